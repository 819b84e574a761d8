package headroom.compile;

import headroom.agreement.CapPlan;
import headroom.engine.Plan;
import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the mean inputs of an agreement come from, so that it can be applied once to them,
/// together with those that draw on the same cap.
///
/// @param agreement place of the agreement among `members`
/// @param members the agreements that are applied, with their own paths
/// @param cap the cap they draw on, if capped
/// @param streams mean amounts of the streams they look at, by index in the plan and quarter
/// @param paths mean values of their paths, by quarter
/// @param amounts means of their amounts and rates
/// @param moments mean moments of the events they look at
public record MeanInputs(
    int agreement,
    List<Plan.Booked> members,
    Optional<CapPlan> cap,
    Map<Integer, List<Mean>> streams,
    Map<PathPlan, List<Mean>> paths,
    Map<Operand, Mean> amounts,
    Map<Operand, Mean> moments) {
  public MeanInputs {
    members = List.copyOf(members);
    streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
    paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    moments = Collections.unmodifiableMap(new LinkedHashMap<>(moments));
  }

  /// A mean: known, or measured by an output of the plan.
  public sealed interface Mean {}

  /// A known number.
  public record Known(double value) implements Mean {}

  /// The mean of an output.
  public record Measured(int output) implements Mean {}
}
