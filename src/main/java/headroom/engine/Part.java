package headroom.engine;

import headroom.random.TrialNumber;
import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import headroom.stats.WeightSums;
import java.util.ArrayList;
import java.util.List;

/// What has been tallied of one replicate: all sides and their contrasts, over some of its blocks.
///
/// A part is a value that merges. What it holds depends on which blocks were added, and on neither
/// their order, nor how many parts they were added to before these were put together, nor whether
/// some of them were written and read in between.
public final class Part {
  private final List<SideTally> sides = new ArrayList<>();
  private final List<ContrastTally> contrasts = new ArrayList<>();
  private final WeightSums weights = new WeightSums();
  private long trials;

  /// An empty part.
  Part(RunPlan plan, Layouts layouts) {
    for (int side = 0; side < plan.sides().size(); side++) {
      sides.add(new SideTally(plan.sides().get(side), layouts.sides().get(side)));
    }
    layouts.contrasts().forEach(layout -> contrasts.add(new ContrastTally(layout)));
  }

  List<SideTally> sides() {
    return sides;
  }

  List<ContrastTally> contrasts() {
    return contrasts;
  }

  /// The number of trials it holds.
  public long trials() {
    return trials;
  }

  /// Tells it of a block that was added to its tallies.
  void count(int added) {
    trials += added;
    weights.add(added);
  }

  /// Tells it of a block of trials that count by weights.
  void count(int[] added, int count) {
    trials += count;
    weights.add(added, count);
  }

  /// What the weights of its trials come to.
  WeightSums weights() {
    return weights;
  }

  /// Forgets all trials, to be used for another replicate.
  void reset() {
    trials = 0;
    weights.reset();
    sides.forEach(SideTally::reset);
    contrasts.forEach(ContrastTally::reset);
  }

  /// Adds another part of the same replicate, which is left as it is.
  void absorb(Part other) {
    trials += other.trials;
    weights.absorb(other.weights);
    for (int side = 0; side < sides.size(); side++) {
      sides.get(side).absorb(other.sides.get(side));
    }
    for (int contrast = 0; contrast < contrasts.size(); contrast++) {
      contrasts.get(contrast).absorb(other.contrasts.get(contrast));
    }
  }

  /// Writes what is held, of trials that count alike: the number of trials, then the sides, each
  /// with its outputs and the hits of its chances, then the contrasts.
  public void write(StateWriter out) {
    out.integer(trials);
    sides.forEach(side -> side.write(out));
    contrasts.forEach(contrast -> contrast.write(out));
  }

  /// Adds what another part of the same plan and replicate wrote.
  ///
  /// @throws headroom.stats.DamagedStateException if it is no such state
  public void absorb(StateReader in) {
    long read = in.integer(0, TrialNumber.MOST_TRIALS);
    trials += read;
    weights.add(read);
    sides.forEach(side -> side.absorb(in));
    contrasts.forEach(contrast -> contrast.absorb(in));
  }
}
