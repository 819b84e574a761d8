package headroom.scenario.file;

import headroom.scenario.Evidence;
import headroom.scenario.Provenance;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The keys that say where a number comes from. They may stand in any mapping under assumptions,
/// streams and agreements, and in every quantity.
final class ProvenanceKeys {
  /// All of them; no stream, agreement or assumption may be called so.
  static final List<String> NAMES = List.of("source", "as-of", "evidence", "unit", "note");

  /// Those, and the label: what is said about a thing and is no part of it.
  static final List<String> WORDS =
      List.of("source", "as-of", "evidence", "unit", "note", Label.KEY);

  /// The evidence grades by their words, strongest first.
  static final Map<String, Evidence> GRADES =
      Collections.unmodifiableMap(Wording.words(Evidence.values()));

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

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

  /// What to say about a date of a number that names no year; empty where it names one.
  static Optional<String> dateRemark(Node.Mapping mapping) {
    return text(mapping, "as-of", _ -> true)
        .filter(date -> !YEAR.matcher(date).find())
        .map(
            "`as-of: %s` names no year; write the date the number refers to, such as 2026-05-11."
                ::formatted);
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
    return of(mapping, _ -> true);
  }

  /// What a mapping itself says in places that count; its unit counts wherever it stands, being no
  /// word about where a number comes from.
  static Provenance of(Node.Mapping mapping, Predicate<Position> counts) {
    Optional<Evidence> evidence =
        text(mapping, "evidence", counts).flatMap(word -> Optional.ofNullable(GRADES.get(word)));
    return new Provenance(
        text(mapping, "source", counts),
        text(mapping, "as-of", counts),
        evidence,
        text(mapping, "unit", _ -> true),
        text(mapping, "note", counts));
  }

  /// What is said about a value that stands in mappings, by their words in places that count.
  ///
  /// @param speakers the mappings, the outermost first
  static Provenance of(List<Node.Mapping> speakers, Predicate<Position> counts) {
    Provenance said = Provenance.NONE;
    for (Node.Mapping speaker : speakers) {
      said = inherit(of(speaker, counts), said);
    }
    return said;
  }

  /// The mapping that speaks for a value: its own, or else the only thing in it, such as the
  /// parameters of its law; none for a value without a mapping.
  static Optional<Node.Mapping> speaker(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    List<Node> content =
        mapping.entries().entrySet().stream()
            .filter(entry -> !WORDS.contains(entry.getKey()) && !entry.getValue().isNull())
            .map(entry -> entry.getValue().value())
            .toList();
    boolean silent = of(mapping).equals(Provenance.NONE);
    return silent && content.size() == 1 ? speaker(content.getFirst()) : Optional.of(mapping);
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

  private static Optional<String> text(
      Node.Mapping mapping, String name, Predicate<Position> counts) {
    return mapping.get(name) instanceof Node.Scalar scalar && counts.test(scalar.position())
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
