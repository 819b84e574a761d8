package headroom.stream;

import java.util.OptionalInt;

/// What moved a stream in one quarter of one trial, besides normal shocks.
///
/// @param state index of the state it was in, for a stream with regimes in a simulated quarter
/// @param shockFactor product of the factors of all sudden events so far; 1 before the first
public record QuarterTrace(OptionalInt state, double shockFactor) {

  /// What a stepper has come through by the quarter it was moved to last.
  ///
  /// @param trial index of the trial in the block
  public static QuarterTrace of(StreamStepper stepper, int trial) {
    return switch (stepper) {
      case RegimesStepper regimes -> new QuarterTrace(regimes.state(trial), 1);
      case ShockedStepper shocked ->
          new QuarterTrace(of(shocked.calm(), trial).state, shocked.factor(trial));
      case SeasonalStepper seasonal -> of(seasonal.calm(), trial);
      case GrownStepper _,
          SchwartzMoonStepper _,
          SCurveStepper _,
          PlannedStepper _,
          QuantilePathStepper _,
          BootstrapStepper _,
          DerivedStepper _,
          FixedStepper _ ->
          new QuarterTrace(OptionalInt.empty(), 1);
    };
  }
}
