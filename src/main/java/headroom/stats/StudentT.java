package headroom.stats;

/// Student's t distribution with whole degrees of freedom, by its finite series (Abramowitz and
/// Stegun 1964, 26.7.3 and 26.7.4) in `θ = atan(t/√ν)`.
public final class StudentT {
  private static final int BISECTIONS = 80;

  private StudentT() {}

  /// The `t` with `P(−t < T < t) = confidence`.
  ///
  /// Throws `IllegalArgumentException` unless `confidence` is between 0 and 1 and
  /// `degreesOfFreedom` is 1 or more.
  public static double critical(double confidence, int degreesOfFreedom) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be between 0 and 1, found " + confidence);
    }
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "degrees of freedom must be 1 or more, found " + degreesOfFreedom);
    }
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (low + high);
      if (central(middle, degreesOfFreedom) < confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(degreesOfFreedom) * StrictMath.tan(low);
  }

  /// `A(t|ν) = P(−t < T < t)` at `t = √ν·tan θ`.
  private static double central(double theta, int degreesOfFreedom) {
    double cos = StrictMath.cos(theta);
    boolean odd = degreesOfFreedom % 2 == 1;
    double term = odd ? cos : 1;
    double sum = 0;
    for (int k = odd ? 3 : 2; k <= degreesOfFreedom; k += 2) {
      sum += term;
      term *= cos * cos * (k - 1) / k;
    }
    double series = StrictMath.sin(theta) * sum;
    return odd ? 2 / Math.PI * (theta + series) : series;
  }
}
