package headroom.stream;

import headroom.kernel.Backend;
import java.util.List;

/// Makes the steppers of one worker.
public final class Steppers {
  private final double[][] draws;
  private final OwnDraws own;
  private final int blockSize;
  private final Backend backend;

  /// Steppers that share a worker's draws.
  ///
  /// @param draws the worker's columns of draws
  /// @param own what the streams draw for themselves
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public Steppers(double[][] draws, OwnDraws own, int blockSize, Backend backend) {
    this.draws = draws;
    this.own = own;
    this.blockSize = blockSize;
    this.backend = backend;
  }

  /// The stepper of a stream.
  ///
  /// @param plan the stream
  /// @param shocks its shocks
  /// @param earlier the steppers of the streams before it
  public StreamStepper of(StreamPlan plan, StreamInnovations shocks, List<StreamStepper> earlier) {
    return switch (plan) {
      case StreamPlan.Grown grown ->
          new GrownStepper(grown, draws, shocks.first(), blockSize, backend);
      case StreamPlan.SchwartzMoon moon ->
          new SchwartzMoonStepper(moon, draws, shocks, blockSize, backend);
      case StreamPlan.Regimes regimes ->
          new RegimesStepper(regimes, draws, shocks.first(), own, blockSize, backend);
      case StreamPlan.Bootstrapped history ->
          new BootstrapStepper(history, draws, own, blockSize, backend);
      case StreamPlan.Shocked shocked ->
          new ShockedStepper(
              shocked, draws, own, of(shocked.calm(), shocks, earlier), blockSize, backend);
      case StreamPlan.Seasonal seasonal ->
          new SeasonalStepper(seasonal, of(seasonal.calm(), shocks, earlier), blockSize);
      case StreamPlan.SCurve curve ->
          new SCurveStepper(curve, draws, shocks.first(), blockSize, backend);
      case StreamPlan.Planned planned ->
          new PlannedStepper(planned, draws, shocks.first(), blockSize, backend);
      case StreamPlan.QuantilePath path -> new QuantilePathStepper(path, own, blockSize, backend);
      case StreamPlan.Fixed fixed -> new FixedStepper(fixed, draws, blockSize, backend);
      case StreamPlan.Derived derived ->
          new DerivedStepper(derived, draws, earlier, blockSize, backend);
    };
  }
}
