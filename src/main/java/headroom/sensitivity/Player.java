package headroom.sensitivity;

import headroom.question.DrawnInput;
import headroom.question.Holding;
import headroom.scenario.Evidence;
import java.util.List;
import java.util.Optional;

/// What is held or drawn anew as one: an input, or a group of inputs on one side of the split.
///
/// @param name its path, or what the group is called
/// @param members the inputs
record Player(String name, List<DrawnInput> members) {
  /// The name of a group that holds all the others.
  static final String OTHERS = "all others";

  /// Of a group of assumptions beside a group of what nobody can know.
  static final String OTHER_ASSUMPTIONS = "all other assumptions";

  /// Of a group of events and paths beside a group of assumptions.
  static final String OTHER_CHANCE = "all other events and paths";

  Player {
    members = List.copyOf(members);
  }

  static Player of(DrawnInput input) {
    return new Player(input.path(), List.of(input));
  }

  boolean isGroup() {
    return members.size() > 1;
  }

  boolean isChance() {
    return members.getFirst().isChance();
  }

  /// Under which line of shares by grade it stands.
  String line() {
    if (members.stream().allMatch(it -> it.source() instanceof DrawnInput.Paths)) {
      return "paths";
    }
    List<String> words =
        members.stream()
            .map(it -> it.source() instanceof DrawnInput.Paths ? "paths" : word(it.evidence()))
            .distinct()
            .toList();
    return words.size() == 1 ? words.getFirst() : "mixed";
  }

  private static String word(Optional<Evidence> evidence) {
    return evidence.map(Evidence::word).orElse("ungraded");
  }

  /// The grade of all members, if they have the same.
  Optional<Evidence> evidence() {
    List<Optional<Evidence>> all = members.stream().map(DrawnInput::evidence).distinct().toList();
    return all.size() == 1 ? all.getFirst() : Optional.empty();
  }

  boolean isCorrelated(Holding holding) {
    return members.stream().anyMatch(holding::isCorrelated);
  }
}
