package headroom.math;

/// `ln(x/y)` for positive `x` and `y`, accurate relative to itself also where they are nearly
/// equal.
public final class LogRatio {
  private static final double NEAR = 0.25;

  private LogRatio() {}

  /// `ln(x/y)`; `ln x − ln y` where `x` is 0 or ∞, NaN where either is below 0 or NaN.
  public static double of(double x, double y) {
    double s = (x - y) / (x + y);
    if (!(Math.abs(s) <= NEAR)) {
      return Log.log(x) - Log.log(y);
    }
    // 2·artanh(s) = 2·(s + s³/3 + s⁵/5 + …)
    double square = s * s;
    double power = square;
    double sum = 0;
    for (int k = 3; sum + power / k != sum; k += 2) {
      sum += power / k;
      power *= square;
    }
    return 2 * Math.fma(s, sum, s);
  }
}
