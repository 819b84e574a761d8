package headroom.engine;

/// How replicates are cut into segments, the pieces of work that threads are given: whole blocks,
/// as many in each segment as in any other but the last ones of the replicates, which may have
/// fewer or, where replicates differ by a trial, none at all.
///
/// All replicates together have about a thousand segments, fewer where there are fewer blocks;
/// beyond 2³⁰ trials one for each 2²⁰ trials, up to 16,384, so that many machines can share them.
/// The cut changes no number.
///
/// @param replicates what is cut
/// @param begun trials of each replicate that were run before: whole blocks
record Segments(Replicates replicates, long begun) {
  private static final long WANTED = 1_024;
  private static final long MOST_WANTED = 16_384;
  private static final long TRIALS_EACH = 1L << 20;
  private static final long MOST_PER_REPLICATE = 128;

  Segments {
    if (begun % Block.SIZE != 0 || begun > replicates.size(0)) {
      throw new IllegalArgumentException(
          "a run goes on after whole blocks, and before its end, not after trial " + begun);
    }
  }

  /// Segments of all trials.
  Segments(Replicates replicates) {
    this(replicates, 0);
  }

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
    return Math.max(1, ceilingOf(blocksPerReplicate(), mostPerReplicate()));
  }

  private long mostPerReplicate() {
    long usual = Math.min(ceilingOf(WANTED, replicates.count()), MOST_PER_REPLICATE);
    long many = Math.min(replicates.trials() / TRIALS_EACH, MOST_WANTED);
    return Math.max(usual, many > WANTED ? many / replicates.count() : 0);
  }

  /// The index of the first trial of a piece in its replicate.
  long first(Piece piece) {
    long offset = begun + piece.segment() * blocksPerSegment() * Block.SIZE;
    return Math.min(offset, replicates.size(piece.replicate()));
  }

  /// The index after the last trial of a piece.
  long end(Piece piece) {
    return first(new Piece(piece.replicate(), piece.segment() + 1));
  }

  /// Blocks of the largest replicate, which is the first.
  private long blocksPerReplicate() {
    return ceilingOf(replicates.size(0) - begun, Block.SIZE);
  }

  private static long ceilingOf(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
