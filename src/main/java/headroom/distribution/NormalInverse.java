package headroom.distribution;

import headroom.kernel.Functions;

/// Draws from a normal law: scores, stretched.
record NormalInverse(Normal law) implements InverseCdf {
  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    functions.normalQuantile(uniforms, count, out);
    double mean = law.mean();
    double sd = law.sd();
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(sd, out[i], mean);
    }
  }
}
