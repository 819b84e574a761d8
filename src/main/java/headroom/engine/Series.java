package headroom.engine;

import headroom.path.PathPlan;
import java.util.List;

/// An amount that every trial has in every quarter.
public sealed interface Series {
  /// A stream's amount.
  ///
  /// @param stream index of the stream
  record Level(int stream) implements Series {}

  /// The sum of several streams' amounts.
  ///
  /// @param streams indices of the streams
  record TotalLevel(List<Integer> streams) implements Series {}

  /// What accrues under an agreement.
  ///
  /// @param agreement index of the agreement
  record Accrued(int agreement) implements Series {}

  /// What counts under an agreement.
  ///
  /// @param agreement index of the agreement
  record Counted(int agreement) implements Series {}

  /// What the cap of an agreement costs.
  ///
  /// @param agreement index of the agreement
  record Forgone(int agreement) implements Series {}

  /// What has counted so far.
  ///
  /// @param agreement index of the agreement
  record Cumulative(int agreement) implements Series {}

  /// What is left of a cap.
  ///
  /// @param cap index of the cap
  record Headroom(int cap) implements Series {}

  /// Whether a cap has been hit: 1 or 0.
  ///
  /// @param cap index of the cap
  record Reached(int cap) implements Series {}

  /// What is paid under an agreement at the after-cap rate.
  ///
  /// @param agreement index of the agreement
  record Tail(int agreement) implements Series {}

  /// What the minimum of an agreement adds.
  ///
  /// @param agreement index of the agreement
  record Shortfall(int agreement) implements Series {}

  /// What the yearly cap of an agreement cuts off.
  ///
  /// @param agreement index of the agreement
  record Lost(int agreement) implements Series {}

  /// What has counted so far under a cap.
  ///
  /// @param cap index of the cap
  record Used(int cap) implements Series {}

  /// The value of a path at the quarter's start, 0 where it is below.
  ///
  /// @param path the path
  record Value(PathPlan path) implements Series {}
}
