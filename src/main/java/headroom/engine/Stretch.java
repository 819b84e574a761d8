package headroom.engine;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// A run, or a further stretch of one, cut into segments: each thread does piece after piece, block
/// by block, and whoever completes a replicate hands it over.
final class Stretch {
  private final Segments segments;
  private final Roster roster;
  private final Workshop workshop;
  private final Shelf shelf;
  private final Assembly assembly;

  /// Where threads get parts to go on with, and bring whole replicates. Safe from any thread.
  interface Shelf {
    /// What there is of a replicate from an earlier stretch, or an empty part.
    Part take(int replicate);

    /// Takes over a replicate of which nothing is missing any more.
    void whole(int replicate, Part part);
  }

  /// All segments.
  Stretch(Segments segments, Roster roster, Workshop workshop, Shelf shelf) {
    this(segments, roster, workshop, shelf, replicate -> segments.perReplicate());
  }

  /// @param segmentCount how many segments of a replicate the roster hands out
  Stretch(
      Segments segments,
      Roster roster,
      Workshop workshop,
      Shelf shelf,
      IntUnaryOperator segmentCount) {
    this.segments = segments;
    this.roster = roster;
    this.workshop = workshop;
    this.shelf = shelf;
    assembly = new Assembly(segmentCount, workshop::giveBack);
  }

  /// What each thread does.
  void work(Monitor monitor) {
    Optional<Segments.Piece> next = roster.first();
    if (next.isEmpty()) {
      return;
    }
    Worker worker = workshop.worker();
    while (next.isPresent()) {
      int replicate = next.get().replicate();
      Part part = shelf.take(replicate);
      int done = 0;
      while (next.isPresent() && next.get().replicate() == replicate) {
        run(worker, next.get(), part, monitor);
        done++;
        next = roster.after(next.get());
      }
      assembly
          .bring(replicate, new Assembly.Portion(part, done))
          .ifPresent(whole -> shelf.whole(replicate, whole));
    }
    workshop.giveBack(worker);
  }

  private void run(Worker worker, Segments.Piece piece, Part part, Monitor monitor) {
    long end = segments.end(piece);
    for (long trial = segments.first(piece); trial < end; trial += Block.SIZE) {
      if (monitor.cancelled()) {
        throw new CancelledException();
      }
      int count = (int) Math.min(Block.SIZE, end - trial);
      worker.run(piece.replicate(), trial, count, part);
      monitor.progressed(count);
    }
  }
}
