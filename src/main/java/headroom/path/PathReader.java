package headroom.path;

import headroom.kernel.Backend;
import headroom.kernel.Functions;

/// Reads a path quarter by quarter for the trials of a block. Belongs to one worker.
public final class PathReader {
  private static final double YEARS_PER_QUARTER = 0.25;

  private final PathNode root;
  private final BlockValues clock;
  private final BlockValues values;

  /// A reader of one path.
  ///
  /// @param plan the path
  /// @param draws the worker's columns of draws
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public PathReader(PathPlan plan, double[][] draws, int blockSize, Backend backend) {
    root = PathNode.of(plan, draws, blockSize, Functions.on(backend));
    clock = new BlockValues(blockSize);
    values = new BlockValues(blockSize);
  }

  /// The path's values at the start of a quarter; valid until the next call.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param count number of trials in the block
  public BlockValues at(int quarter, int count) {
    clock.setCommon(quarter * YEARS_PER_QUARTER);
    root.read(quarter, clock, count, values);
    return values;
  }
}
