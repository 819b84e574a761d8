package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;

/// Gives every quantity that a plan is made of another: the plan at mean inputs, for example.
public interface PlanMapping {
  /// What stands for a path.
  PathPlan path(PathPlan path);

  /// What stands for an amount or a rate; below 0 counts as 0.
  Operand amount(Operand amount);

  /// What stands for a moment.
  Operand moment(Operand moment);

  /// The index that stands for that of a stream.
  int stream(int stream);
}
