package headroom.engine;

import java.util.Set;
import java.util.stream.Collectors;

/// Which outputs an outcome is to tell; its chances it tells in any case, and its contrasts where
/// it tells everything.
///
/// @param everything all of them
/// @param outputs some of them, where not all
public record Watch(boolean everything, Set<Contrast.Sighting> outputs) {
  /// Copies.
  public Watch {
    outputs = Set.copyOf(outputs);
  }

  /// Every output.
  public static Watch all() {
    return new Watch(true, Set.of());
  }

  /// No output: no outcome is made before the last.
  public static Watch nothing() {
    return new Watch(false, Set.of());
  }

  /// Some outputs of the first side.
  public static Watch of(Set<Integer> outputs) {
    return new Watch(
        false,
        outputs.stream()
            .map(output -> new Contrast.Sighting(0, output))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean isNothing() {
    return !everything && outputs.isEmpty();
  }

  boolean shows(int side, int output) {
    return everything || outputs.contains(new Contrast.Sighting(side, output));
  }
}
