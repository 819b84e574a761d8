package headroom.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A share of a run's segments, handed out in their order. Segments are counted through the
/// replicates.
final class Share implements Roster {
  private final Segments segments;
  private final int from;
  private final int to;
  private final AtomicInteger next;

  /// @param from the first segment
  /// @param to the segment after the last
  Share(Segments segments, int from, int to) {
    if (from < 0 || from > to || to > segments.count()) {
      throw new IllegalArgumentException(
          "there are %s segments, not %s to %s".formatted(segments.count(), from, to));
    }
    this.segments = segments;
    this.from = from;
    this.to = to;
    next = new AtomicInteger(from);
  }

  Segments segments() {
    return segments;
  }

  /// How many segments of a replicate it has.
  int countIn(int replicate) {
    int first = replicate * segments.perReplicate();
    return Math.min(to, first + segments.perReplicate()) - Math.max(from, first);
  }

  @Override
  public Optional<Segments.Piece> first() {
    int number = next.getAndIncrement();
    return number < to
        ? Optional.of(
            new Segments.Piece(number / segments.perReplicate(), number % segments.perReplicate()))
        : Optional.empty();
  }

  @Override
  public Optional<Segments.Piece> after(Segments.Piece done) {
    return first();
  }
}
