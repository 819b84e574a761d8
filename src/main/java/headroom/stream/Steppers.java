package headroom.stream;

import headroom.kernel.Backend;
import java.util.List;

/// Makes the steppers of one worker.
public final class Steppers {
  private final double[][] draws;
  private final int blockSize;
  private final Backend backend;

  /// Steppers that share a worker's draws.
  ///
  /// @param draws the worker's columns of draws
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public Steppers(double[][] draws, int blockSize, Backend backend) {
    this.draws = draws;
    this.blockSize = blockSize;
    this.backend = backend;
  }

  /// The stepper of a stream.
  ///
  /// @param plan the stream
  /// @param shocks standard normal shocks of even and of odd quarters, refilled by the caller
  ///   before each step; empty for a stream that has none
  /// @param earlier the steppers of the streams before it
  public StreamStepper of(StreamPlan plan, double[][] shocks, List<StreamStepper> earlier) {
    return switch (plan) {
      case StreamPlan.Grown grown -> new GrownStepper(grown, draws, shocks, blockSize, backend);
      case StreamPlan.SCurve curve -> new SCurveStepper(curve, draws, shocks, blockSize, backend);
      case StreamPlan.Planned planned ->
          new PlannedStepper(planned, draws, shocks, blockSize, backend);
      case StreamPlan.Derived derived ->
          new DerivedStepper(
              derived, draws, derived.of().stream().map(earlier::get).toList(), blockSize, backend);
    };
  }
}
