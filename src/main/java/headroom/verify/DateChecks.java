package headroom.verify;

import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Limits;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.StreamCorrelation;
import headroom.scenario.Term;
import headroom.scenario.Valuation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A share of 100 a quarter, in force from 27 April (65 of the quarter's 91 days) to 15 November
/// (46 of 92), paid two quarters late: what falls when, and what it is worth at 9 % on the last day
/// of the year.
final class DateChecks {
  private static final GbmShare SHARE = new GbmShare(100, 0.2, 0, 0, 4);
  private static final LocalDate FROM = LocalDate.of(2026, 4, 27);
  private static final LocalDate THROUGH = LocalDate.of(2026, 11, 15);
  private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);
  private static final int LAG = 2;
  private static final double RATE = 0.09;
  private static final String WORTH = MetricName.PRESENT_VALUE.ofParty("Payee");

  private DateChecks() {}

  static Scenario scenario(SimulationSettings settings) {
    return ShareScenarios.scenario(
        List.of(SHARE),
        StreamCorrelation.none(),
        settings,
        DateChecks::late,
        Optional.of(new Valuation(new Quantity.Constant(RATE), AS_OF)));
  }

  private static Agreement late(Agreement agreement) {
    return new Agreement(
        agreement.name(),
        agreement.payer(),
        agreement.payee(),
        agreement.earning(),
        Term.of(FROM, THROUGH),
        Limits.NONE,
        LAG);
  }

  /// The checks of a run of the scenario, all metrics kept.
  static List<Check> of(Result result) {
    Finding finding = new Finding(result);
    double second = 20 * 65 / 91.0;
    double fourth = 20 * 46 / 92.0;
    // Quarters after the valuation date end 90 and 181 days after it.
    double worth = second + 20 * discount(90) + fourth * discount(181);
    return List.of(
        accrued(finding, 1, 0),
        accrued(finding, 2, second),
        accrued(finding, 4, fourth),
        certain("paid", finding, Finding.PAID, Finding.quarter(3), 0),
        certain("paid", finding, Finding.PAID, Finding.quarter(4), second),
        certain("paid", finding, Finding.PAID, Finding.AFTER_END, 20 + fourth),
        certain("paid", finding, Finding.PAID, Finding.TOTAL, second + 20 + fourth),
        certain("present value", finding, WORTH, Finding.TOTAL, worth));
  }

  private static Check accrued(Finding finding, int quarter, double exact) {
    return certain("accrued", finding, Finding.ACCRUED, Finding.quarter(quarter), exact);
  }

  private static Check certain(
      String quantity, Finding finding, String id, String period, double exact) {
    return Check.certain(quantity, period, exact, finding.mean(id, period));
  }

  private static double discount(int days) {
    return StrictMath.pow(1 + RATE, -days / 365.0);
  }
}
