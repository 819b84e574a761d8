package headroom.engine;

import java.util.Optional;

/// Gives each thread a replicate of its own, in replicate order, and helpers to those still going
/// on when no replicate is left to begin.
///
/// A thread stays with a replicate to its end: what it has of one must be put together with what
/// others have of it, which takes time and memory where there are many outputs. So a replicate with
/// one thread costs nothing more, and a helper comes only where it finds enough to do.
final class OwnReplicateFirst implements Roster {
  /// Blocks that each thread of a replicate must find to make one more worth its while: counting as
  /// many trials of an output takes about as long as putting two parts of it together.
  private static final long LEAST_SHARE = 4;

  private final Segments segments;
  private final int[] taken; // segments, by replicate
  private final int[] threads; // by replicate
  private final int first;
  private final int end;
  private int begun; // the replicate after the last one begun

  OwnReplicateFirst(Segments segments) {
    this(segments, 0, segments.replicates().count());
  }

  /// Of some replicates.
  ///
  /// @param first the first
  /// @param end the one after the last
  OwnReplicateFirst(Segments segments, int first, int end) {
    this.segments = segments;
    this.first = first;
    this.end = end;
    begun = first;
    taken = new int[segments.replicates().count()];
    threads = new int[segments.replicates().count()];
  }

  @Override
  public synchronized Optional<Segments.Piece> first() {
    if (begun < end) {
      return Optional.of(join(begun++));
    }
    int neediest = first;
    for (int replicate = first + 1; replicate < end; replicate++) {
      if (share(replicate) > share(neediest)) {
        neediest = replicate;
      }
    }
    return share(neediest) >= LEAST_SHARE ? Optional.of(join(neediest)) : Optional.empty();
  }

  @Override
  public synchronized Optional<Segments.Piece> after(Segments.Piece done) {
    int replicate = done.replicate();
    if (taken[replicate] < segments.perReplicate()) {
      return Optional.of(take(replicate));
    }
    threads[replicate]--;
    return first();
  }

  /// Blocks not yet taken for each thread of a replicate, if there were one more.
  private long share(int replicate) {
    long blocks = (segments.perReplicate() - taken[replicate]) * segments.blocksPerSegment();
    return blocks / (threads[replicate] + 1);
  }

  private Segments.Piece join(int replicate) {
    threads[replicate]++;
    return take(replicate);
  }

  private Segments.Piece take(int replicate) {
    return new Segments.Piece(replicate, taken[replicate]++);
  }
}
