package headroom.scenario.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How far names lead to names: 0 for what refers to nothing, else one more than the furthest of
/// what it refers to.
final class ReferenceDepth {
  /// More names in a row than a reader can follow.
  static final int MOST = 32;

  private final Function<String, ? extends Collection<String>> references;
  private final Map<String, Integer> depths = new HashMap<>();

  private ReferenceDepth(Function<String, ? extends Collection<String>> references) {
    this.references = references;
  }

  /// The first of the names that lies just beyond [#MOST]; empty if none lies beyond.
  ///
  /// @param names all names, at most a thousand
  /// @param references the names each one refers to, without a circle
  static Optional<String> tooDeep(
      Collection<String> names, Function<String, ? extends Collection<String>> references) {
    ReferenceDepth search = new ReferenceDepth(references);
    return names.stream().filter(name -> search.of(name) == MOST + 1).findFirst();
  }

  private int of(String name) {
    Integer known = depths.get(name);
    if (known != null) {
      return known;
    }
    int depth = 0;
    for (String other : references.apply(name)) {
      depth = Math.max(depth, of(other) + 1);
    }
    depths.put(name, depth);
    return depth;
  }
}
