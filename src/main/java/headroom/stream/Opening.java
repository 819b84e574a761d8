package headroom.stream;

import headroom.path.Operand;
import java.util.List;

/// Where a grown stream stands before anything random happens to it.
///
/// @param start amount of the last quarter before the first simulated one, or of a year; below 0
///   counts as 0
/// @param startFactor what makes it a quarter's: 1, or 0.25 for a year's
/// @param actual known amounts of the first quarters, which replace simulated ones; may be empty.
///   The last of them then plays the part of `start`
public record Opening(Operand start, double startFactor, List<Double> actual) {
  public Opening {
    actual = List.copyOf(actual);
  }

  /// The first quarter that is simulated, from 0 at the timeline's start.
  int firstSimulated() {
    return actual.size();
  }
}
