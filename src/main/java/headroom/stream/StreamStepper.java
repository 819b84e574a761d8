package headroom.stream;

/// Carries one stream of a block of trials from quarter to quarter. Belongs to one worker.
public sealed interface StreamStepper
    permits GrownStepper,
        SchwartzMoonStepper,
        SCurveStepper,
        PlannedStepper,
        QuantilePathStepper,
        RegimesStepper,
        BootstrapStepper,
        ShockedStepper,
        SeasonalStepper,
        DerivedStepper,
        FixedStepper {

  /// Starts a new block.
  ///
  /// @param count number of trials in the block
  void start(int count);

  /// Moves on to a quarter; quarters come in order from 0.
  ///
  /// @param quarter quarters since the timeline's start
  /// @param count number of trials in the block
  void step(int quarter, int count);

  /// The amounts of the current quarter, one per trial, in money; valid until the next step.
  double[] level();
}
