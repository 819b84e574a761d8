package headroom.scenario.file;

import java.util.Set;

/// The names of random variables. What an option of a decision sets is drawn by itself, apart from
/// what stood there before: it has the option's path before its own.
///
/// @param prefix what stands before the paths of keys that were set, with a dot behind it
/// @param set the paths of those keys
record DrawnNames(String prefix, Set<String> set) {
  /// Names of what nobody set.
  static final DrawnNames OWN = new DrawnNames("", Set.of());

  DrawnNames {
    set = Set.copyOf(set);
  }

  /// The name of the random variable that stands at a place.
  String of(Spot spot) {
    String path = spot.path();
    boolean apart = set.stream().anyMatch(key -> path.equals(key) || path.startsWith(key + "."));
    return apart ? prefix + path : spot.variable();
  }
}
