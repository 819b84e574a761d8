package headroom.engine;

import headroom.stats.StateReader;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts together what was tallied of a run in shares, by any number of processes, in any order. The
/// outcome is that of the run made at once, to the bit. For one thread.
public final class MergedRun {
  private final RunPlan plan;
  private final Layouts layouts;
  private final Replicates replicates;
  private final Pool pool;
  private final SortedMap<Integer, Part> open = new TreeMap<>();

  MergedRun(RunPlan plan, Layouts layouts, Replicates replicates) {
    this.plan = plan;
    this.layouts = layouts;
    this.replicates = replicates;
    pool = new Pool(plan, layouts, replicates, Watch.all());
  }

  /// Adds what [Part#write] wrote of some trials of a replicate. A replicate that is whole takes no
  /// memory any more.
  ///
  /// @throws headroom.stats.DamagedStateException if it is no such state
  /// @throws IllegalArgumentException if some of the trials were added before
  public void add(int replicate, StateReader state) {
    if (replicate < 0 || replicate >= replicates.count() || pool.holds(replicate)) {
      throw new IllegalArgumentException("replicate " + replicate + " is whole, or there is none");
    }
    Part part = open.computeIfAbsent(replicate, ignored -> new Part(plan, layouts));
    part.absorb(state);
    if (part.trials() == replicates.size(replicate)) {
      open.remove(replicate);
      pool.fold(replicate, part);
    }
  }

  /// Whether nothing is missing any more.
  public boolean isWhole() {
    return pool.count() == replicates.count();
  }

  /// The outcome of the run.
  ///
  /// @throws IllegalStateException if trials are missing
  /// @throws OverflowException if an amount grew beyond all bounds
  public Outcome outcome() {
    if (!isWhole()) {
      throw new IllegalStateException("trials are missing");
    }
    return pool.outcome(Watch.all());
  }
}
