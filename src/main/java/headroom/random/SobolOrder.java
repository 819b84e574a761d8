package headroom.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Which variable has which dimension of the Sobol sequence.
///
/// First what is drawn once per trial, by name; then the first component of every path, by name and
/// factor; then the second ones, and so on. What comes earlier gets the better dimensions, and the
/// first components carry most of a path.
///
/// The order depends on the set of variables. Runs to be compared draw by draw take one order, the
/// [union][#with(SobolOrder)] of theirs.
///
/// @param once names of the variables drawn once per trial
/// @param paths number of components, 0 or more, of every path
/// @param twice whether the same follows once more for the [SecondSet]
public record SobolOrder(SortedSet<String> once, SortedMap<Path, Integer> paths, boolean twice) {
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(Path::variable).thenComparingInt(Path::factor);

  /// One random influence on a variable that moves in time.
  ///
  /// @param variable the variable's name
  /// @param factor which of its influences, as in [DrawAddress]
  public record Path(String variable, int factor) implements Comparable<Path> {
    @Override
    public int compareTo(Path other) {
      return BY_NAME.compare(this, other);
    }
  }

  /// Checks the numbers of components.
  ///
  /// @throws IllegalArgumentException if one is below 0
  public SobolOrder {
    once = Collections.unmodifiableSortedSet(new TreeSet<>(once));
    paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    if (paths.values().stream().anyMatch(components -> components < 0)) {
      throw new IllegalArgumentException("components must be 0 or more, not " + paths);
    }
  }

  /// The order of these variables; a name may occur more than once.
  public static SobolOrder of(Collection<String> once, Map<Path, Integer> paths) {
    return new SobolOrder(new TreeSet<>(once), new TreeMap<>(paths), false);
  }

  /// The same order, and after it once more for the second set: dimensions of one sequence, so that
  /// points of both together are as even as one point set is.
  public SobolOrder withSecondSet() {
    return new SobolOrder(once, paths, true);
  }

  /// The order of both orders' variables, each path as long as the longer of the two.
  public SobolOrder with(SobolOrder other) {
    TreeSet<String> allOnce = new TreeSet<>(once);
    allOnce.addAll(other.once);
    TreeMap<Path, Integer> allPaths = new TreeMap<>(paths);
    other.paths.forEach((path, components) -> allPaths.merge(path, components, Math::max));
    return new SobolOrder(allOnce, allPaths, twice || other.twice);
  }

  /// Where the draws of each dimension lie, dimension by dimension: address and whether it is the
  /// second number there. Component `k`, from 0, of a path lies where Philox has the number of step
  /// `k`.
  List<Coordinate> coordinates() {
    List<Coordinate> all = new ArrayList<>(coordinates(UnaryOperator.identity()));
    if (twice) {
      all.addAll(coordinates(SecondSet::name));
    }
    return all;
  }

  private List<Coordinate> coordinates(UnaryOperator<String> naming) {
    List<Coordinate> all = new ArrayList<>();
    for (String name : once) {
      all.add(new Coordinate(DrawAddress.of(naming.apply(name)), false));
    }
    int longest = paths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int component = 0; component < longest; component++) {
      for (Map.Entry<Path, Integer> path : paths.entrySet()) {
        if (component < path.getValue()) {
          String name = naming.apply(path.getKey().variable());
          DrawAddress address = DrawAddress.of(name).at(path.getKey().factor(), component / 2);
          all.add(new Coordinate(address, component % 2 != 0));
        }
      }
    }
    return all;
  }

  /// One dimension's place among the draws.
  record Coordinate(DrawAddress address, boolean second) {}
}
