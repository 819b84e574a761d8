package headroom.report.decision;

import headroom.decision.Decided;
import headroom.scenario.Scenario;
import java.util.List;

/// All that is told of a decision.
///
/// @param scenario what it is about
/// @param decided what came of it
/// @param notes remarks that are not faults
public record DecisionReport(Scenario scenario, Decided decided, List<String> notes) {
  /// Copies.
  public DecisionReport {
    notes = List.copyOf(notes);
  }

  /// The question as it was written.
  String question() {
    return decided.decision().question();
  }
}
