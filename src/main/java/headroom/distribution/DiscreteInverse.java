package headroom.distribution;

import headroom.kernel.Functions;
import org.jspecify.annotations.Nullable;

/// Draws from a discrete law: the first value whose cumulative probability is not below the
/// uniform.
final class DiscreteInverse implements InverseCdf {
  private final Discrete law;
  private final double[] values;
  private final Thresholds thresholds;

  private DiscreteInverse(Discrete law, double[] values, Thresholds thresholds) {
    this.law = law;
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
    return new DiscreteInverse(law, values, new Thresholds(ends));
  }

  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = values[thresholds.indexOf(uniforms[i])];
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DiscreteInverse that && law.equals(that.law);
  }

  @Override
  public int hashCode() {
    return law.hashCode();
  }
}
