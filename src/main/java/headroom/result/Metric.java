package headroom.result;

import java.util.List;
import java.util.OptionalDouble;

/// One result: what is measured, over which period, and what came out.
public sealed interface Metric {

  /// What is measured, such as `revenue-share.paid`.
  String id();

  /// The stretch of time it speaks about.
  Period period();

  /// The distribution of an amount over the trials.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit unit of all values
  /// @param trialsUsed number of trials behind it (fewer than all where it is conditional)
  /// @param conditional whether it speaks only of some trials, such as those in which the cap was
  ///   hit
  /// @param mean mean
  /// @param sd standard deviation (N − 1); empty for a single trial
  /// @param min least value
  /// @param max greatest value
  /// @param percentiles P1 P5 P10 P25 P50 P75 P90 P95 P99, ascending
  /// @param cells the sampled distribution, ascending, kept for period `total` only, else empty
  record Summary(
      String id,
      Period period,
      String unit,
      long trialsUsed,
      boolean conditional,
      Estimate mean,
      OptionalDouble sd,
      double min,
      double max,
      List<PercentileEstimate> percentiles,
      List<Cell> cells)
      implements Metric {
    private static final double ROUNDING = 1e-12;

    public Summary {
      percentiles = List.copyOf(percentiles);
      cells = List.copyOf(cells);
    }

    /// Whether all trials have one value, but for what rounding leaves of a sum.
    public boolean isCertain() {
      return max - min <= ROUNDING * Math.max(Math.abs(min), Math.abs(max));
    }

    /// The percentile with a given percentage.
    ///
    /// @throws IllegalArgumentException if it is not among those reported
    public Estimate percentile(int percent) {
      for (PercentileEstimate percentile : percentiles) {
        if (percentile.percent() == percent) {
          return percentile.estimate();
        }
      }
      throw new IllegalArgumentException("no P" + percent);
    }
  }

  /// The probability of an event.
  ///
  /// @param id what may happen
  /// @param period by when
  /// @param probability 0 to 1
  record Probability(String id, Period period, Estimate probability) implements Metric {}

  /// A single number, such as CVaR.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit its unit
  /// @param value the number
  record Value(String id, Period period, String unit, Estimate value) implements Metric {}

  /// A conditional metric without a single trial behind it.
  ///
  /// @param id what is measured
  /// @param period over which period
  /// @param unit unit it would have
  record Empty(String id, Period period, String unit) implements Metric {}
}
