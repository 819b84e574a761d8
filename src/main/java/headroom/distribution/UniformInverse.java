package headroom.distribution;

import headroom.kernel.Functions;

/// Draws from a uniform law: one multiply-add, which the compiler vectorises.
record UniformInverse(Uniform law) implements InverseCdf {
  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    double low = law.low();
    double high = law.high();
    double width = high - low;
    for (int i = 0; i < count; i++) {
      out[i] = Math.min(high, Math.fma(uniforms[i], width, low));
    }
  }
}
