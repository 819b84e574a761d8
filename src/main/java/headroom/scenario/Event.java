package headroom.scenario;

/// Something that happens once, on a date that may lie after the end of the timeline. Agreements
/// may end on it.
public sealed interface Event {
  /// The event's name.
  String name();

  /// An event that may come on any day: an exponential waiting time from the first day after the
  /// last known quarter of any stream, else from the timeline's start.
  ///
  /// @param name the event's name
  /// @param chance the probability that a year has it, below 1; draws below 0 count as 0
  record Waited(String name, Quantity chance) implements Event {}

  /// An event whose date has a law.
  ///
  /// @param name the event's name
  /// @param day its day in days since 1970-01-01; draws are rounded down to whole days, and the day
  ///   itself is the first one after the event
  record Dated(String name, Quantity day) implements Event {}
}
