package headroom.engine;

import headroom.stream.StreamPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that the streams of a plan are computed from: plans of which it is equal have the same
/// levels, trial by trial.
///
/// @param quarterCount quarters of the timeline
/// @param pathQuarters quarters of a path of innovations
/// @param streams the streams
/// @param innovations what moves them by the quarter
/// @param columns the columns that they read
/// @param together those that are drawn together with others
record Movement(
    int quarterCount,
    int pathQuarters,
    List<StreamPlan> streams,
    InnovationPlan innovations,
    List<Read> columns,
    List<Together> together) {

  /// A column.
  ///
  /// @param index its place
  /// @param column what it holds
  /// @param hand how a variant draws it
  record Read(int index, DrawPlan.Column column, Optional<Variation.Hand> hand) {}

  /// Columns drawn together.
  ///
  /// @param group they
  /// @param variables the names of each, also of those that no stream reads
  record Together(DrawPlan.Group group, List<String> variables) {}

  static Movement of(Plan plan) {
    DrawPlan draws = plan.draws();
    List<Integer> read = StreamColumns.of(plan);
    Set<Integer> unique = new HashSet<>(read);
    return new Movement(
        plan.quarterCount(),
        plan.pathQuarters(),
        plan.streams(),
        plan.innovations(),
        read.stream().map(column -> read(draws, column)).toList(),
        draws.groups().stream()
            .filter(group -> group.columns().stream().anyMatch(unique::contains))
            .map(group -> together(draws, group))
            .toList());
  }

  private static Read read(DrawPlan draws, int column) {
    return new Read(
        column,
        draws.columns().get(column),
        draws.variation().map(variation -> variation.hands().get(column)));
  }

  private static Together together(DrawPlan draws, DrawPlan.Group group) {
    return new Together(
        group,
        group.columns().stream().map(column -> draws.columns().get(column).variable()).toList());
  }
}
