package headroom.scenario;

/// The simulated quarters, both ends included.
///
/// @param start first quarter
/// @param end last quarter, not before `start`
public record Timeline(Quarter start, Quarter end) {
  public Timeline {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException(
          "the timeline ends (%s) before it starts (%s)".formatted(end, start));
    }
  }

  /// The number of quarters, at least 1.
  public int quarterCount() {
    return start.until(end) + 1;
  }

  /// The quarter with a 0-based index from `start`; an index past the end gives the quarters after
  /// it.
  public Quarter quarter(int index) {
    return start.plus(index);
  }
}
