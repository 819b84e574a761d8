package headroom.verify;

import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Quarter;

/// What a run found about the agreement [ShareScenarios#AGREEMENT].
///
/// @param result the run's result
public record Finding(Result result) {
  public static final String ACCRUED = MetricName.ACCRUED.of(ShareScenarios.AGREEMENT);
  public static final String PAID = MetricName.PAID.of(ShareScenarios.AGREEMENT);
  public static final String HIT = MetricName.CAP_HIT.of(ShareScenarios.AGREEMENT);
  public static final String TOTAL = "total";
  static final String AFTER_END = "after-end";

  /// The label of a quarter counted from 1.
  public static String quarter(int quarter) {
    Quarter date = ShareScenarios.START.plus(quarter - 1);
    return date.toString();
  }

  long trials() {
    return result.simulation().trials();
  }

  int replicates() {
    return result.simulation().replicates();
  }

  public Metric.Summary summary(String id, String period) {
    return result.summary(id, period).orElseThrow(() -> missing(id, period));
  }

  double mean(String id, String period) {
    return summary(id, period).mean().value();
  }

  double probability(String id, String period) {
    return result
        .find(id, period)
        .filter(Metric.Probability.class::isInstance)
        .map(metric -> ((Metric.Probability) metric).probability().value())
        .orElseThrow(() -> missing(id, period));
  }

  private static IllegalStateException missing(String id, String period) {
    return new IllegalStateException("the run has no " + id + " for " + period);
  }
}
