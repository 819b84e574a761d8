package headroom.compile;

import headroom.engine.Plan;
import java.util.List;

/// A scenario made ready to run.
///
/// @param plan what the engine runs
/// @param metrics what its outputs mean, in the order of the result
/// @param names what a trial's streams and events are called
/// @param warnings remarks for the user, such as a repaired correlation matrix
public record CompiledScenario(
    Plan plan, List<MetricPlan> metrics, TrialNames names, List<String> warnings) {
  public CompiledScenario {
    metrics = List.copyOf(metrics);
    warnings = List.copyOf(warnings);
  }
}
