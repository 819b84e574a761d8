package headroom.stats;

import headroom.kernel.Summaries;
import java.util.Arrays;

/// The accumulator of one metric and period over one replicate: count, mean, squared deviations,
/// extremes, point masses and bins. Takes values in blocks; the result depends on the values and on
/// where blocks end, not on anything else. Kept by one worker and used again after [#reset()].
///
/// A value that is not finite, or too large to square (about 1e150 and up), is not counted; it
/// makes [#allFinite()] false for good, and no summary can be had.
///
/// A tally takes some tens of kilobytes: 2 KiB for each octave (factor of two) the bulk of the
/// values spans, 6 KiB beyond 65,535 trials, and 8 KiB for each octave touched beyond.
public final class Tally {
  private final Atoms atoms;
  private final TallyScratch scratch;
  private final long[] atomCounts;
  private final Moments moments = new Moments();
  private final ReplicateBins bins = new ReplicateBins();
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private boolean allFinite = true;

  /// An empty tally with known point masses, borrowing its worker's scratch.
  public Tally(Atoms atoms, TallyScratch scratch) {
    this.atoms = atoms;
    this.scratch = scratch;
    this.atomCounts = new long[atoms.size()];
  }

  /// Forgets all trials.
  public void reset() {
    moments.reset();
    bins.reset();
    Arrays.fill(atomCounts, 0);
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    allFinite = true;
  }

  /// Adds a block: `values[0]` to `values[count − 1]`, one trial each. `count` may be 0.
  ///
  /// Throws `IllegalStateException` beyond 2^31 − 1 trials.
  public void add(double[] values, int count) {
    if (count == 0) {
      return;
    }
    requireRoom(count);
    Summaries summaries = scratch.summaries();
    double[] survey = scratch.survey(values, count);
    double sum = survey[0];
    if (!Double.isFinite(sum)) {
      allFinite = false;
      return;
    }
    double low = survey[1];
    double high = survey[2];
    if (low == high) {
      addEqual(low, count);
      return;
    }
    double mean = Math.min(Math.max(sum / count, low), high);
    if (!merge(count, mean, summaries.sumOfSquaredDeviations(values, mean, count), low, high)) {
      return;
    }
    bins.add(values, count, low, high, scratch);
    for (int atom = 0; atom < atomCounts.length; atom++) {
      double value = atoms.value(atom);
      if (value != 0 && low <= value && value <= high) {
        atomCounts[atom] += summaries.countEqual(values, value, count);
      }
    }
  }

  /// Adds a block of weighted trials: trial `i` counts as `weights[i]` equal trials; a trial of
  /// weight 0 is as if it were not there. Weights are 0 or more.
  ///
  /// Throws `IllegalStateException` beyond a total weight of 2^31 − 1, `IllegalArgumentException`
  /// on a negative weight.
  public void add(double[] values, int[] weights, int count) {
    WeightedBlock block = WeightedBlock.of(values, weights, count);
    if (block.weight() == 0) {
      return;
    }
    requireRoom(block.weight());
    if (!Double.isFinite(block.mean())) {
      allFinite = false;
      return;
    }
    if (!merge(block.weight(), block.mean(), block.squares(), block.min(), block.max())) {
      return;
    }
    bins.add(values, weights, count);
    for (int i = 0; i < count; i++) {
      for (int atom = 0; atom < atomCounts.length; atom++) {
        if (values[i] == atoms.value(atom) && values[i] != 0) {
          atomCounts[atom] += weights[i];
        }
      }
    }
  }

  /// The number of trials, or their total weight.
  public long count() {
    return moments.count();
  }

  /// Whether every value so far was finite and small enough to square.
  public boolean allFinite() {
    return allFinite;
  }

  Atoms atoms() {
    return atoms;
  }

  /// What this replicate alone estimates; its numbers mean nothing without a trial.
  ReplicateEstimate estimate() {
    QuantileScan scan = QuantileScan.ofLadder(count(), min, max);
    MassMerge merge = new MassMerge(atoms, atomCounts(), scan);
    bins.forEach(merge);
    merge.finish();
    return new ReplicateEstimate(
        count(), moments.mean(), moments.squares(), min, max, scan.percentiles(), scan.tailMean());
  }

  /// The trials at each atom.
  long[] atomCounts() {
    long[] counts = atomCounts.clone();
    for (int atom = 0; atom < counts.length; atom++) {
      if (atoms.value(atom) == 0) {
        counts[atom] = bins.zeros();
      }
    }
    return counts;
  }

  /// Adds the counts of all bins, zeros apart, to pooled pages.
  void addBinsTo(CountPages pooled) {
    bins.addTo(pooled);
  }

  /// The memory the bins take.
  long binStorageBytes() {
    return bins.storageBytes();
  }

  private void addEqual(double value, int count) {
    if (!merge(count, value, 0, value, value)) {
      return;
    }
    bins.addEqual(value, count);
    for (int atom = 0; atom < atomCounts.length; atom++) {
      if (value == atoms.value(atom) && value != 0) {
        atomCounts[atom] += count;
      }
    }
  }

  private boolean merge(long count, double mean, double squares, double low, double high) {
    moments.merge(count, mean + 0.0, squares);
    allFinite &= Double.isFinite(moments.squares());
    min = Math.min(min, low + 0.0); // −0 becomes 0
    max = Math.max(max, high + 0.0);
    return allFinite;
  }

  private void requireRoom(long count) {
    if (count() + count > Integer.MAX_VALUE) {
      throw new IllegalStateException("a replicate holds at most 2^31 - 1 trials");
    }
  }
}
