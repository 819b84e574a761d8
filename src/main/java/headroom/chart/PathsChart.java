package headroom.chart;

import java.util.List;

/// Single futures as lines over the fan of all of them.
///
/// @param fan the fan, with its past; values sit in the middles of their periods
/// @param paths the futures, each with one value for each period of the fan
public record PathsChart(FanChart fan, List<List<Double>> paths) implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if the fan is cumulative or a path has not one value for each
  ///   of its periods
  public PathsChart {
    if (fan.origin().isPresent() || fan.cap().isPresent()) {
      throw new IllegalArgumentException("paths are drawn over a fan without origin and cap");
    }
    paths = paths.stream().map(path -> Values.finite("path", path)).toList();
    for (List<Double> path : paths) {
      Values.sameSize("path", path, fan.fan().size());
    }
  }

  @Override
  public Caption caption() {
    return fan.caption();
  }

  @Override
  public double resolution() {
    return fan.resolution();
  }
}
