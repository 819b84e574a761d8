package headroom.engine;

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

  /// The rate of an agreement.
  ///
  /// @param agreement index of the agreement
  record Rate(int agreement) implements Series {}

  /// The inclusion of a stream in an agreement's base.
  ///
  /// @param agreement index of the agreement
  /// @param share position of the stream in the base
  record Inclusion(int agreement, int share) implements Series {}
}
