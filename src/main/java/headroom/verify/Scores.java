package headroom.verify;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;

/// How unlikely a finding is, in standard deviations of a normal variable.
final class Scores {
  private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

  private Scores() {}

  /// The standard error of the share of `trials` in which an event of probability `probability`
  /// happens.
  static double standardError(double probability, long trials) {
    return Math.sqrt(probability * (1 - probability) / trials);
  }

  /// The score of `hits` among `trials`, by the exact binomial tail `P(X ≥ k) = I_p(k, n − k + 1)`:
  /// right for rare events too, where a normal score would cry wolf.
  static double binomial(double probability, long hits, long trials) {
    double above =
        hits == 0 ? 1 : Beta.regularizedBeta(probability, (double) hits, trials - hits + 1.0);
    double below =
        hits == trials
            ? 1
            : Beta.regularizedBeta(1 - probability, (double) (trials - hits), hits + 1.0);
    return above < below ? -normal(above) : normal(below);
  }

  /// The score of a sample variance over its expectation, `χ²_ν/ν`, by the cube root of E. B.
  /// Wilson and M. M. Hilferty (1931).
  static double variance(double ratio, int degreesOfFreedom) {
    double spread = 2 / (9.0 * degreesOfFreedom);
    return (Math.cbrt(ratio) - (1 - spread)) / Math.sqrt(spread);
  }

  /// The normal quantile of a tail, 0 where it is no tail.
  private static double normal(double tail) {
    return tail >= 0.5 ? 0 : STANDARD_NORMAL.inverseCumulativeProbability(tail);
  }
}
