package headroom.scenario.file;

import headroom.scenario.Labels;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the things of a scenario are called in words: the key `label` of streams, agreements, caps,
/// events and assumptions.
final class Label {
  static final String KEY = "label";
  static final int LONGEST = 60;

  /// How it stands in the table of keys, wherever a thing may have one.
  static final Block.Key FIELD =
      Block.key(KEY, "label", "What it is called in words, tables and charts; its name.");

  private final Map<Labels.Kind, Map<String, String>> written = new EnumMap<>(Labels.Kind.class);
  private final Map<Labels.Kind, Map<String, Position>> places = new EnumMap<>(Labels.Kind.class);

  /// Reads the label of a thing, if it has one.
  ///
  /// @param mapping the thing as it is written
  void read(Labels.Kind kind, String name, Node.Mapping mapping, Reading reading) {
    Node node = mapping.get(KEY);
    if (node == null || node instanceof Node.Broken) {
      return;
    }
    if (!(node instanceof Node.Scalar scalar)) {
      reading.fault(
          node.position(),
          "`%s` must be plain text, found %s".formatted(KEY, Wording.describe(node)));
      return;
    }
    String text = scalar.text().strip();
    Optional<String> fault = fault(text);
    if (fault.isPresent()) {
      reading.fault(node.position(), fault.get());
      return;
    }
    written.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(name, text);
    places.computeIfAbsent(kind, _ -> new HashMap<>()).put(name, node.position());
  }

  private static Optional<String> fault(String text) {
    if (text.isEmpty()) {
      return Optional.of("`%s` must not be blank; write some text or remove it".formatted(KEY));
    }
    if (text.contains("\n") || text.codePointCount(0, text.length()) > LONGEST) {
      return Optional.of(
          "`%s` must be one line of at most %s characters, found %s; put more into `note`"
              .formatted(KEY, LONGEST, Wording.quote(text)));
    }
    return Wording.unseen(text)
        .or(() -> text.codePoints().filter(Label::steers).boxed().findFirst())
        .map(
            point ->
                String.format(
                    Locale.ROOT,
                    "`%s` must be written with plain blanks and without invisible characters, found"
                        + " U+%04X in %s; write it anew",
                    KEY,
                    point,
                    Wording.quote(text)));
  }

  private static boolean steers(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /// All labels that were read. Two things of which one has a label must not be called the same.
  ///
  /// @param names the names of all things by kind
  Labels labels(Map<Labels.Kind, Set<String>> names, Reading reading) {
    Labels labels = new Labels(written);
    Map<String, String> taken = new HashMap<>();
    for (Labels.Kind kind : Labels.Kind.values()) {
      for (String name : names.getOrDefault(kind, Set.of())) {
        if (!isWritten(kind, name)) {
          taken.putIfAbsent(seen(name), path(kind, name));
        }
      }
    }
    for (Labels.Kind kind : Labels.Kind.values()) {
      written
          .getOrDefault(kind, Map.of())
          .forEach(
              (name, label) -> {
                String other = taken.putIfAbsent(seen(label), path(kind, name));
                Position at = places.getOrDefault(kind, Map.of()).get(name);
                if (other != null && at != null && !label.equals(name)) {
                  reading.fault(
                      at,
                      "two things must not be called the same, found %s for `%s` and `%s`; choose another label"
                          .formatted(Wording.quote(label), other, path(kind, name)));
                }
              });
    }
    return labels;
  }

  private boolean isWritten(Labels.Kind kind, String name) {
    return written.getOrDefault(kind, Map.of()).containsKey(name);
  }

  private static String path(Labels.Kind kind, String name) {
    return kind.section() + "." + name;
  }

  /// The text as the eye tells it from others: letters of one look are one, whatever they are made
  /// of and however large.
  private static String seen(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
