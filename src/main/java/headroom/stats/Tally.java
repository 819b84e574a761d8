package headroom.stats;

import java.util.Arrays;
import java.util.Optional;

/// The accumulator of one metric and period over the blocks of a replicate, or over some of them:
/// count, mean, squared deviations, extremes, and either every value apart or point masses and
/// bins, as its [Layout] says. Used again after [#reset()].
///
/// A tally is a value that merges: what it holds depends on which blocks were added, and on neither
/// their order, nor how many tallies they were added to before [#absorb(Tally)] put these together,
/// nor whether some of them were written and read in between. So blocks may be tallied by different
/// threads, processes or machines, and more of them later.
///
/// A value that is not finite, or too large to square (about 1e150 and up), is not counted; it
/// makes [#allFinite()] false for good, and no summary can be had.
///
/// A tally takes some tens of kilobytes: 2 KiB for each octave (factor of two) the bulk of the
/// values spans, 10 KiB beyond 65,535 trials, and 8 KiB for each octave touched beyond.
public final class Tally {
  private final Layout layout;
  private final Atoms atoms; // less the layout's origin
  private final long[] atomCounts;
  private final MomentTree moments = new MomentTree();
  private final ReplicateBins bins = new ReplicateBins();
  private final ValueCounts apart = new ValueCounts();
  private boolean isCounting; // every value apart; no bin is used
  private final WeightSums weights = new WeightSums();
  private final Extremes extremes = new Extremes();
  private boolean allFinite = true;

  /// An empty tally with known point masses.
  public Tally(Atoms atoms) {
    this(Layout.of(atoms));
  }

  /// An empty tally.
  public Tally(Layout layout) {
    this.layout = layout;
    this.atoms = layout.places();
    this.atomCounts = new long[atoms.size()];
    isCounting = layout.isCounted();
  }

  /// Forgets all trials.
  public void reset() {
    moments.reset();
    weights.reset();
    bins.reset();
    apart.reset();
    isCounting = layout.isCounted();
    Arrays.fill(atomCounts, 0);
    extremes.reset();
    allFinite = true;
  }

  /// Adds a block: `values[0]` to `values[count − 1]`, one trial each. `count` may be 0.
  ///
  /// @param block its number in the replicate; each comes once
  /// @param scratch the caller's own
  public void add(long block, double[] values, int count, TallyScratch scratch) {
    if (count == 0) {
      moments.add(block, 0, 0, 0);
      return;
    }
    double[] survey = scratch.survey(values, count);
    double sum = survey[0];
    if (!Double.isFinite(sum)) {
      allFinite = false;
      return;
    }
    double low = survey[1] + 0.0; // −0 becomes 0
    double high = survey[2] + 0.0;
    boolean equal = low == high;
    double mean = equal ? low : Math.min(Math.max(sum / count, low), high) + 0.0;
    double squares = equal ? 0 : scratch.summaries().sumOfSquaredDeviations(values, mean, count);
    moments.add(block, count, mean, squares);
    weights.add(count);
    extremes.add(low, high);
    if (!Double.isFinite(squares)) {
      allFinite = false;
    } else if (isCounting) {
      if (equal) {
        apart.add(low, count);
      } else {
        apart.add(values, count);
      }
      binIfMany();
    } else if (equal) {
      addToBins(low, count);
    } else {
      addToBins(values, count, low, high, scratch);
    }
  }

  /// Adds a block of trials that count by whole weights: `weights[i]`, 0 or more, for `values[i]`.
  /// Values of weight 0 are not looked at.
  ///
  /// @param block its number in the replicate; each comes once
  public void add(long block, double[] values, int[] weights, int count) {
    WeightedBlock survey = WeightedBlock.of(values, weights, count);
    if (survey.sum() == 0) {
      moments.add(block, 0, 0, 0);
      return;
    }
    if (!survey.isFinite()) {
      allFinite = false;
      return;
    }
    moments.add(block, survey.sum(), survey.mean(), survey.squares());
    this.weights.add(weights, count);
    extremes.add(values, weights, count);
    for (int trial = 0; trial < count; trial++) {
      if (weights[trial] > 0) {
        addWeighted(values[trial] + 0.0, weights[trial]);
      }
    }
  }

  private void addWeighted(double value, int weight) {
    if (isCounting) {
      apart.add(value, weight);
      binIfMany();
    } else {
      addToBins(value, weight);
    }
  }

  private void addToBins(
      double[] values, int count, double low, double high, TallyScratch scratch) {
    double origin = layout.origin();
    double[] places = origin == 0 ? values : scratch.shifted(values, count, origin);
    double lowest = low - origin;
    double highest = high - origin;
    bins.add(places, count, lowest, highest, scratch);
    for (int atom = 0; atom < atomCounts.length; atom++) {
      double place = atoms.value(atom);
      if (place != 0 && lowest <= place && place <= highest) {
        atomCounts[atom] += scratch.summaries().countEqual(places, place, count);
      }
    }
  }

  /// Puts the values counted apart into bins once there are too many different ones.
  private void binIfMany() {
    if (apart.overflows()) {
      isCounting = false;
      apart.forEach((value, ignored, held) -> addToBins(value, held));
      apart.reset();
    }
  }

  private void addToBins(double value, long held) {
    double place = value - layout.origin();
    bins.addEqual(place, held);
    int atom = place == 0 ? -1 : atoms.indexOf(place);
    if (atom >= 0) {
      atomCounts[atom] += held;
    }
  }

  /// Adds what another tally of the same replicate holds, which is left as it is.
  ///
  /// Throws `IllegalArgumentException` where the layouts differ or both hold the same block.
  public void absorb(Tally other) {
    if (!other.layout.equals(layout)) {
      throw new IllegalArgumentException("tallies of different metrics");
    }
    weights.absorb(other.weights);
    moments.absorb(other.moments);
    absorbValues(other);
    extremes.absorb(other.extremes);
    allFinite &= other.allFinite;
  }

  private void absorbValues(Tally other) {
    if (isCounting && other.isCounting) {
      apart.absorb(other.apart);
      binIfMany();
      return;
    }
    if (isCounting) {
      isCounting = false;
      apart.forEach((value, ignored, held) -> addToBins(value, held));
      apart.reset();
    }
    other.apart.forEach((value, ignored, held) -> addToBins(value, held));
    bins.absorb(other.bins);
    for (int atom = 0; atom < atomCounts.length; atom++) {
      atomCounts[atom] += other.atomCounts[atom];
    }
  }

  /// The number of trials, or the sum of their weights.
  public long count() {
    return weights.sum();
  }

  /// Whether every value so far was finite and small enough to square.
  public boolean allFinite() {
    return allFinite && moments.isFinite() && Double.isFinite(moments.total().squares());
  }

  Layout layout() {
    return layout;
  }

  /// What this replicate alone estimates; its numbers mean nothing without a trial.
  ReplicateEstimate estimate() {
    return estimate(Ladder.STANDARD, true, new FoldScratch());
  }

  /// What this replicate alone estimates, with other percentiles, and with the lower tail's mean or
  /// without: the tail takes most of the work.
  ReplicateEstimate estimate(Ladder ladder, boolean withTail, FoldScratch scratch) {
    Moments total = moments.total();
    QuantileScan scan = QuantileScan.of(ladder, withTail, count(), extremes.min(), extremes.max());
    if (isCounting) {
      apart.forEach(scan);
    } else {
      MassMerge merge = new MassMerge(atoms, atomCounts(), layout.restoring(scan));
      bins.forEach(merge, scratch);
      merge.finish();
    }
    return new ReplicateEstimate(
        new ReplicateEstimate.Size(weights.sum(), weights.trials(), weights.grain()),
        total.mean(),
        total.squares(),
        extremes.copy(),
        scan.percentiles(),
        scan.tailMean());
  }

  /// The values counted apart, if all are; else all are in bins.
  Optional<ValueCounts> apart() {
    return isCounting ? Optional.of(apart) : Optional.empty();
  }

  /// The trials at each atom, by [Layout#places()].
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

  /// Puts what is counted where it would be counted of many trials.
  void spread() {
    bins.spread();
  }

  /// The memory the counts take.
  long binStorageBytes() {
    return bins.storageBytes() + apart.storageBytes();
  }

  /// Writes what is held, beginning with its layout; of trials that count alike.
  public void write(StateWriter out) {
    layout.write(out);
    out.integer(count());
    out.flag(allFinite);
    out.number(extremes.min());
    out.number(extremes.max());
    moments.write(out);
    out.flag(isCounting);
    if (isCounting) {
      apart.write(out);
    } else {
      bins.write(out);
      for (long atom : atomCounts) {
        out.integer(atom);
      }
    }
  }

  /// Adds what another tally of the same replicate wrote.
  ///
  /// @throws DamagedStateException if it is no such state, or that of another metric
  public void absorb(StateReader in) {
    layout.requireSame(in);
    Tally other = new Tally(layout);
    other.weights.add(in.integer(0, Long.MAX_VALUE));
    other.allFinite = in.flag();
    other.extremes.add(in.number(), in.number());
    other.moments.absorb(in);
    other.isCounting = in.flag();
    if (other.isCounting && !layout.isCounted()) {
      throw new DamagedStateException("values counted apart where none are to be");
    }
    if (other.isCounting) {
      other.apart.absorb(in);
    } else {
      other.bins.absorb(in);
      for (int atom = 0; atom < other.atomCounts.length; atom++) {
        other.atomCounts[atom] = in.integer(0, other.count());
      }
    }
    absorb(other);
  }
}
