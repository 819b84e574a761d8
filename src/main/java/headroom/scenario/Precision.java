package headroom.scenario;

import java.util.List;

/// How well one result is to be known before a run may stop ahead of its last trial.
///
/// @param of id of the metric, such as `revenue-share.paid`
/// @param period the label of its period, such as `total` or `2028`
/// @param statistic what of it
/// @param within the half-width of the interval: for a probability as it stands (0.001 is a tenth
///   of a percentage point), else as a fraction of the estimate; above 0
/// @param confidence the confidence of that interval, between 0 and 1
public record Precision(
    String of, String period, Statistic statistic, double within, double confidence) {
  private static final String TOTAL = "total";

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public Precision {
    if (!(within > 0)) {
      throw new IllegalArgumentException("within must be above 0, not " + within);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1, not " + confidence);
    }
  }

  /// How well the total of a metric is to be known.
  public Precision(String of, Statistic statistic, double within, double confidence) {
    this(of, TOTAL, statistic, within, confidence);
  }

  /// The metric with its period, `revenue-share.paid@2028`; the period `total` is left out.
  public String metric() {
    return period.equals(TOTAL) ? of : of + "@" + period;
  }

  /// A number estimated from the trials.
  public sealed interface Statistic {
    /// The mean of an amount.
    record Mean() implements Statistic {}

    /// The probability of an event.
    record Probability() implements Statistic {}

    /// The value that `percent` per cent of the trials lie at or below.
    ///
    /// @param percent one of [Precision#PERCENTS]
    record At(int percent) implements Statistic {}

    /// The word for it in a file: `mean`, `probability` or `p95`.
    default String word() {
      return switch (this) {
        case Mean() -> "mean";
        case Probability() -> "probability";
        case At(int percent) -> "p" + percent;
      };
    }
  }

  /// The percentiles that can be asked for.
  public static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);
}
