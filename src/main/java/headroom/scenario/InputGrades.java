package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// How well a scenario's inputs are supported: the one count that report, terminal and manifest
/// share.
///
/// An **input** is a value that stands in the scenario under `assumptions`, `correlations`,
/// `streams`, `stream-correlation`, `events`, `agreements` or `valuation`, a law or path counting
/// as one. A part of it that has a source of its own is an input beside the whole. A bare name
/// (`$cap`) is none, for its assumption is one already; and so is nothing that takes no part, such
/// as an assumption that nothing uses.
///
/// @param counted the inputs that count, in file order
public record InputGrades(List<Input> counted) {
  public InputGrades {
    counted = List.copyOf(counted);
  }

  /// The inputs of a scenario that count.
  public static InputGrades of(Scenario scenario) {
    return new InputGrades(
        scenario.inputs().stream().filter(input -> !input.isReference()).toList());
  }

  /// How many inputs there are.
  public int total() {
    return counted.size();
  }

  /// The inputs with a grade, in file order; those without one for an empty grade.
  public List<Input> with(Optional<Evidence> grade) {
    return counted.stream().filter(input -> input.provenance().evidence().equals(grade)).toList();
  }
}
