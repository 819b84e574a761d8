package headroom.scenario.file;

import headroom.scenario.Evidence;
import headroom.scenario.Provenance;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys that say where a number comes from. They may stand in any mapping under assumptions,
/// streams and agreements, and in every quantity.
final class ProvenanceKeys {
  /// All of them; no stream, agreement or assumption may be called so.
  static final List<String> NAMES = List.of("source", "as-of", "evidence", "unit", "note");

  /// The evidence grades by their words, strongest first.
  static final Map<String, Evidence> GRADES =
      Collections.unmodifiableMap(Wording.words(Evidence.values()));

  /// What must hold of a grade.
  static final String GRADE_RULE = "`evidence` must be a grade";

  private ProvenanceKeys() {}

  /// Reports keys whose values are no plain text, and unknown evidence grades.
  static void check(Node.Mapping mapping, Faults faults) {
    for (String name : NAMES) {
      Node node = mapping.get(name);
      if (node == null || node instanceof Node.Broken) {
        continue;
      }
      if (!(node instanceof Node.Scalar scalar)) {
        faults.add(
            node.position(),
            "`%s` must be plain text, found %s".formatted(name, Wording.describe(node)));
      } else if (name.equals("evidence") && !GRADES.containsKey(scalar.text())) {
        faults.add(node.position(), gradeFault(scalar.text()));
      }
    }
  }

  /// What to say about a word that is no evidence grade.
  static String gradeFault(String word) {
    return "%s, found %s%s".formatted(GRADE_RULE, Wording.quote(word), gradeRemedy(word));
  }

  /// What to write instead of a word that is no evidence grade, from its punctuation on.
  static String gradeRemedy(String word) {
    return Wording.didYouMean(word, GRADES.keySet(), "write " + Wording.oneOf(GRADES.keySet()));
  }

  /// What a mapping itself says.
  static Provenance of(Node.Mapping mapping) {
    Optional<Evidence> evidence =
        text(mapping, "evidence").flatMap(word -> Optional.ofNullable(GRADES.get(word)));
    return new Provenance(
        text(mapping, "source"),
        text(mapping, "as-of"),
        evidence,
        text(mapping, "unit"),
        text(mapping, "note"));
  }

  /// What is said about a value: by its own mapping, or else by the only thing in it, such as the
  /// parameters of its law.
  static Provenance ofValue(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return Provenance.NONE;
    }
    Provenance own = of(mapping);
    List<Node> content =
        mapping.entries().entrySet().stream()
            .filter(entry -> !NAMES.contains(entry.getKey()) && !entry.getValue().isNull())
            .map(entry -> entry.getValue().value())
            .toList();
    return own.equals(Provenance.NONE) && content.size() == 1 ? ofValue(content.getFirst()) : own;
  }

  /// What holds for a value inside a mapping: its own words; where it names no source, date, grade
  /// or note at all, the mapping's; the unit is passed on by itself.
  static Provenance inherit(Provenance own, Provenance outer) {
    boolean silent =
        own.source().isEmpty()
            && own.asOf().isEmpty()
            && own.evidence().isEmpty()
            && own.note().isEmpty();
    Provenance base = silent ? outer : own;
    Optional<String> unit = own.unit().isPresent() ? own.unit() : outer.unit();
    return new Provenance(base.source(), base.asOf(), base.evidence(), unit, base.note());
  }

  private static Optional<String> text(Node.Mapping mapping, String name) {
    return mapping.get(name) instanceof Node.Scalar scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
