package headroom.path;

import headroom.kernel.Functions;
import headroom.math.Exp;

/// `to + (from − to)·2^(−τ / halfLife)`, the power taken as `exp(−ln 2·τ / halfLife)`.
final class FadingNode implements PathNode {
  private static final double LN_2 = 0.6931471805599453;

  private final PathPlan.Fading plan;
  private final double[][] draws;
  private final Functions functions;
  private final BlockValues end;
  private final BlockValues halfLife;
  private final BlockValues weight;

  FadingNode(PathPlan.Fading plan, double[][] draws, int blockSize, Functions functions) {
    this.plan = plan;
    this.draws = draws;
    this.functions = functions;
    end = new BlockValues(blockSize);
    halfLife = new BlockValues(blockSize);
    weight = new BlockValues(blockSize);
  }

  @Override
  public void read(int quarter, BlockValues clock, int count, BlockValues out) {
    weigh(clock, count);
    if (weight.common()
        && plan.from() instanceof Operand.Known(double from)
        && plan.to() instanceof Operand.Known(double to)) {
      out.setCommon(to + (from - to) * weight.value());
      return;
    }
    double[] starts = out.view(plan.from(), draws, count);
    double[] ends = end.view(plan.to(), draws, count);
    double[] values = out.separate();
    if (weight.common()) {
      double left = weight.value();
      for (int trial = 0; trial < count; trial++) {
        values[trial] = ends[trial] + (starts[trial] - ends[trial]) * left;
      }
    } else {
      double[] left = weight.spread(count);
      for (int trial = 0; trial < count; trial++) {
        values[trial] = ends[trial] + (starts[trial] - ends[trial]) * left[trial];
      }
    }
  }

  /// The part of the way still to go. A half-life drawn at or below 0 leaves none once time has
  /// passed.
  private void weigh(BlockValues clock, int count) {
    halfLife.load(plan.halfLife(), draws, count).atLeast(Double.MIN_NORMAL, count);
    if (clock.common() && halfLife.common()) {
      weight.setCommon(Exp.exp(-LN_2 * clock.value() / halfLife.value()));
      return;
    }
    double[] years = clock.spread(count);
    double[] half = halfLife.spread(count);
    double[] exponents = weight.separate();
    for (int trial = 0; trial < count; trial++) {
      exponents[trial] = -LN_2 * years[trial] / half[trial];
    }
    functions.exp(exponents, count, exponents);
  }
}
