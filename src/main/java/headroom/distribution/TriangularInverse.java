package headroom.distribution;

import headroom.kernel.Functions;

/// Draws from a triangular law: one square root.
record TriangularInverse(Triangular law) implements InverseCdf {
  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = law.quantile(uniforms[i]);
    }
  }
}
