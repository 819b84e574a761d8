package headroom.path;

/// Straight lines between the nodes of a schedule.
final class InterpolatedNode implements PathNode {
  private final PathPlan.Interpolated plan;
  private final double[][] draws;
  private final BlockValues right;

  InterpolatedNode(PathPlan.Interpolated plan, double[][] draws, int blockSize) {
    this.plan = plan;
    this.draws = draws;
    right = new BlockValues(blockSize);
  }

  @Override
  public void read(int quarter, BlockValues clock, int count, BlockValues out) {
    PathPlan.Joint joint = plan.byQuarter().get(quarter);
    out.load(joint.left(), draws, count);
    right.load(joint.right(), draws, count);
    if (out.common() && right.common()) {
      out.setCommon(out.value() + (right.value() - out.value()) * joint.weight());
      return;
    }
    double[] to = right.spread(count);
    double[] from = out.spread(count);
    double[] values = out.separate();
    for (int trial = 0; trial < count; trial++) {
      values[trial] = from[trial] + (to[trial] - from[trial]) * joint.weight();
    }
  }
}
