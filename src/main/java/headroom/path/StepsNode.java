package headroom.path;

/// One quantity per quarter.
final class StepsNode implements PathNode {
  private final PathPlan.Steps plan;
  private final double[][] draws;

  StepsNode(PathPlan.Steps plan, double[][] draws) {
    this.plan = plan;
    this.draws = draws;
  }

  @Override
  public void read(int quarter, BlockValues clock, int count, BlockValues out) {
    out.load(plan.byQuarter().get(quarter), draws, count);
  }
}
