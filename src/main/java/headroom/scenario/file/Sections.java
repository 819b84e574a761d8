package headroom.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Sections that map names to things: assumptions, streams, agreements.
final class Sections {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final int LONGEST_NAME = 80;

  /// `streams` is the sum of all revenue, `party` and `assumption` begin other metrics' names.
  private static final Set<String> RESERVED = Set.of("party", "assumption", "streams");

  /// `cap` begins the names of a shared cap's metrics, `in` stands beside streams in conditions.
  private static final Set<String> BESIDE_ASSUMPTIONS = Set.of("cap", "in");

  private Sections() {}

  /// The entries of a section whose names are fit, in file order; entries without a value are
  /// absent.
  ///
  /// @param scenario the scenario
  /// @param key the section
  /// @param example one entry as it is written
  /// @param limit most entries
  static Map<String, Node.Entry> named(
      Fields scenario, String key, String example, int limit, Reading reading) {
    Node node = scenario.get(key);
    Map<String, Node.Entry> named = new LinkedHashMap<>();
    if (node == null || node instanceof Node.Broken) {
      return named;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      reading.fault(
          node.position(),
          "`%s` must be a mapping of names, found %s; write for example {%s}"
              .formatted(key, Wording.describe(node), example));
      return named;
    }
    if (mapping.entries().size() > limit) {
      reading.fault(
          scenario.position(key),
          "a scenario may have at most %s %s, found %s"
              .formatted(limit, key, mapping.entries().size()));
      return named;
    }
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!entry.isNull() && isName(key, name, entry.keyPosition(), reading)) {
                named.put(name, entry);
              }
            });
    return named;
  }

  private static boolean isName(String section, String key, Position at, Reading reading) {
    if (!NAME.matcher(key).matches() || key.length() > LONGEST_NAME) {
      reading.fault(
          at,
          "a name must be small letters, digits and hyphens, a letter first, at most %s characters, found %s"
              .formatted(LONGEST_NAME, Wording.quote(key)));
      return false;
    }
    boolean taken = !section.equals("assumptions") && BESIDE_ASSUMPTIONS.contains(key);
    if (taken || RESERVED.contains(key) || ProvenanceKeys.WORDS.contains(key)) {
      reading.fault(
          at,
          "a name must not be a word of Headroom's own, found `%s`; choose another".formatted(key));
      return false;
    }
    return true;
  }
}
