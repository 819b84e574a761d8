package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.path.BlockValues;
import headroom.path.Operand;
import headroom.random.DrawAddress;
import headroom.random.Draws;
import java.util.List;

/// The numbers a worker draws once per trial, one column each.
final class DrawColumns {
  private static final double BELOW_ONE = 1 - 0x1p-53;

  /// An event with a chance of all but nothing comes after so many years: never.
  private static final double LONGEST_WAIT = 1e6;

  private final DrawPlan plan;
  private final Draws source;
  private final List<DrawAddress> variables;
  private final Functions functions;
  private final double[][] columns;
  private final double[][] uniforms;
  private final double[] unused;
  private final double[] rates;
  private final BlockValues picked;

  DrawColumns(DrawPlan plan, Draws source, int blockSize, Backend backend) {
    this.plan = plan;
    this.source = source;
    variables = plan.columns().stream().map(column -> DrawAddress.of(column.variable())).toList();
    functions = Functions.on(backend);
    columns = new double[plan.columns().size()][blockSize];
    uniforms = new double[plan.columns().size()][blockSize];
    unused = new double[blockSize];
    rates = new double[blockSize];
    picked = new BlockValues(blockSize);
  }

  /// The columns, filled anew for each block.
  double[][] columns() {
    return columns;
  }

  void fill(long firstTrial, int count) {
    for (int column = 0; column < columns.length; column++) {
      source.uniforms(variables.get(column), firstTrial, count, uniforms[column], unused);
    }
    for (DrawPlan.Group group : plan.groups()) {
      correlate(group, count);
    }
    for (int column = 0; column < columns.length; column++) {
      switch (plan.columns().get(column)) {
        case DrawPlan.FromLaw law ->
            law.inverse().apply(uniforms[column], count, functions, columns[column]);
        case DrawPlan.Waiting waiting -> await(waiting, uniforms[column], columns[column], count);
        case DrawPlan.Dated dated -> date(dated, uniforms[column], columns[column], count);
        case DrawPlan.Picked choice -> pick(choice, uniforms[column], columns[column], count);
      }
    }
  }

  /// Gives the uniforms of a group the correlation of its normal scores.
  private void correlate(DrawPlan.Group group, int count) {
    double[][] scores = new double[group.columns().size()][];
    for (int member = 0; member < scores.length; member++) {
      scores[member] = uniforms[group.columns().get(member)];
      functions.normalQuantile(scores[member], count, scores[member]);
    }
    group.factor().mix(scores, count);
    for (double[] score : scores) {
      functions.normalCdf(score, count, score);
      keepInside(score, count);
    }
  }

  /// Mixed scores may lie so far out that their probability rounds to 0 or 1.
  private static void keepInside(double[] uniform, int count) {
    for (int trial = 0; trial < count; trial++) {
      uniform[trial] = Math.min(Math.max(uniform[trial], Double.MIN_NORMAL), BELOW_ONE);
    }
  }

  /// Waiting times by inversion, `−ln(1 − u)/λ` years with `λ = −ln(1 − chance)`.
  private void await(DrawPlan.Waiting waiting, double[] uniform, double[] out, int count) {
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

  private void date(DrawPlan.Dated dated, double[] uniform, double[] out, int count) {
    dated.inverse().apply(uniform, count, functions, out);
    for (int trial = 0; trial < count; trial++) {
      out[trial] = dated.calendar().quarters(out[trial]);
    }
  }

  private void pick(DrawPlan.Picked choice, double[] uniform, double[] out, int count) {
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
