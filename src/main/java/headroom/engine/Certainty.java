package headroom.engine;

import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.stream.StreamPlan;
import java.util.List;

/// Whether a plan leaves nothing to chance: no number is drawn, and no stream has noise, events or
/// states. All its trials are then the same.
final class Certainty {
  private Certainty() {}

  static boolean of(Plan plan) {
    return plan.draws().columns().isEmpty() && plan.streams().stream().allMatch(Certainty::of);
  }

  private static boolean of(StreamPlan stream) {
    return switch (stream) {
      case StreamPlan.Grown grown -> isSilent(grown.volatility());
      case StreamPlan.SCurve curve -> isSilent(curve.noise().volatility());
      case StreamPlan.Planned plan -> isSilent(plan.noise().volatility());
      case StreamPlan.SchwartzMoon moon ->
          isSilent(moon.growthVolatility()) && isSilent(moon.volatility());
      case StreamPlan.Seasonal seasonal -> of(seasonal.calm());
      case StreamPlan.Derived _, StreamPlan.Fixed _ -> true;
      case StreamPlan.QuantilePath path -> path.years().isEmpty();
      case StreamPlan.Regimes _, StreamPlan.Bootstrapped _, StreamPlan.Shocked _ -> false;
    };
  }

  /// Whether a volatility is known to be 0 throughout.
  private static boolean isSilent(PathPlan volatility) {
    return volatility instanceof PathPlan.Steps(List<Operand> byQuarter)
        && byQuarter.stream()
            .allMatch(operand -> operand instanceof Operand.Known(double value) && value <= 0);
  }
}
