package headroom.verify;

import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.List;

/// One capped payment against Black's formula.
final class SinglePaymentChecks {
  /// A payment with mean 100 and log-sd 0.4 under a cap of 120.
  private static final GbmShare SHARE = new GbmShare(500, 0.2, 0, 0.8, 1);

  private static final double CAP = 120;

  private SinglePaymentChecks() {}

  static Scenario scenario(SimulationSettings settings) {
    return ShareScenarios.capped(SHARE, CAP, settings);
  }

  /// The checks of a run of the scenario.
  static List<Check> of(Result result) {
    CappedPayment exact = CappedPayment.firstOf(SHARE, CAP);
    Finding finding = new Finding(result);
    double rootTrials = Math.sqrt((double) finding.trials());
    return List.of(
        Check.normal(
            "mean payment",
            Finding.TOTAL,
            exact.mean(),
            finding.mean(Finding.PAID, Finding.TOTAL),
            exact.sd() / rootTrials),
        Check.share(
            "P(cap hit)",
            Finding.TOTAL,
            exact.hitProbability(),
            finding.probability(Finding.HIT, Finding.TOTAL),
            finding.trials()));
  }
}
