package headroom.path;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import java.util.List;

/// Reads a path quarter by quarter for the trials of a block. Belongs to one worker.
public final class PathCursor {
  private final PathPlan plan;
  private final PathNode root;
  private final BlockValues clock;
  private final BlockValues values;
  private int flooredQuarter;

  /// A reader of one path.
  ///
  /// @param plan the path
  /// @param draws the worker's columns of draws
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public PathCursor(PathPlan plan, double[][] draws, int blockSize, Backend backend) {
    this.plan = plan;
    root = PathNode.of(plan, draws, blockSize, Functions.on(backend));
    clock = new BlockValues(blockSize);
    values = new BlockValues(blockSize);
  }

  /// The path's values at the start of a quarter; valid until the next call.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param count number of trials in the block
  public BlockValues at(int quarter, int count) {
    clock.setCommon(quarter * Quarters.YEARS);
    root.read(quarter, clock, count, values);
    return values;
  }

  /// The path's values at the start of a quarter, those below 0 raised to it. For readers of a path
  /// that read it in no other way, in every quarter of a block from 0 on, and leave the values as
  /// they are: a quantity that holds for some quarters is read once.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param count number of trials in the block
  public BlockValues notBelowZero(int quarter, int count) {
    boolean held =
        quarter > 0
            && flooredQuarter == quarter - 1
            && plan instanceof PathPlan.Steps(List<Operand> byQuarter)
            && byQuarter.get(quarter).equals(byQuarter.get(quarter - 1));
    flooredQuarter = quarter;
    return held ? values : at(quarter, count).atLeast(0, count);
  }
}
