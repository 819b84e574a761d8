package headroom.agreement;

/// The cap's rule, one trial at a time.
final class ScalarCapRule implements CapRule {
  @Override
  public int apply(double[] accrued, double[] headroom, double[] counted, int count) {
    int usedUp = 0;
    for (int trial = 0; trial < count; trial++) {
      usedUp += applyOne(accrued, headroom, counted, trial);
    }
    return usedUp;
  }

  /// The rule for one trial; 1 if it has no headroom left, else 0.
  static int applyOne(double[] accrued, double[] headroom, double[] counted, int trial) {
    double part = Math.min(accrued[trial], headroom[trial]);
    double left = headroom[trial] - part;
    counted[trial] = part;
    headroom[trial] = left;
    return left == 0 ? 1 : 0;
  }
}
