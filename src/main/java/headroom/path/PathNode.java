package headroom.path;

import headroom.kernel.Functions;

/// One node of a path with the scratch it needs.
interface PathNode {

  /// Reads the node.
  ///
  /// @param quarter calendar position, for schedules
  /// @param clock years since the node's clock started, not below 0
  /// @param count number of trials
  /// @param out where the values go
  void read(int quarter, BlockValues clock, int count, BlockValues out);

  /// The node of a plan.
  static PathNode of(PathPlan plan, double[][] draws, int blockSize, Functions functions) {
    return switch (plan) {
      case PathPlan.Steps steps -> new StepsNode(steps, draws);
      case PathPlan.Multiple multiple -> new MultipleNode(multiple, draws, blockSize);
      case PathPlan.Interpolated interpolated ->
          new InterpolatedNode(interpolated, draws, blockSize);
      case PathPlan.Fading fading -> new FadingNode(fading, draws, blockSize, functions);
      case PathPlan.Held held ->
          new HeldNode(held, draws, blockSize, of(held.then(), draws, blockSize, functions));
    };
  }
}
