package headroom.stats;

import headroom.kernel.Summaries;
import java.util.Arrays;
import java.util.Optional;

/// The accumulator of one metric and period over one replicate, or over some of its segments:
/// count, mean, squared deviations, extremes, and either every value apart or point masses and
/// bins, as its [Layout] says. Takes values in blocks; the result depends on the values and on
/// where blocks and segments end, not on anything else. Kept by one worker and used again after
/// [#reset()].
///
/// Segments may be tallied apart, by different workers and in any order, and put together by
/// [#absorb(Tally)] with the same result to the bit: counts are added, and the moments of each
/// segment are kept until all are there, to be pooled in their order.
///
/// A value that is not finite, or too large to square (about 1e150 and up), is not counted; it
/// makes [#allFinite()] false for good, and no summary can be had.
///
/// A tally takes some tens of kilobytes: 2 KiB for each octave (factor of two) the bulk of the
/// values spans, 6 KiB beyond 65,535 trials, and 8 KiB for each octave touched beyond.
public final class Tally {
  private final Layout layout;
  private final Atoms atoms; // less the layout's origin
  private final TallyScratch scratch;
  private final long[] atomCounts;
  private final Moments[] segments;
  private final ReplicateBins bins = new ReplicateBins();
  private final ValueCounts apart = new ValueCounts();
  private boolean isCounting; // every value apart; no bin is used
  private long count;
  private long trials; // as many as the count, or fewer of some weight
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private boolean allFinite = true;

  /// An empty tally of a replicate in one segment, with known point masses, borrowing its worker's
  /// scratch.
  public Tally(Atoms atoms, TallyScratch scratch) {
    this(Layout.of(atoms), scratch, 1);
  }

  /// An empty tally of a replicate in `segmentCount` segments, borrowing its worker's scratch.
  public Tally(Layout layout, TallyScratch scratch, int segmentCount) {
    this.layout = layout;
    this.atoms = layout.places();
    this.scratch = scratch;
    this.atomCounts = new long[atoms.size()];
    segments = new Moments[segmentCount];
    Arrays.setAll(segments, ignored -> new Moments());
    isCounting = layout.isCounted();
  }

  /// Forgets all trials.
  public void reset() {
    for (Moments segment : segments) {
      segment.reset();
    }
    count = 0;
    trials = 0;
    bins.reset();
    apart.reset();
    isCounting = layout.isCounted();
    Arrays.fill(atomCounts, 0);
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    allFinite = true;
  }

  /// Adds a block of the only segment, or of the first.
  public void add(double[] values, int count) {
    add(0, values, count);
  }

  /// Adds a block of a segment: `values[0]` to `values[count − 1]`, one trial each. `count` may be
  /// 0. Blocks of one segment come in their order.
  ///
  /// Throws `IllegalStateException` beyond 2^31 − 1 trials.
  public void add(int segment, double[] values, int count) {
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
      addEqual(segment, low, count);
      return;
    }
    double mean = Math.min(Math.max(sum / count, low), high);
    double squares = summaries.sumOfSquaredDeviations(values, mean, count);
    if (!merge(segment, count, mean, squares, low, high)) {
      return;
    }
    trials += count;
    if (isCounting) {
      apart.add(values, count);
      binIfMany();
    } else {
      addToBins(values, count, low, high);
    }
  }

  private void addToBins(double[] values, int count, double low, double high) {
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
    bins.addEqual(place, Math.toIntExact(held));
    int atom = place == 0 ? -1 : atoms.indexOf(place);
    if (atom >= 0) {
      atomCounts[atom] += held;
    }
  }

  /// Adds a block of weighted trials to the first segment: trial `i` counts as `weights[i]` equal
  /// trials; a trial of weight 0 is as if it were not there. Weights are 0 or more.
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
    if (!merge(0, block.weight(), block.mean(), block.squares(), block.min(), block.max())) {
      return;
    }
    trials += block.trials();
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0 && isCounting) {
        apart.add(values[i], weights[i]);
      } else if (weights[i] > 0) {
        addToBins(values[i], weights[i]);
      }
    }
    binIfMany();
  }

  /// Adds what another tally of the same replicate holds, which is left as it is.
  ///
  /// Throws `IllegalArgumentException` where layout or segments differ, `IllegalStateException`
  /// beyond 2^31 − 1 trials.
  public void absorb(Tally other) {
    if (!other.layout.equals(layout) || other.segments.length != segments.length) {
      throw new IllegalArgumentException("tallies of different metrics");
    }
    requireRoom(other.count);
    count += other.count;
    trials += other.trials;
    for (int segment = 0; segment < segments.length; segment++) {
      segments[segment].merge(other.segments[segment]);
    }
    absorbValues(other);
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
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

  /// The number of trials, or their total weight.
  public long count() {
    return count;
  }

  /// Whether every value so far was finite and small enough to square.
  public boolean allFinite() {
    return allFinite && Double.isFinite(moments().squares());
  }

  private Moments moments() {
    Moments moments = new Moments();
    for (Moments segment : segments) {
      moments.merge(segment);
    }
    return moments;
  }

  Layout layout() {
    return layout;
  }

  /// What this replicate alone estimates; its numbers mean nothing without a trial.
  ReplicateEstimate estimate() {
    return estimate(true);
  }

  /// The same, with the lower tail's mean or without: the tail takes most of the work.
  ReplicateEstimate estimate(boolean withTail) {
    Moments moments = moments();
    QuantileScan scan = QuantileScan.ofLadder(withTail, count(), min, max);
    if (isCounting) {
      apart.forEach(scan);
    } else {
      MassMerge merge = new MassMerge(atoms, atomCounts(), layout.restoring(scan));
      bins.forEach(merge);
      merge.finish();
    }
    return new ReplicateEstimate(
        count(),
        trials,
        moments.mean(),
        moments.squares(),
        min,
        max,
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

  /// The memory the counts take.
  long binStorageBytes() {
    return bins.storageBytes() + apart.storageBytes();
  }

  private void addEqual(int segment, double value, int count) {
    if (!merge(segment, count, value, 0, value, value)) {
      return;
    }
    trials += count;
    if (isCounting) {
      apart.add(value, count);
      binIfMany();
    } else {
      addToBins(value, count);
    }
  }

  private boolean merge(
      int segment, long added, double mean, double squares, double low, double high) {
    count += added;
    segments[segment].merge(added, mean + 0.0, squares);
    allFinite &= Double.isFinite(segments[segment].squares());
    min = Math.min(min, low + 0.0); // −0 becomes 0
    max = Math.max(max, high + 0.0);
    return allFinite;
  }

  private void requireRoom(long more) {
    if (count + more > Integer.MAX_VALUE) {
      throw new IllegalStateException("a replicate holds at most 2^31 - 1 trials");
    }
  }
}
