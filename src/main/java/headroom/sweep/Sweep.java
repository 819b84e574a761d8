package headroom.sweep;

import headroom.result.Estimate;
import headroom.result.SimulationFacts;
import java.util.List;

/// What expressions come to at every point of a grid.
///
/// @param over the keys that are varied, one or two
/// @param of what is asked
/// @param written what it comes to in the scenario as written, one for each question
/// @param points all points, the last key varying fastest
/// @param ways which way each answer goes from point to point; told of one key only
/// @param simulation how each of them was simulated
/// @param everyCap whether one run answered all points
public record Sweep(
    List<Axis> over,
    List<Subject> of,
    List<Estimate> written,
    List<Point> points,
    List<Way> ways,
    SimulationFacts simulation,
    boolean everyCap) {
  /// Copies.
  public Sweep {
    over = List.copyOf(over);
    of = List.copyOf(of);
    written = List.copyOf(written);
    points = List.copyOf(points);
    ways = List.copyOf(ways);
  }

  /// A point.
  ///
  /// @param at the value of each key, as written
  /// @param results one for each question
  public record Point(List<String> at, List<Result> results) {
    /// Copies.
    public Point {
      at = List.copyOf(at);
      results = List.copyOf(results);
    }
  }

  /// An answer; its numbers are NaN where there is none.
  ///
  /// @param value what the expression comes to
  /// @param difference from the scenario as written, on the same random numbers
  public record Result(Estimate value, Estimate difference) {}

  /// The answers to a question, point by point.
  public List<Result> results(int question) {
    return points.stream().map(point -> point.results().get(question)).toList();
  }
}
