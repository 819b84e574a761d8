package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The keys a mapping of the scenario file may have: the one table that the readers and the schema
/// share.
///
/// @param name name of the mapping's definition in the schema
/// @param description what the mapping is, one sentence
/// @param keys its keys
/// @param families keys that follow a pattern, such as percentiles
/// @param provenance whether source, evidence and their like may stand in it
/// @param later keys that a later version will read
record Block(
    String name,
    String description,
    List<Key> keys,
    List<Family> families,
    boolean provenance,
    List<String> later) {

  /// One key.
  ///
  /// @param name the key
  /// @param form name of its value's definition in the schema
  /// @param description what it says, one sentence
  record Key(String name, String form, String description) {}

  /// Keys that follow a pattern.
  ///
  /// @param pattern what such a key looks like
  /// @param form name of the values' definition in the schema
  /// @param noun what such keys are, in the plural
  /// @param description what such a key says, one sentence
  record Family(Pattern pattern, String form, String noun, String description) {}

  static Block of(String name, String description, Key... keys) {
    return new Block(name, description, List.of(keys), List.of(), false, List.of());
  }

  static Key key(String name, String form, String description) {
    return new Key(name, form, description);
  }

  /// This block where source, evidence and their like may stand too.
  Block withProvenance() {
    return new Block(name, description, keys, families, true, later);
  }

  /// This block with a family of keys.
  Block withFamily(String pattern, String form, String noun, String about) {
    Family family = new Family(Pattern.compile(pattern), form, noun, about);
    return new Block(name, description, keys, List.of(family), provenance, later);
  }

  /// This block with keys that are refused with a word about a later version.
  Block withLater(String... names) {
    return new Block(name, description, keys, families, provenance, List.of(names));
  }

  /// Whether a key may stand in the mapping.
  boolean knows(String key) {
    for (Key each : keys) {
      if (each.name.equals(key)) {
        return true;
      }
    }
    return (provenance && ProvenanceKeys.NAMES.contains(key))
        || families.stream().anyMatch(family -> family.pattern.matcher(key).matches());
  }

  /// The names of all keys, provenance included.
  List<String> names() {
    List<String> names = new ArrayList<>(keys.stream().map(Key::name).toList());
    if (provenance) {
      names.addAll(ProvenanceKeys.NAMES);
    }
    return names;
  }
}
