package headroom.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which variable has which dimension of the Sobol sequence.
///
/// First what is drawn once per trial, by name; then the first component of every stream's path, by
/// name; then the second ones, and so on. What comes earlier gets the better dimensions, and the
/// first components carry most of a path.
///
/// The order depends on the set of variables. Runs to be compared draw by draw take one order, the
/// [union][#with(SobolOrder)] of theirs.
///
/// @param once names of the variables drawn once per trial
/// @param paths names of the variables drawn for every quarter
/// @param components components of a path: the number of quarters
public record SobolOrder(SortedSet<String> once, SortedSet<String> paths, int components) {
  /// Checks the number of components.
  ///
  /// @throws IllegalArgumentException if it is below 0
  public SobolOrder {
    if (components < 0) {
      throw new IllegalArgumentException("components must be 0 or more, not " + components);
    }
    once = Collections.unmodifiableSortedSet(new TreeSet<>(once));
    paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
  }

  /// The order of these variables; a name may occur more than once.
  public static SobolOrder of(Collection<String> once, Collection<String> paths, int components) {
    return new SobolOrder(new TreeSet<>(once), new TreeSet<>(paths), components);
  }

  /// The order of both orders' variables, as long as the longer one's paths.
  public SobolOrder with(SobolOrder other) {
    TreeSet<String> allOnce = new TreeSet<>(once);
    allOnce.addAll(other.once);
    TreeSet<String> allPaths = new TreeSet<>(paths);
    allPaths.addAll(other.paths);
    return new SobolOrder(allOnce, allPaths, Math.max(components, other.components));
  }

  /// Where the draws of each dimension lie, dimension by dimension: address and whether it is the
  /// second number there. Component `k`, from 0, of a path lies where Philox has the number of
  /// quarter `k`.
  List<Coordinate> coordinates() {
    List<Coordinate> all = new ArrayList<>();
    for (String name : once) {
      all.add(new Coordinate(DrawAddress.of(name), false));
    }
    for (int component = 0; component < components; component++) {
      for (String name : paths) {
        all.add(new Coordinate(DrawAddress.of(name).at(0, component / 2), component % 2 != 0));
      }
    }
    return all;
  }

  /// One dimension's place among the draws.
  record Coordinate(DrawAddress address, boolean second) {}
}
