package headroom.scenario.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a key of the scenario file says and which form its value has, as the schema knows it.
///
/// @param form name of its value's definition in the schema
/// @param description what it says, one sentence
/// @param words the words that it takes; empty where it takes others
public record KeyDoc(String form, String description, List<String> words) {
  /// Mappings whose keys are names the user chose.
  private static final Map<String, String> NAMED =
      Map.of(
          "assumptions", "quantity",
          "streams", "stream",
          "events", "event",
          "agreements", "agreement",
          "clues", "clue",
          "options", "option");

  /// Lists of mappings.
  private static final Map<String, String> LISTED =
      Map.of(
          "correlations", "correlation",
          "stream-correlation", "stream-pair",
          "discrete", "known-branch",
          "mixture", "branch",
          "shocks", "shock");

  /// Forms that are a value or a mapping.
  private static final Map<String, String> MAPPINGS =
      Map.of(
          "quantity", "quantity-mapping",
          "path", "path-mapping",
          "seasons-or-list", "seasons",
          "history-or-file", "history");

  public KeyDoc {
    words = List.copyOf(words);
  }

  /// What is known of the key at a path; empty for a name, or a key that there is not.
  public static Optional<KeyDoc> of(String path) {
    Optional<KeyDoc> found = Optional.of(new KeyDoc("scenario", "", List.of()));
    for (String key : path.split("\\.", -1)) {
      found = found.flatMap(it -> inside(it, key));
    }
    return found.map(it -> new KeyDoc(it.form, it.description, ScenarioSchema.words(it.form)));
  }

  private static Optional<KeyDoc> inside(KeyDoc around, String key) {
    String form = around.form.replaceFirst("^valued-", "");
    if (NAMED.containsKey(form)) {
      return Optional.of(new KeyDoc(NAMED.get(form), around.description, List.of()));
    }
    if (LISTED.containsKey(form)) {
      return key.matches("\\d+")
          ? Optional.of(new KeyDoc(LISTED.get(form), around.description, List.of()))
          : Optional.empty();
    }
    String block = MAPPINGS.getOrDefault(form, form);
    return Keys.ALL.stream()
        .filter(it -> it.name().equals(block))
        .findFirst()
        .flatMap(it -> inside(it, key));
  }

  private static Optional<KeyDoc> inside(Block block, String key) {
    Optional<KeyDoc> own =
        block.keys().stream()
            .filter(it -> it.name().equals(key))
            .map(it -> new KeyDoc(it.form(), it.description(), List.of()))
            .findFirst();
    return own.or(
        () ->
            block.families().stream()
                .filter(it -> it.pattern().matcher(key).matches())
                .map(it -> new KeyDoc(it.form(), it.description(), List.of()))
                .findFirst());
  }
}
