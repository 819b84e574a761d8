package headroom.report;

import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Metrics made from a list of drawn values, as the engine would report them, only roughly.
final class Samples {
  private static final int[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};

  private Samples() {}

  static Metric summary(
      String id, Period period, String unit, double[] drawn, boolean conditional) {
    if (drawn.length == 0) {
      return new Metric.Empty(id, period, unit);
    }
    double[] values = drawn.clone();
    Arrays.sort(values);
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double sd = values.length == 1 ? 0 : StrictMath.sqrt(squares / (values.length - 1));
    return new Metric.Summary(
        id,
        period,
        unit,
        values.length,
        conditional,
        new Estimate(mean, OptionalDouble.of(sd / StrictMath.sqrt(values.length))),
        OptionalDouble.of(sd),
        values[0],
        values[values.length - 1],
        Arrays.stream(PERCENTS).mapToObj(percent -> percentile(values, percent)).toList(),
        period instanceof Period.Total ? cells(values) : List.of());
  }

  static Metric probability(String id, Period period, long hits, long trials) {
    double p = (double) hits / trials;
    return new Metric.Probability(
        id, period, new Estimate(p, OptionalDouble.of(StrictMath.sqrt(p * (1 - p) / trials))));
  }

  private static PercentileEstimate percentile(double[] sorted, int percent) {
    double tail = Math.min(percent, 100 - percent) / 100.0 * sorted.length;
    double spread = StrictMath.sqrt(percent / 100.0 * (1 - percent / 100.0) * sorted.length);
    OptionalDouble error =
        tail < 320
            ? OptionalDouble.empty()
            : OptionalDouble.of((at(sorted, percent, spread) - at(sorted, percent, -spread)) / 2);
    return new PercentileEstimate(percent, new Estimate(at(sorted, percent, 0), error));
  }

  private static double at(double[] sorted, int percent, double shift) {
    int rank = (int) StrictMath.ceil(percent / 100.0 * sorted.length + shift) - 1;
    return sorted[Math.clamp(rank, 0, sorted.length - 1)];
  }

  /// Equal values become point masses, the others bins of half a per mille.
  static List<Cell> cells(double[] sorted) {
    List<Cell> cells = new ArrayList<>();
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      boolean point = to - from > 1;
      while (!point && to < sorted.length && inBin(sorted, from, to)) {
        to++;
      }
      double upper = to < sorted.length ? sorted[to] : sorted[to - 1] * 1.0005;
      cells.add(new Cell(sorted[from], point ? sorted[from] : upper, to - from));
      from = to;
    }
    return cells;
  }

  private static boolean inBin(double[] sorted, int from, int to) {
    boolean shared = to + 1 < sorted.length && sorted[to] == sorted[to + 1];
    return !shared && sorted[to] <= sorted[from] * 1.0005;
  }
}
