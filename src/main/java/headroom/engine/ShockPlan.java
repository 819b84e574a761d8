package headroom.engine;

import headroom.random.CorrelationFactor;
import java.util.List;

/// How the standard normal shocks of the grown streams are drawn.
///
/// @param streams indices of the grown streams
/// @param variables the names under which their shocks are drawn
/// @param factor lower triangular factor of the shocks' correlation matrix
public record ShockPlan(List<Integer> streams, List<String> variables, CorrelationFactor factor) {
  public ShockPlan {
    streams = List.copyOf(streams);
    variables = List.copyOf(variables);
  }
}
