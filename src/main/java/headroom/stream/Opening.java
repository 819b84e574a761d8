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
/// @param season factor of the season in the last of them; 1 where there are no seasons. The
///   process starts from the amount without it
public record Opening(Operand start, double startFactor, List<Double> actual, double season) {
  public Opening {
    actual = List.copyOf(actual);
  }

  /// An opening without seasons.
  public Opening(Operand start, double startFactor, List<Double> actual) {
    this(start, startFactor, actual, 1);
  }

  /// The first quarter that is simulated, from 0 at the timeline's start.
  int firstSimulated() {
    return actual.size();
  }
}
