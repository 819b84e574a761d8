package headroom.verify;

import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.StreamCorrelation;
import java.util.List;

/// The share of two streams together: its mean is the sum of the two means, its variance the sum of
/// the two variances if the streams are independent. One normal drawn for both would add the
/// standard deviations instead. Volatilities are low and the time short, so that the variance has
/// an error worth the name: by cumulants, `κ₄ = κ₄' + κ₄''`, `Var(s²) ≈ (κ₄ + 2σ⁴)/N`.
final class SumChecks {
  /// The first stream and its share.
  static final GbmShare FIRST = new GbmShare(100, 0.2, 0.3, 0.2, 8);

  /// The second stream and its share.
  static final GbmShare SECOND = new GbmShare(80, 0.2, 0.1, 0.3, 8);

  private SumChecks() {}

  static Scenario scenario(SimulationSettings settings) {
    return ShareScenarios.together(List.of(FIRST, SECOND), StreamCorrelation.none(), settings);
  }

  /// The checks of a run of the scenario.
  static List<Check> of(Result result) {
    Finding finding = new Finding(result);
    Metric.Summary total = finding.summary(Finding.ACCRUED, Finding.TOTAL);
    int quarters = FIRST.quarters();
    GbmMoments first = new GbmMoments(FIRST);
    GbmMoments second = new GbmMoments(SECOND);
    double variance = first.variance(quarters) + second.variance(quarters);
    double sd = Math.sqrt(variance);
    double fourth = fourthCumulant(first, quarters) + fourthCumulant(second, quarters);
    double rootTrials = Math.sqrt((double) finding.trials());
    double errorOfSd = Math.sqrt(fourth + 2 * variance * variance) / (2 * sd) / rootTrials;
    return List.of(
        Check.normal(
            "mean of the sum",
            Finding.TOTAL,
            first.mean(quarters) + second.mean(quarters),
            total.mean().value(),
            sd / rootTrials),
        Check.normal("sd of the sum", Finding.TOTAL, sd, total.sd().orElseThrow(), errorOfSd));
  }

  private static double fourthCumulant(GbmMoments moments, int quarters) {
    double mean = moments.mean(quarters);
    double variance = moments.variance(quarters);
    double fourth =
        moments.raw(4, quarters)
            - 4 * mean * moments.raw(3, quarters)
            + 6 * mean * mean * moments.raw(2, quarters)
            - 3 * mean * mean * mean * mean;
    return fourth - 3 * variance * variance;
  }
}
