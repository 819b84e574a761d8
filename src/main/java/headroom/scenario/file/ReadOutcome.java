package headroom.scenario.file;

import headroom.scenario.Scenario;
import java.util.List;

/// What came of reading a scenario: the scenario, or everything that is wrong with it.
public sealed interface ReadOutcome {

  /// The file holds a scenario.
  ///
  /// @param scenario the scenario, every name looked up and every default filled in
  record Complete(Scenario scenario) implements ReadOutcome {}

  /// The file holds none.
  ///
  /// @param faults all that is wrong, at least one, in reading order
  record Refused(List<Fault> faults) implements ReadOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// The scenario, for callers that know the file to be good.
  ///
  /// @throws IllegalArgumentException with all faults as its message if it is not
  default Scenario orThrow() {
    return switch (this) {
      case Complete(Scenario scenario) -> scenario;
      case Refused(List<Fault> faults) ->
          throw new IllegalArgumentException(FaultPrinter.print(faults));
    };
  }
}
