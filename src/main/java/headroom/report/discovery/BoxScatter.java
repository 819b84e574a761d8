package headroom.report.discovery;

import headroom.chart.Range;
import headroom.chart.ScatterChart;
import headroom.chart.ScatterChart.Point;
import headroom.discovery.Discovered;
import headroom.discovery.FoundBox;
import headroom.discovery.FoundBox.TestedLimit;
import headroom.discovery.KnownAxis;
import headroom.discovery.Limit;
import headroom.discovery.Trials;
import headroom.report.Captions;
import headroom.report.Phrases;
import headroom.report.ReportChart;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Trials on the axes of a box's two strongest limits. Where it has one, the other axis is the one
/// on which cases in the box lie farthest from the rest.
final class BoxScatter {
  private static final double CASES = 200;
  private static final int FEWEST = 3_000;
  private static final int MOST = 6_000;
  private static final double OUTERMOST = 0.005;
  private static final double PERCENT = 100;
  private static final int FEW_VALUES = 16;
  private static final int LONGEST_CLAUSE = 80;

  private final Discovered discovered;
  private final Trials trials;
  private final int index;
  private final FoundBox box;
  private final AxisWords words;

  private BoxScatter(DiscoveryReport report, int index) {
    this.index = index;
    discovered = report.discovered();
    trials = discovered.trials();
    box = discovered.boxes().get(index);
    words = new AxisWords(report);
  }

  /// The chart; none where fewer than two axes have values on a line, or none of them a limit.
  static Optional<ReportChart> of(DiscoveryReport report, int box, Captions captions) {
    BoxScatter scatter = new BoxScatter(report, box);
    List<Integer> axes = scatter.axes();
    return axes.size() < 2 || !scatter.isLimited(axes.getFirst())
        ? Optional.empty()
        : Optional.of(
            new ReportChart(
                "box-" + (box + 1), scatter.chart(axes.get(0), axes.get(1), captions), ""));
  }

  private List<Integer> axes() {
    Set<Integer> axes = new LinkedHashSet<>();
    box.limits().stream()
        .sorted(
            Comparator.comparingDouble(TestedLimit::p)
                .thenComparingDouble(TestedLimit::densityWithout))
        .forEach(limit -> axes.add(limit.limit().axis()));
    IntStream.range(0, discovered.axes().size())
        .boxed()
        .sorted(Comparator.comparingDouble(this::contrast).reversed())
        .forEach(axes::add);
    return axes.stream().filter(this::varies).limit(2).toList();
  }

  private boolean varies(int axis) {
    Trials.Axis it = trials.axes().get(axis);
    return it.ordered() && Arrays.stream(it.values()).anyMatch(value -> value != it.values()[0]);
  }

  /// How far apart cases and others of the box lie on an axis, in standard deviations; 0 where only
  /// a few values occur, which would hide the trials behind each other.
  private double contrast(int axis) {
    double[] values = trials.axes().get(axis).values();
    Set<Double> distinct = new LinkedHashSet<>();
    double[] count = new double[2];
    double[] sum = new double[2];
    double squares = 0;
    for (int trial : some(Set.of())) {
      if (box.box().holds(trials, trial)) {
        int group = trials.happens()[trial] ? 1 : 0;
        count[group]++;
        sum[group] += values[trial];
        squares += values[trial] * values[trial];
        distinct.add(values[trial]);
      }
    }
    double all = count[0] + count[1];
    double mean = (sum[0] + sum[1]) / all;
    double variance = squares / all - mean * mean;
    boolean scattered = distinct.size() > FEW_VALUES && trials.axes().get(axis).ordered();
    return scattered && variance > 0 && count[0] > 0 && count[1] > 0
        ? Math.abs(sum[1] / count[1] - sum[0] / count[0]) / Math.sqrt(variance)
        : 0;
  }

  private ScatterChart chart(int x, int y, Captions captions) {
    int[] shown = some(Set.of(x, y));
    ScatterChart.Scale along = scale(x, shown);
    ScatterChart.Scale up = scale(y, shown);
    List<Point> cases = new ArrayList<>();
    List<Point> others = new ArrayList<>();
    for (int trial : shown) {
      Point point = new Point(value(x, trial), value(y, trial));
      (trials.happens()[trial] ? cases : others).add(point);
    }
    String where = words.where();
    return new ScatterChart(
        captions.of(title(), subtitle(x, y, cases.size() + others.size()), ""),
        DiscoveryCharts.tint(discovered),
        along,
        up,
        others,
        cases,
        new ScatterChart.Legend(where, "other futures"),
        Optional.of(new ScatterChart.Window(side(x, along.range()), side(y, up.range()))),
        0);
  }

  private String title() {
    return "%s, %s in %s of the futures, against %s"
        .formatted(
            isLong() ? "In box " + (index + 1) : where(),
            words.where(),
            Rounding.briefPercent(Estimates.of(box.shares().density())),
            Elsewhere.words(discovered, index));
  }

  /// Whether the limits would not fit into a title.
  private boolean isLong() {
    return clause().length() > LONGEST_CLAUSE;
  }

  private String clause() {
    return words.clause(box.box().limits());
  }

  private String where() {
    return (index == 0 ? "Where " : "Of the others, where ") + clause();
  }

  private String subtitle(int x, int y, int shown) {
    boolean more =
        box.limits().stream()
            .map(limit -> limit.limit().axis())
            .anyMatch(axis -> axis != x && axis != y);
    String axes =
        isLimited(x) && isLimited(y)
            ? "its strongest limits"
            : "its limit and the next most telling input";
    String said =
        isLong()
            ? "%s; %s, on the axes of %s".formatted(where(), Phrases.trials(shown), axes)
            : "%s that the box was not found with, on the axes of %s"
                .formatted(Phrases.trials(shown), axes);
    return more ? said + "; only trials within its other limits" : said;
  }

  private boolean isLimited(int axis) {
    return box.limits().stream().anyMatch(limit -> limit.limit().axis() == axis);
  }

  /// As many trials of each replicate that tells, so that enough cases are seen.
  ///
  /// @param axes those on which they may lie outside the box; where there are none, all
  private int[] some(Set<Integer> axes) {
    int[] sizes = trials.sizes();
    int telling = sizes.length / 2;
    double wanted = CASES / Math.max(discovered.share().value(), 1e-9);
    int each = (int) Math.ceil(Math.clamp(wanted, FEWEST, MOST) / telling);
    List<Integer> shown = new ArrayList<>();
    int start = 0;
    for (int replicate = 0; replicate < sizes.length; replicate++) {
      int found = 0;
      for (int i = 0; replicate % 2 == 1 && found < each && i < sizes[replicate]; i++) {
        if (isLeft(start + i) && (axes.isEmpty() || isWithin(start + i, axes))) {
          shown.add(start + i);
          found++;
        }
      }
      start += sizes[replicate];
    }
    return shown.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Whether no box before holds a trial.
  private boolean isLeft(int trial) {
    return discovered.boxes().subList(0, index).stream()
        .noneMatch(earlier -> earlier.box().holds(trials, trial));
  }

  /// Whether a trial lies within the limits on other axes.
  private boolean isWithin(int trial, Set<Integer> axes) {
    return box.limits().stream()
        .map(TestedLimit::limit)
        .filter(limit -> !axes.contains(limit.axis()))
        .allMatch(limit -> limit.holds(trials.axes().get(limit.axis()).values()[trial]));
  }

  private double value(int axis, int trial) {
    double value = trials.axes().get(axis).values()[trial];
    return words.percent(axis) ? PERCENT * value : value;
  }

  /// From about the least to about the greatest value; what lies far out is left out, unless the
  /// box begins or ends there.
  private ScatterChart.Scale scale(int axis, int[] shown) {
    double[] values = trials.axes().get(axis).values();
    double[] sorted = Arrays.stream(shown).mapToDouble(trial -> values[trial]).sorted().toArray();
    int out = (int) (OUTERMOST * sorted.length);
    double low = sorted[out];
    double high = sorted[sorted.length - 1 - out];
    for (TestedLimit limit : box.limits()) {
      switch (limit.limit()) {
        case Limit.AtLeast(int of, double value) when of == axis -> {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
        case Limit.AtMost(int of, double value) when of == axis -> {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
        case Limit.AtLeast _, Limit.AtMost _, Limit.NoneOf _ -> {}
      }
    }
    double factor = words.percent(axis) ? PERCENT : 1;
    double margin = high > low ? 0.03 * (high - low) : Math.max(1, Math.abs(high));
    Range range = new Range(factor * (low - margin), factor * (high + margin));
    String unit =
        discovered.axes().get(axis) instanceof KnownAxis.Date
            ? ScatterChart.Scale.YEAR
            : words.unit(axis);
    return new ScatterChart.Scale(words.name(axis), unit, range);
  }

  /// The box on an axis: up to the end of the axis where it has no limit.
  private Range side(int axis, Range range) {
    double low = range.low();
    double high = range.high();
    double factor = words.percent(axis) ? PERCENT : 1;
    for (TestedLimit limit : box.limits()) {
      switch (limit.limit()) {
        case Limit.AtLeast(int of, double value) when of == axis -> low = factor * value;
        case Limit.AtMost(int of, double value) when of == axis -> high = factor * value;
        case Limit.AtLeast _, Limit.AtMost _, Limit.NoneOf _ -> {}
      }
    }
    return new Range(low, high);
  }
}
