package headroom.engine;

import headroom.random.CorrelationFactor;
import headroom.random.DrawAddress;
import headroom.random.SecondSet;
import headroom.random.SobolOrder;
import java.util.List;
import java.util.Set;

/// How the standard normal innovations of the grown streams are drawn.
///
/// @param paths the innovations: first the correlated ones, as many as the factor has rows and in
///   its order, then those that are independent of all others
/// @param factor lower triangular factor of the innovations' correlation matrix
public record InnovationPlan(List<Path> paths, CorrelationFactor factor) {
  public InnovationPlan {
    paths = List.copyOf(paths);
    if (paths.size() < factor.size()) {
      throw new IllegalArgumentException("fewer innovations than rows of their correlation");
    }
  }

  /// One innovation a quarter.
  ///
  /// @param stream index of the stream it moves
  /// @param variable the name under which it is drawn, with its factor
  public record Path(int stream, SobolOrder.Path variable) {
    private Path second() {
      return new Path(
          stream, new SobolOrder.Path(SecondSet.name(variable.variable()), variable.factor()));
    }

    /// Where the draws of the first two quarters lie.
    DrawAddress address() {
      return DrawAddress.of(variable.variable()).at(variable.factor(), 0);
    }
  }

  /// This plan with the innovations of some streams from the second set of numbers.
  InnovationPlan withSecond(Set<Integer> streams) {
    return new InnovationPlan(
        paths.stream().map(path -> streams.contains(path.stream()) ? path.second() : path).toList(),
        factor);
  }

  /// Where the draws of each path begin.
  List<DrawAddress> addresses() {
    return paths.stream().map(Path::address).toList();
  }

  /// The place of a stream's innovation among the paths, or −1 where it has none of that factor.
  int place(int stream, int factorNumber) {
    for (int place = 0; place < paths.size(); place++) {
      Path path = paths.get(place);
      if (path.stream() == stream && path.variable().factor() == factorNumber) {
        return place;
      }
    }
    return -1;
  }
}
