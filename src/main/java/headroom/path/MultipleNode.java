package headroom.path;

/// One quantity times another.
final class MultipleNode implements PathNode {
  private final PathPlan.Multiple plan;
  private final double[][] draws;
  private final BlockValues factor;

  MultipleNode(PathPlan.Multiple plan, double[][] draws, int blockSize) {
    this.plan = plan;
    this.draws = draws;
    factor = new BlockValues(blockSize);
  }

  @Override
  public void read(int quarter, BlockValues clock, int count, BlockValues out) {
    out.load(plan.of(), draws, count);
    factor.load(plan.multiple(), draws, count);
    if (out.common() && factor.common()) {
      out.setCommon(factor.value() * out.value());
      return;
    }
    double[] factors = factor.spread(count);
    double[] values = out.spread(count);
    for (int trial = 0; trial < count; trial++) {
      values[trial] *= factors[trial];
    }
    out.separate();
  }
}
