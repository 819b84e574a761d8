package headroom.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the things of a scenario are called where people read of them. Ids, keys and columns stay
/// the written names.
///
/// @param written the labels that the scenario gives, by kind and name
public record Labels(Map<Kind, Map<String, String>> written) {

  /// Nothing has a label: everything is called by its name.
  public static final Labels NONE = new Labels(Map.of());

  /// What may have a label.
  public enum Kind {
    /// An amount per quarter.
    STREAM("streams"),
    /// A promise to pay.
    AGREEMENT("agreements"),
    /// A cap that several agreements share.
    CAP("caps"),
    /// What may happen once.
    EVENT("events"),
    /// A named quantity.
    ASSUMPTION("assumptions");

    private final String section;

    Kind(String section) {
      this.section = section;
    }

    /// The section of the scenario that has such things.
    public String section() {
      return section;
    }
  }

  public Labels {
    Map<Kind, Map<String, String>> copy = new EnumMap<>(Kind.class);
    written.forEach(
        (kind, labels) -> copy.put(kind, Collections.unmodifiableMap(new LinkedHashMap<>(labels))));
    written = Collections.unmodifiableMap(copy);
  }

  /// What a thing is called: its label, or else its name.
  public String of(Kind kind, String name) {
    return written.getOrDefault(kind, Map.of()).getOrDefault(name, name);
  }

  /// The labels by the paths of their things in the scenario, such as `agreements.share`.
  public Map<String, String> byPath() {
    Map<String, String> paths = new LinkedHashMap<>();
    written.forEach(
        (kind, labels) ->
            labels.forEach((name, label) -> paths.put(kind.section + "." + name, label)));
    return paths;
  }

  /// What a stream is called.
  public String stream(String name) {
    return of(Kind.STREAM, name);
  }

  /// What an agreement is called.
  public String agreement(String name) {
    return of(Kind.AGREEMENT, name);
  }

  /// What a shared cap is called.
  public String cap(String name) {
    return of(Kind.CAP, name);
  }

  /// What an event is called.
  public String event(String name) {
    return of(Kind.EVENT, name);
  }

  /// What an assumption is called.
  public String assumption(String name) {
    return of(Kind.ASSUMPTION, name);
  }
}
