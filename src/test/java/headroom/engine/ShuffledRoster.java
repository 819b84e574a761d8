package headroom.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.function.Function;

/// Hands out all pieces of a run in a random order, so that every thread goes from replicate to
/// replicate and every replicate comes together from many parts.
final class ShuffledRoster implements Roster {
  private final Queue<Segments.Piece> left;

  private ShuffledRoster(Segments segments, long seed) {
    List<Segments.Piece> pieces = new ArrayList<>();
    for (int replicate = 0; replicate < segments.replicates().count(); replicate++) {
      for (int segment = 0; segment < segments.perReplicate(); segment++) {
        pieces.add(new Segments.Piece(replicate, segment));
      }
    }
    Collections.shuffle(pieces, new Random(seed));
    left = new ArrayDeque<>(pieces);
  }

  static Function<Segments, Roster> of(long seed) {
    return segments -> new ShuffledRoster(segments, seed);
  }

  @Override
  public synchronized Optional<Segments.Piece> first() {
    return Optional.ofNullable(left.poll());
  }

  @Override
  public Optional<Segments.Piece> after(Segments.Piece done) {
    return first();
  }
}
