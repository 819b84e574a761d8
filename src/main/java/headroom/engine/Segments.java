package headroom.engine;

/// How replicates are cut into segments, the pieces of work that threads are given: whole blocks,
/// as many in each segment as in any other but the last ones of the replicates, which may have
/// fewer or, where replicates differ by a trial, none at all.
///
/// The cut depends on the replicates alone, never on threads: a mean is added up segment by
/// segment. All replicates together have about a thousand segments, fewer where there are fewer
/// blocks.
///
/// @param replicates what is cut
record Segments(Replicates replicates) {
  private static final long WANTED = 1_024;
  private static final long MOST_PER_REPLICATE = 128;

  /// A segment.
  ///
  /// @param replicate the replicate it belongs to
  /// @param segment its place in there
  record Piece(int replicate, int segment) {}

  /// Segments of each replicate.
  int perReplicate() {
    return (int) ceilingOf(blocksPerReplicate(), blocksPerSegment());
  }

  /// Segments of all replicates.
  int count() {
    return perReplicate() * replicates.count();
  }

  /// Blocks of a segment that is not the last.
  long blocksPerSegment() {
    long most = Math.min(ceilingOf(WANTED, replicates.count()), MOST_PER_REPLICATE);
    return ceilingOf(blocksPerReplicate(), most);
  }

  /// The first trial of a piece.
  long first(Piece piece) {
    long offset = piece.segment() * blocksPerSegment() * Block.SIZE;
    int replicate = piece.replicate();
    return replicates.first(replicate) + Math.min(offset, replicates.size(replicate));
  }

  /// The trial after the last one of a piece.
  long end(Piece piece) {
    return first(new Piece(piece.replicate(), piece.segment() + 1));
  }

  /// Blocks of the largest replicate, which is the first.
  private long blocksPerReplicate() {
    return ceilingOf(replicates.size(0), Block.SIZE);
  }

  private static long ceilingOf(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
