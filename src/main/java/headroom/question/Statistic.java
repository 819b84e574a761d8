package headroom.question;

import headroom.expression.Expression;
import headroom.stats.EachReplicate;
import headroom.stats.Estimate;
import headroom.stats.Ladder;
import headroom.stats.Summary;
import java.util.List;
import java.util.function.Function;

/// A statistic of a metric's distribution: how it is read from all trials together and from each
/// replicate alone.
///
/// @param pooled reads it from the summary of all trials
/// @param each reads it from the replicates
/// @param percents percentiles that must be known for it besides the standard ones
public record Statistic(
    Function<Summary, Estimate> pooled,
    Function<EachReplicate, double[]> each,
    List<Integer> percents) {
  public Statistic {
    percents = List.copyOf(percents);
  }

  /// The statistic of an expression.
  ///
  /// @throws IllegalArgumentException if it is none of a distribution
  public static Statistic of(Expression expression) {
    return switch (expression) {
      case Expression.Mean _ -> ofMean();
      case Expression.Sd _ ->
          new Statistic(
              summary -> summary.sd().orElse(Estimate.withoutError(Double.NaN)),
              EachReplicate::sds,
              List.of());
      case Expression.Percentile(var _, int percent) ->
          new Statistic(
              summary -> summary.percentile(percent),
              each -> each.percentiles(percent),
              Ladder.PERCENTS.contains(percent) ? List.of() : List.of(percent));
      case Expression.Single _, Expression.Chance _ ->
          throw new IllegalArgumentException(expression.text() + " is read in another way");
    };
  }

  /// The mean.
  static Statistic ofMean() {
    return new Statistic(Summary::mean, EachReplicate::means, List.of());
  }

  /// The mean of the lower tail, where it was kept.
  static Statistic ofTail() {
    return new Statistic(
        summary -> summary.tailMean().orElseThrow(), EachReplicate::tailMeans, List.of());
  }

  /// What it comes to.
  public Sample sample(Summary summary, EachReplicate replicates) {
    Estimate estimate = pooled.apply(summary);
    return Sample.of(estimate.value(), estimate.standardError(), each.apply(replicates), 0);
  }
}
