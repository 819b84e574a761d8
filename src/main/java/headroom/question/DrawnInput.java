package headroom.question;

import headroom.distribution.Distribution;
import headroom.scenario.Evidence;
import java.util.Optional;
import java.util.Set;

/// Something that a trial draws, under the path by which users name it.
///
/// @param path such as `assumptions.cap`, `agreements.share.cap.total`, `events.agi`, `paths`
/// @param source what it is
/// @param evidence how well it is supported, as far as the scenario says
/// @param unit what its values are measured in, empty where it has none or no value
/// @param shortName what it is called where there is little room: its label, or the last part of
///   its path
public record DrawnInput(
    String path,
    Source source,
    Optional<Evidence> evidence,
    Optional<String> unit,
    String shortName) {

  /// An input that is called by its path.
  public DrawnInput(
      String path, Source source, Optional<Evidence> evidence, Optional<String> unit) {
    this(path, source, evidence, unit, lastPart(path));
  }

  /// This input called otherwise.
  DrawnInput called(String name) {
    return new DrawnInput(path, source, evidence, unit, name);
  }

  /// What an input is.
  public sealed interface Source {}

  /// An input with one column of draws.
  public sealed interface Column extends Source {
    /// Index of the column in the plan's draws.
    int column();
  }

  /// A number with a law.
  ///
  /// @param column index of its column
  /// @param law its law
  public record OfLaw(int column, Distribution law) implements Column {}

  /// The moment of an event, in quarters since the timeline's start.
  ///
  /// @param column index of its column
  /// @param days the law of its day, in days since 1970-01-01; empty where it may come any day
  public record Moment(int column, Optional<Distribution> days) implements Column {}

  /// Which of several values is picked, whose own draws are inputs beside it.
  ///
  /// @param column index of its column
  public record Pick(int column) implements Column {}

  /// All that moves streams by the quarter.
  ///
  /// @param streams indices of the streams in the plan
  public record Paths(Set<Integer> streams) implements Source {
    public Paths {
      streams = Set.copyOf(streams);
    }
  }

  /// Whether nobody can know it beforehand: paths and events. Else it is an assumption, which
  /// somebody might look up.
  public boolean isChance() {
    return switch (source) {
      case Paths _, Moment _ -> true;
      case OfLaw _, Pick _ -> false;
    };
  }

  private static String lastPart(String path) {
    return path.startsWith("assumptions.") || path.startsWith("events.")
        ? path.substring(path.indexOf('.') + 1)
        : path;
  }
}
