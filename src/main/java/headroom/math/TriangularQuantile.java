package headroom.math;

/// The quantile function of the triangular law: with `p` the probability below the mode, `low +
/// width·√(u·p)` up to there and `high − width·√((1 − u)·(1 − p))` beyond.
public final class TriangularQuantile {
  private TriangularQuantile() {}

  /// The quantile, at most the mode up to `p` and at least the mode beyond.
  ///
  /// @param u probability, 0 to 1
  /// @param low lower end
  /// @param mode most likely value, from `low` to `high`
  /// @param high upper end, above `low`
  public static double quantile(double u, double low, double mode, double high) {
    double width = high - low;
    double below = (mode - low) / width;
    double above = (high - mode) / width;
    return u <= below
        ? Math.min(mode, Math.fma(width, Math.sqrt(u * below), low))
        : Math.max(mode, Math.fma(-width, Math.sqrt((1 - u) * above), high));
  }
}
