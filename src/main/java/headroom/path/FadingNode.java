package headroom.path;

import headroom.kernel.Functions;
import headroom.math.Exp;

/// `to + (from − to)·2^(−τ / halfLife)`, the power taken as `exp(−ln 2·τ / halfLife)`.
final class FadingNode implements PathNode {
  private static final double LN_2 = 0.6931471805599453;

  private final PathPlan.Fading plan;
  private final double[][] draws;
  private final Functions functions;
  private final BlockValues to;
  private final BlockValues halfLife;
  private final BlockValues weight;

  FadingNode(PathPlan.Fading plan, double[][] draws, int blockSize, Functions functions) {
    this.plan = plan;
    this.draws = draws;
    this.functions = functions;
    to = new BlockValues(blockSize);
    halfLife = new BlockValues(blockSize);
    weight = new BlockValues(blockSize);
  }

  @Override
  public void read(int quarter, BlockValues clock, int count, BlockValues out) {
    weigh(clock, count);
    out.load(plan.from(), draws, count);
    to.load(plan.to(), draws, count);
    if (weight.common() && out.common() && to.common()) {
      out.setCommon(to.value() + (out.value() - to.value()) * weight.value());
      return;
    }
    double[] from = out.spread(count);
    double[] end = to.spread(count);
    double[] left = weight.spread(count);
    double[] values = out.separate();
    for (int trial = 0; trial < count; trial++) {
      values[trial] = end[trial] + (from[trial] - end[trial]) * left[trial];
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
