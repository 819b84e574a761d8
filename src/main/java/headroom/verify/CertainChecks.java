package headroom.verify;

import headroom.result.Metric;
import headroom.result.Result;
import java.util.ArrayList;
import java.util.List;

/// What a run found about an [OracleCase] without volatility, beside the closed forms, to 1e-12.
final class CertainChecks {
  private CertainChecks() {}

  /// The checks of a run of the case.
  static List<Check> of(OracleCase oracle, Result result) {
    Finding finding = new Finding(result);
    List<Check> checks = new ArrayList<>();
    for (Expected expected : oracle.expected()) {
      double exact = expected.value();
      switch (expected.quantity()) {
        case Quantity.AccruedMean() ->
            checks.add(certain("uncapped total", exact, finding, Finding.ACCRUED, Finding.TOTAL));
        case Quantity.PaidMean() ->
            checks.add(certain("total paid", exact, finding, Finding.PAID, Finding.TOTAL));
        case Quantity.AccruedSd() ->
            checks.add(spread("uncapped total", exact, finding, Finding.ACCRUED));
        case Quantity.PaidSd() -> checks.add(spread("total paid", exact, finding, Finding.PAID));
        case Quantity.PaidIn(int quarter) ->
            checks.add(
                certain(
                    "payment in quarter", exact, finding, Finding.PAID, Finding.quarter(quarter)));
        case Quantity.HitBy(int quarter) ->
            checks.add(
                Check.certain(
                    "cap hit by quarter",
                    Finding.quarter(quarter),
                    exact,
                    finding.probability(Finding.HIT, Finding.quarter(quarter))));
        case Quantity.AccruedPercentile _, Quantity.PaidPercentile _ -> {}
      }
    }
    return checks;
  }

  private static Check certain(
      String quantity, double exact, Finding finding, String id, String period) {
    return Check.certain(quantity, period, exact, finding.mean(id, period));
  }

  private static Check spread(String quantity, double exact, Finding finding, String id) {
    Metric.Summary summary = finding.summary(id, Finding.TOTAL);
    return Check.certain("sd of the " + quantity, Finding.TOTAL, exact, summary.sd().orElseThrow());
  }
}
