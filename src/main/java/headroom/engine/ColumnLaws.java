package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.path.BlockValues;
import headroom.path.Operand;

/// Turns uniforms into the values of columns, as their laws say. One thread's own.
final class ColumnLaws {
  private static final double BELOW_ONE = 1 - 0x1p-53;

  /// An event with a chance of all but nothing comes after so many years: never.
  private static final double LONGEST_WAIT = 1e6;

  private final Functions functions;
  private final double[] rates;
  private final BlockValues picked;

  ColumnLaws(int blockSize, Backend backend) {
    functions = Functions.on(backend);
    rates = new double[blockSize];
    picked = new BlockValues(blockSize);
  }

  Functions functions() {
    return functions;
  }

  /// Writes the values of a column; `out` is another array than `uniform`.
  ///
  /// @param columns all columns, those before it being filled
  void values(
      DrawPlan.Column column, double[] uniform, double[][] columns, int count, double[] out) {
    switch (column) {
      case DrawPlan.FromLaw law -> law.inverse().apply(uniform, count, functions, out);
      case DrawPlan.Waiting waiting -> await(waiting, uniform, columns, count, out);
      case DrawPlan.Dated dated -> date(dated, uniform, count, out);
      case DrawPlan.Picked choice -> pick(choice, uniform, columns, count, out);
    }
  }

  /// Whether the values of a column depend on its uniforms alone.
  static boolean standsAlone(DrawPlan.Column column) {
    return switch (column) {
      case DrawPlan.FromLaw _, DrawPlan.Dated _ -> true;
      case DrawPlan.Waiting waiting -> waiting.chance().known();
      case DrawPlan.Picked _ -> false;
    };
  }

  /// Waiting times by inversion, `−ln(1 − u)/λ` years with `λ = −ln(1 − chance)`.
  private void await(
      DrawPlan.Waiting waiting, double[] uniform, double[][] columns, int count, double[] out) {
    double[] chances = picked.load(waiting.chance(), columns, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      out[trial] = 1 - uniform[trial];
      rates[trial] = 1 - Math.clamp(chances[trial], 0, BELOW_ONE);
    }
    functions.log(out, count, out);
    functions.log(rates, count, rates);
    for (int trial = 0; trial < count; trial++) {
      double years = Math.min(Math.abs(out[trial] / rates[trial]), LONGEST_WAIT);
      out[trial] = waiting.from() + 4 * years;
    }
  }

  private void date(DrawPlan.Dated dated, double[] uniform, int count, double[] out) {
    dated.inverse().apply(uniform, count, functions, out);
    for (int trial = 0; trial < count; trial++) {
      out[trial] = dated.calendar().quarters(out[trial]);
    }
  }

  private void pick(
      DrawPlan.Picked choice, double[] uniform, double[][] columns, int count, double[] out) {
    int last = choice.quantities().size() - 1;
    for (int branch = last; branch >= 0; branch--) {
      Operand quantity = choice.quantities().get(branch);
      double[] values = picked.load(quantity, columns, count).spread(count);
      double below = branch == last ? Double.POSITIVE_INFINITY : choice.upTo().get(branch);
      for (int trial = 0; trial < count; trial++) {
        out[trial] = uniform[trial] < below ? values[trial] : out[trial];
      }
    }
  }
}
