package headroom.distribution;

import headroom.kernel.Functions;

/// Draws from a law whose logarithm has a law in closed form.
///
/// @param logarithm draws the logarithm
/// @param low no draw is below it
/// @param high no draw is above it
record ExponentialInverse(InverseCdf logarithm, double low, double high) implements InverseCdf {

  static ExponentialInverse of(Lognormal law) {
    return new ExponentialInverse(new NormalInverse(law.logarithm()), law.low(), law.high());
  }

  static ExponentialInverse of(LogUniform law) {
    return new ExponentialInverse(new UniformInverse(law.logarithm()), law.low(), law.high());
  }

  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    logarithm.apply(uniforms, count, functions, out);
    functions.exp(out, count, out);
    for (int i = 0; i < count; i++) {
      out[i] = Math.min(high, Math.max(low, out[i]));
    }
  }
}
