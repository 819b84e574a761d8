package headroom.scenario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A quantity that may move in time; `τ` is the time in years since the start of the timeline.
public sealed interface Path {

  /// The same value at all times.
  ///
  /// @param value the value
  record Flat(Quantity value) implements Path {}

  /// `to + (from − to)·2^(−τ / halfLife)`.
  ///
  /// @param from value at the start
  /// @param to value in the long run
  /// @param halfLife years until half of the way is gone, above 0
  record Fade(Quantity from, Quantity to, Quantity halfLife) implements Path {}

  /// Known values at known quarters: steps, or straight lines between the quarters' starts.
  ///
  /// @param nodes at least one, by quarter; before the first its value holds, after the last too
  /// @param linear whether values between nodes are interpolated
  record Schedule(SortedMap<Quarter, Quantity> nodes, boolean linear) implements Path {
    public Schedule {
      if (nodes.isEmpty()) {
        throw new IllegalArgumentException("a schedule needs at least one value");
      }
      nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    }
  }

  /// A value for a while, then another path whose clock starts there (schedules keep calendar
  /// dates).
  ///
  /// @param value the value held
  /// @param years how long, not below 0
  /// @param then what follows
  record Hold(Quantity value, Quantity years, Path then) implements Path {}

  /// One quantity times another, such as 1.65 times what was invested.
  ///
  /// @param multiple how many times, not below 0
  /// @param of of what
  record Multiple(Quantity multiple, Quantity of) implements Path {}
}
