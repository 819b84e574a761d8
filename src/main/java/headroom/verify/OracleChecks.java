package headroom.verify;

import headroom.result.Metric;
import headroom.result.Result;
import headroom.verify.Quantity.AccruedMean;
import headroom.verify.Quantity.AccruedPercentile;
import headroom.verify.Quantity.AccruedSd;
import headroom.verify.Quantity.HitBy;
import headroom.verify.Quantity.PaidIn;
import headroom.verify.Quantity.PaidMean;
import headroom.verify.Quantity.PaidPercentile;
import headroom.verify.Quantity.PaidSd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a run found about an [OracleCase] with volatility, beside what is true.
///
/// Standard errors come from exact moments, not from the run, wherever there are any. Percentiles
/// are compared by counts: the exact share of futures at or below the run's percentile is nearly
/// normal about its percentage, whatever the law, and at a point mass it may lie anywhere in the
/// jump. The standard deviation of the uncapped total is left out: so heavy a tail has no normal
/// error at any number of trials worth waiting for.
final class OracleChecks {
  private final OracleCase oracle;
  private final DensityRecursion recursion;
  private final Finding finding;
  private final int quarters;

  private OracleChecks(OracleCase oracle, Result result) {
    this.oracle = oracle;
    recursion = DensityRecursion.of(oracle.share());
    finding = new Finding(result);
    quarters = oracle.share().quarters();
  }

  /// The checks of a run of the case.
  static List<Check> of(OracleCase oracle, Result result) {
    return new OracleChecks(oracle, result).checks();
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Expected expected : oracle.uncertain(recursion)) {
      check(expected).ifPresent(checks::add);
    }
    checks.add(reportedError());
    return checks;
  }

  private Optional<Check> check(Expected expected) {
    double exact = expected.value();
    return switch (expected.quantity()) {
      case AccruedMean() ->
          Optional.of(
              Check.normal(
                  "mean of the uncapped total",
                  Finding.TOTAL,
                  exact,
                  finding.mean(Finding.ACCRUED, Finding.TOTAL),
                  new GbmMoments(oracle.share()).sd(quarters) / rootTrials()));
      case AccruedSd() -> Optional.empty();
      case AccruedPercentile(int percent) -> Optional.of(accruedPercentile(percent));
      case PaidMean() ->
          Optional.of(
              Check.normal(
                  "mean of the total paid",
                  Finding.TOTAL,
                  exact,
                  finding.mean(Finding.PAID, Finding.TOTAL),
                  recursion.paidSd(oracle.cap(), quarters) / rootTrials()));
      case PaidSd() ->
          Optional.of(
              Check.normal(
                  "sd of the total paid",
                  Finding.TOTAL,
                  exact,
                  total().sd().orElseThrow(),
                  errorOfSd(exact)));
      case PaidPercentile(int percent) -> Optional.of(paidPercentile(percent));
      case PaidIn(int quarter) -> Optional.of(paidIn(quarter, exact));
      case HitBy(int quarter) ->
          Optional.of(
              Check.share(
                  "P(cap hit by then)",
                  Finding.quarter(quarter),
                  exact,
                  finding.probability(Finding.HIT, Finding.quarter(quarter)),
                  finding.trials()));
    };
  }

  private Check accruedPercentile(int percent) {
    double value = finding.summary(Finding.ACCRUED, Finding.TOTAL).percentile(percent).value();
    double below = recursion.atMost(value, quarters);
    return percentile("percentiles, uncapped", percent, below, below);
  }

  private Check paidPercentile(int percent) {
    double value = total().percentile(percent).value();
    double cap = oracle.cap();
    double below = value > cap ? 1 : recursion.atMost(value, quarters);
    double atMost = value >= cap ? 1 : below;
    return percentile("percentiles, paid", percent, below, atMost);
  }

  /// A value with a share `below` of all futures below it and a share `atMost` at or below.
  private Check percentile(String quantity, int percent, double below, double atMost) {
    double wanted = percent / 100.0;
    double nearest = Math.min(Math.max(wanted, below), atMost);
    double error = Scores.standardError(wanted, finding.trials());
    return Check.normal(quantity, "P" + percent, wanted, nearest, error);
  }

  /// A quarter's payment is never above the cap: the run's own spread serves as its error.
  private Check paidIn(int quarter, double exact) {
    String period = Finding.quarter(quarter);
    Metric.Summary payment = finding.summary(Finding.PAID, period);
    double error = Math.max(payment.sd().orElseThrow(), 1e-12 * Math.abs(exact)) / rootTrials();
    return Check.normal("mean payment", period, exact, payment.mean().value(), error);
  }

  /// The error that the run reports itself: `R − 1` degrees of freedom.
  private Check reportedError() {
    double exact = recursion.paidSd(oracle.cap(), quarters) / rootTrials();
    double found = total().mean().standardError().orElse(0);
    int freedom = finding.replicates() - 1;
    double score = Scores.variance(found * found / (exact * exact), freedom);
    return new Check(
        "reported standard error of that mean",
        Finding.TOTAL,
        exact,
        found,
        new Check.Sampled(exact / Math.sqrt(2.0 * freedom), score));
  }

  private double errorOfSd(double sd) {
    double fourth = recursion.paidFourthCentralMoment(oracle.cap(), quarters);
    return Math.sqrt(fourth - sd * sd * sd * sd) / (2 * sd) / rootTrials();
  }

  private Metric.Summary total() {
    return finding.summary(Finding.PAID, Finding.TOTAL);
  }

  private double rootTrials() {
    return Math.sqrt((double) finding.trials());
  }
}
