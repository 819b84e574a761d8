package headroom.engine;

import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/// A run cut into segments: each thread does piece after piece, block by block, and whole
/// replicates are folded by whichever thread completes them.
///
/// @param <P> what trials are tallied in
final class SegmentedRun<P extends Part<P>> {
  private final Segments segments;
  private final Roster roster;
  private final Supplier<? extends BlockRunner<P>> runners;
  private final ObjIntConsumer<P> fold;
  private final Assembly<P> assembly;

  /// @param roster hands out the segments
  /// @param runners makes a thread's own runner
  /// @param fold takes a whole replicate and its index; what it is given is used again afterwards
  SegmentedRun(
      Segments segments,
      Roster roster,
      Supplier<? extends BlockRunner<P>> runners,
      ObjIntConsumer<P> fold) {
    this.segments = segments;
    this.roster = roster;
    this.runners = runners;
    this.fold = fold;
    assembly = new Assembly<>(segments.perReplicate());
  }

  /// Runs all trials; blocks until they are done.
  ///
  /// @throws CancelledException if the monitor or an interrupt of the calling thread stopped the
  ///   run
  void run(int threads, Monitor monitor) {
    Crew.run(Math.min(threads, segments.count()), monitor, this::work);
  }

  private void work(Monitor monitor) {
    Optional<Segments.Piece> next = roster.first();
    if (next.isEmpty()) {
      return;
    }
    BlockRunner<P> runner = runners.get();
    Optional<P> idle = Optional.empty();
    while (next.isPresent()) {
      int replicate = next.get().replicate();
      P part = idle.orElseGet(runner::blank);
      int done = 0;
      while (next.isPresent() && next.get().replicate() == replicate) {
        run(runner, next.get(), part, monitor);
        done++;
        next = roster.after(next.get());
      }
      idle = handIn(replicate, new Assembly.Portion<>(part, done));
    }
  }

  private void run(BlockRunner<P> runner, Segments.Piece piece, P part, Monitor monitor) {
    long end = segments.end(piece);
    for (long trial = segments.first(piece); trial < end; trial += Block.SIZE) {
      if (monitor.cancelled()) {
        throw new CancelledException();
      }
      int count = (int) Math.min(Block.SIZE, end - trial);
      runner.run(trial, count, piece.segment(), part);
      monitor.progressed(count);
    }
  }

  /// Hands in what was done of a replicate; gives the part back, emptied, if it can be used again.
  private Optional<P> handIn(int replicate, Assembly.Portion<P> portion) {
    Optional<P> whole = assembly.bring(replicate, portion);
    whole.ifPresent(
        part -> {
          fold.accept(part, replicate);
          part.reset();
        });
    return whole;
  }
}
