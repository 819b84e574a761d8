package headroom.compile;

import headroom.distribution.InverseCdf;
import headroom.kernel.Arithmetic;
import headroom.kernel.Functions;
import headroom.stream.StreamPlan;

/// The quantile function of a law as streams take it; equal for equal laws.
///
/// @param inverse that of the law, in units
/// @param unit what a unit is
record LawQuantile(InverseCdf inverse, double unit) implements StreamPlan.Quantile {
  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    inverse.apply(uniforms, count, functions, out);
    if (unit != 1) {
      Arithmetic.scale(unit, out, count, out);
    }
  }
}
