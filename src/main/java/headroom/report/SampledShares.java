package headroom.report;

import headroom.chart.Bin;
import headroom.chart.CurvePoint;
import headroom.chart.PointMass;
import headroom.result.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A sampled distribution in two parts, made ready for a histogram: bins between round edges, point
/// masses of their own and the exceedance curve.
///
/// A cell's trials count as spread evenly over it. Half a per cent of all trials may lie beyond
/// each end of the bins, so that a long tail does not squeeze the rest.
final class SampledShares {
  private static final int FEWEST_BINS = 30;
  private static final int CURVE_STEPS = 200;
  private static final double TAIL = 0.005;

  /// Values that fewer trials share are not worth a bar of their own.
  private static final double LEAST_MASS = 0.005;

  private final List<Cell> notHit;
  private final List<Cell> hit;
  private final List<Cell> all;
  private final double trials;
  private final double width;
  private final double low;
  private final double high;

  /// Prepares a distribution.
  ///
  /// @param notHit cells of the trials in which the cap is not hit
  /// @param hit cells of the others; together not empty
  SampledShares(List<Cell> notHit, List<Cell> hit) {
    this.notHit = notHit;
    this.hit = hit;
    this.all = Stream.concat(notHit.stream(), hit.stream()).toList();
    this.trials = all.stream().mapToLong(Cell::count).sum();
    double from = quantile(TAIL);
    double to = quantile(1 - TAIL);
    this.width = roundWidth(to - from, Math.max(Math.abs(from), Math.abs(to)));
    this.low = Math.floor(from / width) * width;
    this.high = Math.max(low + width, Math.ceil(to / width) * width);
  }

  /// The largest of 1, 2, 2.5, 5 times a power of ten that leaves at least 30 bins.
  static double roundWidth(double range, double size) {
    double wanted = (range > 0 ? range : Math.max(size, 1)) / FEWEST_BINS;
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double best = power;
    for (double factor : new double[] {2, 2.5, 5}) {
      if (factor * power <= wanted) {
        best = factor * power;
      }
    }
    return best;
  }

  /// Adjoining bins without the point masses; empty if everything is a point mass.
  List<Bin> bins() {
    int count = (int) Math.round((high - low) / width);
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < count; bin++) {
      double from = edge(bin);
      double to = edge(bin + 1);
      bins.add(new Bin(from, to, share(notHit, from, to), share(hit, from, to)));
    }
    boolean empty = bins.stream().allMatch(bin -> bin.notHit() == 0 && bin.hit() == 0);
    return empty ? List.of() : bins;
  }

  /// Values that many trials take exactly.
  List<PointMass> masses() {
    TreeSet<Double> values = new TreeSet<>();
    all.stream()
        .filter(this::mass)
        .map(Cell::lower)
        .filter(value -> value >= low && value <= high)
        .forEach(values::add);
    return values.stream()
        .map(value -> new PointMass(value, massAt(notHit, value), massAt(hit, value)))
        .toList();
  }

  /// The probability of more than a value, with a vertical step at each point mass.
  List<CurvePoint> exceedance() {
    TreeSet<Double> values = new TreeSet<>();
    for (int step = 0; step <= CURVE_STEPS; step++) {
      values.add(low + (high - low) * step / CURVE_STEPS);
    }
    List<PointMass> masses = masses();
    masses.forEach(mass -> values.add(mass.at()));
    List<CurvePoint> curve = new ArrayList<>();
    for (double value : values) {
      double above = probability(Double.max(0, above(value)));
      double massHere =
          masses.stream().filter(mass -> mass.at() == value).mapToDouble(PointMass::share).sum();
      if (massHere > 0) {
        curve.add(new CurvePoint(value, Math.min(1, above + massHere)));
      }
      curve.add(new CurvePoint(value, above));
    }
    return curve;
  }

  /// The share of all trials beyond the ends of the bins, 0 to 1.
  double outside() {
    double inside = share(all, low, high) + masses().stream().mapToDouble(PointMass::share).sum();
    return Math.clamp(1 - inside, 0, 1);
  }

  private double edge(int bin) {
    return low + bin * width;
  }

  /// The share of all trials between two values in cells that are not point masses. A value shared
  /// by only a few trials counts in the bin above it, and in the last one if it is the highest.
  private double share(List<Cell> cells, double from, double to) {
    double count = 0;
    for (Cell cell : cells) {
      if (mass(cell)) {
        continue;
      }
      if (cell.pointMass()) {
        boolean inside = cell.lower() >= from && (cell.lower() < to || to >= high);
        count += inside && cell.lower() <= to ? cell.count() : 0;
      } else {
        double overlap = Math.min(to, cell.upper()) - Math.max(from, cell.lower());
        count += cell.count() * Math.max(0, overlap) / (cell.upper() - cell.lower());
      }
    }
    return probability(count / trials);
  }

  private double massAt(List<Cell> cells, double value) {
    long count =
        cells.stream()
            .filter(cell -> mass(cell) && cell.lower() == value)
            .mapToLong(Cell::count)
            .sum();
    return probability(count / trials);
  }

  private boolean mass(Cell cell) {
    return cell.pointMass() && cell.count() >= LEAST_MASS * trials;
  }

  private double above(double value) {
    double count = 0;
    for (Cell cell : all) {
      if (cell.lower() > value) {
        count += cell.count();
      } else if (cell.upper() > value) {
        count += cell.count() * (cell.upper() - value) / (cell.upper() - cell.lower());
      }
    }
    return count / trials;
  }

  private double quantile(double probability) {
    List<Cell> sorted =
        all.stream().sorted((a, b) -> Double.compare(a.lower(), b.lower())).toList();
    double wanted = probability * trials;
    double seen = 0;
    for (Cell cell : sorted) {
      seen += cell.count();
      if (seen >= wanted) {
        return probability < 0.5 ? cell.lower() : cell.upper();
      }
    }
    return sorted.getLast().upper();
  }

  private static double probability(double value) {
    return Math.clamp(value, 0, 1);
  }
}
