package headroom.compile;

import headroom.distribution.Distribution;
import headroom.engine.Plan;
import java.util.List;
import java.util.Optional;

/// A scenario made ready to run.
///
/// @param plan what the engine runs
/// @param metrics what its outputs mean, in the order of the result
/// @param names what a trial's streams and events are called
/// @param laws the law of each column of the plan's draws that has one of its own; that of an
///   event's date is in days since 1970-01-01
/// @param warnings remarks for the user, such as a repaired correlation matrix
public record CompiledScenario(
    Plan plan,
    List<MetricPlan> metrics,
    TrialNames names,
    List<Optional<Distribution>> laws,
    List<String> warnings) {
  public CompiledScenario {
    metrics = List.copyOf(metrics);
    laws = List.copyOf(laws);
    warnings = List.copyOf(warnings);
  }
}
