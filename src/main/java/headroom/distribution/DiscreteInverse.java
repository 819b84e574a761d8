package headroom.distribution;

import headroom.kernel.Functions;

/// Draws from a discrete law: the first value whose cumulative probability is not below the
/// uniform.
final class DiscreteInverse implements InverseCdf {
  private final double[] values;
  private final Thresholds thresholds;

  private DiscreteInverse(double[] values, Thresholds thresholds) {
    this.values = values;
    this.thresholds = thresholds;
  }

  static DiscreteInverse of(Discrete law) {
    int count = law.atoms().size();
    double[] values = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = law.atoms().get(i).value();
      ends[i] = law.cdf(values[i]);
    }
    return new DiscreteInverse(values, new Thresholds(ends));
  }

  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = values[thresholds.indexOf(uniforms[i])];
    }
  }
}
