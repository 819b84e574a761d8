package headroom.agreement;

/// The cap's rule, one trial at a time.
final class ScalarCapRule implements CapRule {
  @Override
  public void apply(double[] accrued, double[] headroom, double[] counted, int count) {
    for (int trial = 0; trial < count; trial++) {
      double part = headroom[trial] < accrued[trial] ? headroom[trial] : accrued[trial];
      counted[trial] = part;
      headroom[trial] -= part;
    }
  }
}
