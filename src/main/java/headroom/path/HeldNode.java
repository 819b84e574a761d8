package headroom.path;

/// A value for some years, then another path whose clock starts there.
final class HeldNode implements PathNode {
  private final PathPlan.Held plan;
  private final double[][] draws;
  private final PathNode then;
  private final BlockValues years;
  private final BlockValues elapsed;
  private final BlockValues held;

  HeldNode(PathPlan.Held plan, double[][] draws, int blockSize, PathNode then) {
    this.plan = plan;
    this.draws = draws;
    this.then = then;
    years = new BlockValues(blockSize);
    elapsed = new BlockValues(blockSize);
    held = new BlockValues(blockSize);
  }

  @Override
  public void read(int quarter, BlockValues clock, int count, BlockValues out) {
    years.load(plan.years(), draws, count).atLeast(0, count);
    if (clock.common() && years.common()) {
      readTogether(quarter, clock, count, out);
    } else {
      readApart(quarter, clock, count, out);
    }
  }

  private void readTogether(int quarter, BlockValues clock, int count, BlockValues out) {
    if (clock.value() < years.value()) {
      out.load(plan.value(), draws, count);
    } else {
      elapsed.setCommon(clock.value() - years.value());
      then.read(quarter, elapsed, count, out);
    }
  }

  private void readApart(int quarter, BlockValues clock, int count, BlockValues out) {
    double[] now = clock.spread(count);
    double[] until = years.spread(count);
    double[] since = elapsed.separate();
    for (int trial = 0; trial < count; trial++) {
      since[trial] = Math.max(now[trial] - until[trial], 0);
    }
    then.read(quarter, elapsed, count, out);
    double[] before = held.view(plan.value(), draws, count);
    double[] after = out.spread(count);
    double[] values = out.separate();
    for (int trial = 0; trial < count; trial++) {
      values[trial] = now[trial] < until[trial] ? before[trial] : after[trial];
    }
  }
}
