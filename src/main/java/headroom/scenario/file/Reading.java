package headroom.scenario.file;

import headroom.scenario.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the section readers of one reading share: faults, notes and the names that exist.
final class Reading {
  private final Faults faults;
  private final List<String> notes = new ArrayList<>();
  private final Set<String> assumptionNames;
  private final Set<String> streamNames;
  private final Map<String, Quantity> assumptions = new HashMap<>();

  Reading(Faults faults, Node.Mapping root) {
    this.faults = faults;
    this.assumptionNames = keys(root, "assumptions");
    this.streamNames = keys(root, "streams");
  }

  private static Set<String> keys(Node.Mapping root, String section) {
    return root.get(section) instanceof Node.Mapping mapping
        ? mapping.entries().keySet()
        : Set.of();
  }

  Faults faults() {
    return faults;
  }

  /// Records a fault.
  void fault(Position at, String message) {
    faults.add(at, message);
  }

  /// Records a remark that is no fault.
  void note(String text) {
    notes.add(text);
  }

  List<String> notes() {
    return notes;
  }

  /// Remembers an assumption that was read.
  void define(String name, Quantity quantity) {
    assumptions.put(name, quantity);
  }

  /// The number an assumption stands for if it is known, through any chain of names.
  Optional<Double> knownValue(String name) {
    String next = name;
    for (int hops = 0; hops <= assumptions.size(); hops++) {
      Quantity quantity = assumptions.get(next);
      if (quantity instanceof Quantity.Constant constant) {
        return Optional.of(constant.value());
      }
      if (!(quantity instanceof Quantity.Reference reference)) {
        return Optional.empty();
      }
      next = reference.assumption();
    }
    return Optional.empty();
  }

  /// Whether an assumption of this name exists; a fault if not.
  boolean assumptionExists(String name, Position at) {
    return exists("assumption", name, assumptionNames, at);
  }

  /// Whether a stream of this name exists; a fault if not.
  boolean streamExists(String name, Position at) {
    return exists("stream", name, streamNames, at);
  }

  private boolean exists(String what, String name, Collection<String> names, Position at) {
    if (names.contains(name) || faults.full()) {
      return names.contains(name);
    }
    String there =
        names.isEmpty() ? "there is none in this scenario" : "there is " + Wording.oneOf(names);
    faults.add(
        at,
        "the name of an %s must be used, found %s%s"
            .formatted(what, Wording.quote(name), Wording.didYouMean(name, names, there))
            .replace("an stream", "a stream"));
    return false;
  }
}
