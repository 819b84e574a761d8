package headroom.distribution;

import headroom.kernel.Functions;

/// Draws from a triangular law: one square root.
record TriangularInverse(Triangular law) implements InverseCdf {
  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    functions.triangularQuantile(uniforms, law.low(), law.mode(), law.high(), count, out);
  }
}
