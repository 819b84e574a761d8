package headroom.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of a question.
sealed interface JsonValue {

  /// A string.
  record Text(String text) implements JsonValue {}

  /// A number, as it was written, or `true`, `false` or `null`.
  record Word(String text) implements JsonValue {}

  /// An array.
  record Items(List<JsonValue> items) implements JsonValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// An object.
  record Members(Map<String, JsonValue> members) implements JsonValue {
    public Members {
      members = new LinkedHashMap<>(members);
    }

    /// A string; empty if there is none.
    Optional<String> text(String key) {
      return members.get(key) instanceof Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /// A string.
    String required(String key) throws Refusal {
      return text(key)
          .orElseThrow(() -> new Refusal(400, "the question has no text `" + key + "`"));
    }

    /// A whole number from 0; 0 if there is none.
    long count(String key) throws Refusal {
      if (members.get(key) == null) {
        return 0;
      }
      if (members.get(key) instanceof Word(String text) && text.matches("[0-9]{1,15}")) {
        return Long.parseLong(text);
      }
      throw new Refusal(400, "`" + key + "` must be a whole number from 0");
    }

    /// An array of strings; empty if there is none.
    Optional<List<String>> texts(String key) throws Refusal {
      if (members.get(key) == null) {
        return Optional.empty();
      }
      if (members.get(key) instanceof Items(List<JsonValue> items)
          && items.stream().allMatch(Text.class::isInstance)) {
        return Optional.of(items.stream().map(it -> ((Text) it).text()).toList());
      }
      throw new Refusal(400, "`" + key + "` must be a list of texts");
    }

    /// An object.
    Members object(String key) throws Refusal {
      if (members.get(key) instanceof Members object) {
        return object;
      }
      throw new Refusal(400, "the question has no object `" + key + "`");
    }

    /// An array of objects; empty if there is none.
    List<Members> objects(String key) throws Refusal {
      if (members.get(key) == null) {
        return List.of();
      }
      if (members.get(key) instanceof Items(List<JsonValue> items)
          && items.stream().allMatch(Members.class::isInstance)) {
        return items.stream().map(Members.class::cast).toList();
      }
      throw new Refusal(400, "`" + key + "` must be a list of objects");
    }
  }
}
