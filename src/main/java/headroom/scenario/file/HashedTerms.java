package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A mapping that is hashed: what there is to say of a thing under words of its own. What is absent
/// has no word.
final class HashedTerms {
  private final Map<String, Object> terms = new LinkedHashMap<>();

  private HashedTerms() {}

  /// Nothing yet.
  static HashedTerms empty() {
    return new HashedTerms();
  }

  /// A mapping that begins with one word.
  static HashedTerms of(String word, Object value) {
    return empty().and(word, value);
  }

  /// Adds a word; a word stands once.
  HashedTerms and(String word, Object value) {
    if (terms.putIfAbsent(word, value) != null) {
      throw new IllegalArgumentException("said twice: " + word);
    }
    return this;
  }

  /// Adds a word, if there is a value.
  HashedTerms and(String word, Optional<?> value) {
    value.ifPresent(it -> and(word, it));
    return this;
  }

  /// What was said.
  Map<String, Object> map() {
    return terms;
  }

  /// Things as a list.
  static <T> List<Object> list(Iterable<T> things, Function<? super T, ?> form) {
    List<Object> list = new ArrayList<>();
    things.forEach(thing -> list.add(form.apply(thing)));
    return list;
  }

  /// Things by their names, whose order does not count.
  static <T> Map<String, Object> byName(
      Iterable<T> things, Function<? super T, String> name, Function<? super T, ?> form) {
    HashedTerms terms = empty();
    things.forEach(thing -> terms.and(name.apply(thing), form.apply(thing)));
    return terms.map();
  }

  /// The values of a map by the texts of its keys.
  static <K, V> Map<String, Object> byKey(Map<K, V> map, Function<? super V, ?> form) {
    return byName(
        map.entrySet(),
        entry -> String.valueOf(entry.getKey()),
        entry -> form.apply(entry.getValue()));
  }
}
