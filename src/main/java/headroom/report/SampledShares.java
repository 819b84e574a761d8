package headroom.report;

import headroom.chart.Bin;
import headroom.chart.CurvePoint;
import headroom.chart.Ghost;
import headroom.chart.PointMass;
import headroom.chart.Range;
import headroom.chart.Tail;
import headroom.result.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A sampled distribution in two parts, made ready for a histogram: bins between round edges, the
/// shares beyond them, point masses of their own and the exceedance curve.
///
/// Values that differ by what rounding leaves of a sum are one value. A cell's trials count as
/// spread evenly over it. The bins reach from P0.5 to P99.5 of what is not a point mass, less far
/// where a tail is more than twice as long as the distance from the median to P5 or P95; and as far
/// as another distribution behind it does, up to their own reach further.
final class SampledShares {
  private static final int CURVE_STEPS = 200;

  /// Bins are no narrower than this part of the values.
  private static final double LEAST_WIDTH = 1e-12;

  /// Values that fewer trials share are not worth a bar of their own.
  private static final double LEAST_MASS = 0.005;

  private static final int MOST_BINS = 80;

  /// Beside so tall a point mass there are half as many bins, so that they can still be seen.
  private static final double TALL_MASS = 0.1;

  /// How many bins of the same width the whole picture may hold, however far a point mass lies off.
  private static final int MOST_STEPS = 400;

  private final List<Cell> all;
  private final List<Cell> before;
  private final double trials;
  private final List<PointMass> masses;
  private final List<Cell> notHit;
  private final List<Cell> hit;
  private final double width;
  private final long first;
  private final int count;

  /// Prepares a distribution.
  ///
  /// @param notHit cells of the trials in which the cap is not hit
  /// @param hit cells of the others; together not empty
  SampledShares(List<Cell> notHit, List<Cell> hit) {
    this(notHit, hit, List.of());
  }

  /// Prepares a distribution that has another behind it.
  ///
  /// @param before cells of the other one; may be empty
  SampledShares(List<Cell> notHit, List<Cell> hit, List<Cell> before) {
    SettledValues settled =
        new SettledValues(Stream.of(notHit, hit, before).flatMap(List::stream).toList());
    List<Cell> own = settled.of(notHit);
    List<Cell> ownHit = settled.of(hit);
    all = Stream.concat(own.stream(), ownHit.stream()).toList();
    trials = trials(all);
    this.before = settled.of(before);
    masses = masses(own, ownHit, trials);
    this.notHit = spread(own, masses);
    this.hit = spread(ownHit, masses);
    List<Cell> spread = Stream.concat(this.notHit.stream(), this.hit.stream()).toList();
    if (spread.isEmpty()) {
      width = 1;
      first = 0;
      count = 0;
    } else {
      CellQuantiles quantiles = new CellQuantiles(spread);
      double from = quantiles.low();
      double to = quantiles.high();
      width = width(from, to, quantiles.usualWidth());
      Range reach = stretched(from, to);
      first = (long) Math.floor(reach.low() / width);
      count = (int) Math.max(1, Math.ceil(reach.high() / width) - first);
    }
  }

  private Range stretched(double from, double to) {
    List<Cell> other = spread(before, masses(before, List.of(), trials(before)));
    if (other.isEmpty()) {
      return new Range(from, to);
    }
    CellQuantiles quantiles = new CellQuantiles(other);
    double further = to - from;
    return new Range(
        Math.min(from, Math.max(quantiles.low(), from - further)),
        Math.max(to, Math.min(quantiles.high(), to + further)));
  }

  private static double trials(List<Cell> cells) {
    return cells.stream().mapToLong(Cell::count).sum();
  }

  /// Values that so many trials take exactly that they stand apart, ascending.
  private static List<PointMass> masses(List<Cell> notHit, List<Cell> hit, double trials) {
    Map<Double, double[]> counts = new TreeMap<>();
    for (int part = 0; part < 2; part++) {
      for (Cell cell : part == 0 ? notHit : hit) {
        if (cell.pointMass()) {
          counts.computeIfAbsent(cell.lower(), _ -> new double[2])[part] += cell.count();
        }
      }
    }
    List<PointMass> found = new ArrayList<>();
    counts.forEach(
        (value, both) -> {
          if (both[0] + both[1] >= LEAST_MASS * trials) {
            found.add(
                new PointMass(value, probability(both[0] / trials), probability(both[1] / trials)));
          }
        });
    return List.copyOf(found);
  }

  /// The cells that are not drawn as point masses.
  private static List<Cell> spread(List<Cell> cells, List<PointMass> masses) {
    return cells.stream()
        .filter(
            cell ->
                !cell.pointMass() || masses.stream().noneMatch(mass -> mass.at() == cell.lower()))
        .toList();
  }

  private double width(double from, double to, double usual) {
    double left = masses.isEmpty() ? from : Math.min(from, masses.getFirst().at());
    double right = masses.isEmpty() ? to : Math.max(to, masses.getLast().at());
    double range = to > from ? to - from : Math.max(Math.abs(to), Double.MIN_NORMAL);
    double size = Math.max(Math.abs(from), Math.abs(to));
    double least = Math.max(Math.max(usual, LEAST_WIDTH * size), (right - left) / MOST_STEPS);
    boolean low = masses.stream().anyMatch(mass -> mass.share() >= TALL_MASS);
    return roundWidth(Math.max(range / (low ? MOST_BINS / 2 : MOST_BINS), least));
  }

  /// The least of 1, 2, 2.5, 5 times a power of ten that is not below a width.
  static double roundWidth(double wanted) {
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= wanted * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /// Adjoining bins without the point masses; empty if everything is a point mass.
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < count; bin++) {
      double from = edge(bin);
      double to = edge(bin + 1);
      boolean last = bin == count - 1;
      bins.add(
          new Bin(
              from, to, share(notHit, from, to, last, trials), share(hit, from, to, last, trials)));
    }
    return bins;
  }

  /// The other distribution, in the same bins; empty where there is none, or where nothing of it
  /// would show.
  Optional<Ghost> ghost(String name) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    double others = trials(before);
    List<PointMass> own = masses(before, List.of(), others);
    List<Cell> cells = spread(before, own);
    List<Double> shares =
        IntStream.range(0, count)
            .mapToObj(bin -> share(cells, edge(bin), edge(bin + 1), bin == count - 1, others))
            .toList();
    List<PointMass> shown =
        own.stream()
            .filter(it -> count == 0 || (it.at() >= edge(0) && it.at() <= edge(count)))
            .toList();
    Ghost ghost = new Ghost(name, shares, shown);
    return ghost.beyond() == 1 ? Optional.empty() : Optional.of(ghost);
  }

  /// Values that many trials take exactly, ascending.
  List<PointMass> masses() {
    return masses;
  }

  /// What lies below the first bin.
  Tail below() {
    return beyond(Double.NEGATIVE_INFINITY, edge(0), false);
  }

  /// What lies above the last bin.
  Tail above() {
    return beyond(edge(count), Double.POSITIVE_INFINITY, true);
  }

  private Tail beyond(double from, double to, boolean above) {
    return count == 0
        ? Tail.NONE
        : new Tail(beyond(notHit, from, to, above), beyond(hit, from, to, above));
  }

  private double beyond(List<Cell> cells, double from, double to, boolean above) {
    double edge = above ? from : to;
    double seen = 0;
    for (Cell cell : cells) {
      if (cell.pointMass()) {
        seen += (above ? cell.lower() > edge : cell.lower() < edge) ? cell.count() : 0;
      } else {
        double overlap = Math.min(to, cell.upper()) - Math.max(from, cell.lower());
        seen += cell.count() * Math.max(0, overlap) / (cell.upper() - cell.lower());
      }
    }
    return probability(seen / trials);
  }

  /// The probability of more than a value, with a vertical step at each point mass; empty if one
  /// value is all there is.
  List<CurvePoint> exceedance() {
    if (count == 0 && masses.size() < 2) {
      return List.of();
    }
    TreeSet<Double> values = new TreeSet<>();
    for (int step = 0; count > 0 && step <= CURVE_STEPS; step++) {
      values.add(edge(0) + (edge(count) - edge(0)) * step / CURVE_STEPS);
    }
    masses.forEach(mass -> values.add(mass.at()));
    List<CurvePoint> curve = new ArrayList<>();
    for (double value : values) {
      double above = probability(above(value));
      double massHere =
          masses.stream().filter(mass -> mass.at() == value).mapToDouble(PointMass::share).sum();
      if (massHere > 0) {
        curve.add(new CurvePoint(value, Math.min(1, above + massHere)));
      }
      curve.add(new CurvePoint(value, above));
    }
    return curve;
  }

  private double edge(int bin) {
    return (first + bin) * width;
  }

  /// The share of all trials between two values in cells that are not point masses. A value shared
  /// by only a few trials counts in the bin above it, and in the last one if it is its end.
  private static double share(
      List<Cell> cells, double from, double to, boolean last, double trials) {
    double seen = 0;
    for (Cell cell : cells) {
      if (cell.pointMass()) {
        boolean inside =
            cell.lower() >= from && (cell.lower() < to || (last && cell.lower() == to));
        seen += inside ? cell.count() : 0;
      } else {
        double overlap = Math.min(to, cell.upper()) - Math.max(from, cell.lower());
        seen += cell.count() * Math.max(0, overlap) / (cell.upper() - cell.lower());
      }
    }
    return probability(seen / trials);
  }

  private double above(double value) {
    double seen = 0;
    for (Cell cell : all) {
      if (cell.lower() > value) {
        seen += cell.count();
      } else if (cell.upper() > value) {
        seen += cell.count() * (cell.upper() - value) / (cell.upper() - cell.lower());
      }
    }
    return seen / trials;
  }

  private static double probability(double value) {
    return Math.clamp(value, 0, 1);
  }
}
