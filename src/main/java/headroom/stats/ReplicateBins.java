package headroom.stats;

import java.util.Arrays;

/// The bin counts of one replicate, or of a part of it: of few trials a list of their bins, of more
/// a dense window for the bulk of either sign, pages for the rest.
final class ReplicateBins {
  private final Window positive = new Window(true);
  private final Window negative = new Window(false);
  private CountPages outliers = CountPages.ofMany();
  private final FewCodes few = new FewCodes();
  private boolean isFew = true; // and all is listed, zeros apart
  private long taken; // trials, but for blocks of zeros
  private long zeros;

  /// Empties the bins; the work is in proportion to what was touched. After many trials as many
  /// more are expected, and not listed first.
  void reset() {
    isFew = taken <= FewCodes.MOST;
    taken = 0;
    few.reset();
    int[] missedPages = outliers.numbers();
    positive.reset(missedPages);
    negative.reset(missedPages);
    outliers = outliers.isEmpty() ? outliers : CountPages.ofMany();
    zeros = 0;
  }

  /// The number of zeros counted.
  long zeros() {
    return zeros;
  }

  /// The memory the counts take.
  long storageBytes() {
    return positive.storageBytes()
        + negative.storageBytes()
        + outliers.storageBytes()
        + few.storageBytes();
  }

  /// Puts listed trials where many are counted.
  void spread() {
    if (isFew) {
      isFew = false;
      few.addTo(positive, negative, outliers);
      few.release();
    }
  }

  /// Whether `count` more trials are to be listed.
  private boolean lists(long count) {
    taken += count;
    if (isFew && !few.hasRoom(count)) {
      spread();
    }
    return isFew;
  }

  /// Adds `count` trials of one value.
  void addEqual(double value, long count) {
    if (value == 0) {
      zeros += count;
      return;
    }
    if (lists(count)) {
      few.addEqual(value, (int) count);
      return;
    }
    Window window = value > 0 ? positive : negative;
    window.layOver(value);
    if (!window.addEqual(value, count)) {
      outliers.add(BinCode.ordered(value), count);
    }
  }

  /// Adds `count` finite values whose extremes are `min` and `max`.
  void add(double[] values, int count, double min, double max, TallyScratch scratch) {
    if (!lists(count)) {
      addToMany(values, count, min, max, scratch);
    } else if (min > 0 || max < 0) {
      few.add(values, count);
    } else {
      zeros += count - few.addNonZeros(values, count);
    }
  }

  private void addToMany(double[] values, int count, double min, double max, TallyScratch scratch) {
    if (min > 0) {
      positive.add(values, count, min, max, scratch, outliers);
    } else if (max < 0) {
      negative.add(values, count, min, max, scratch, outliers);
    } else if (min < 0 && max > 0) {
      addOfBothSigns(values, count, scratch);
    } else {
      addBesideZeros(values, count, scratch);
    }
  }

  private void addBesideZeros(double[] values, int count, TallyScratch scratch) {
    double[] others = scratch.positive(count);
    int kept = scratch.summaries().compress(values, values, count, others);
    zeros += count - kept;
    addOfOneSign(others, kept, scratch);
  }

  private void addOfBothSigns(double[] values, int count, TallyScratch scratch) {
    double[] above = scratch.positive(count);
    double[] below = scratch.negative(count);
    int positives = 0;
    int negatives = 0;
    // Signs change at random: each value is written to both, and stays where it belongs.
    for (int i = 0; i < count; i++) {
      double value = values[i];
      above[positives] = value;
      below[negatives] = value;
      positives += value > 0 ? 1 : 0;
      negatives += value < 0 ? 1 : 0;
    }
    zeros += count - positives - negatives;
    addOfOneSign(above, positives, scratch);
    addOfOneSign(below, negatives, scratch);
  }

  private void addOfOneSign(double[] values, int count, TallyScratch scratch) {
    if (count > 0) {
      double[] survey = scratch.survey(values, count);
      addToMany(values, count, survey[1], survey[2], scratch);
    }
  }

  /// Adds the counts of other bins, which are left as they are.
  void absorb(ReplicateBins other) {
    zeros += other.zeros;
    taken += other.taken;
    if (isFew && other.isFew && few.hasRoom(other.few.size())) {
      few.absorb(other.few);
      return;
    }
    outliers.addAll(other.outliers);
    positive.absorb(other.positive, outliers);
    negative.absorb(other.negative, outliers);
    spread();
    other.few.addTo(positive, negative, outliers);
  }

  /// Adds every bin's count, zeros apart, to other pages.
  void addTo(CountPages pooled) {
    few.addTo(pooled);
    pooled.addAll(outliers);
    negative.addTo(pooled);
    positive.addTo(pooled);
  }

  /// Gives the non-empty bins, ascending, wherever they are kept; a sink may take runs of them at
  /// once.
  void forEach(BinSink out, FoldScratch scratch) {
    if (isFew) {
      few.forEach(out, scratch);
    } else if (isAmongOutliers(negative) || isAmongOutliers(positive)) {
      CountPages all = new CountPages();
      addTo(all);
      all.forEach(out);
    } else {
      outliers.forEach(out, Integer.MIN_VALUE, negative.firstPage());
      negative.forEach(out);
      outliers.forEach(out, negative.endPage(), positive.firstPage());
      positive.forEach(out);
      outliers.forEach(out, positive.endPage(), Integer.MAX_VALUE);
    }
  }

  /// Writes the zeros, then how many other bins are not empty, then of each, ascending, the
  /// difference of its code from the last one's and its count.
  void write(StateWriter out) {
    Listed listed = new Listed();
    forEach(listed, new FoldScratch());
    out.integer(zeros);
    out.integer(listed.size);
    long last = 0;
    for (int bin = 0; bin < listed.size; bin++) {
      out.integer(listed.codes[bin] - last);
      out.integer(listed.counts[bin]);
      last = listed.codes[bin];
    }
  }

  /// Adds what was written.
  void absorb(StateReader in) {
    spread();
    zeros += in.integer(0, Long.MAX_VALUE);
    long size = in.integer(0, 2L * BinCode.SIGN);
    long code = 0;
    for (long bin = 0; bin < size; bin++) {
      code += in.integer(-2L * BinCode.SIGN, 2L * BinCode.SIGN);
      if (code < -BinCode.SIGN || code >= BinCode.SIGN) {
        throw new DamagedStateException("there is no bin " + code);
      }
      long count = in.integer(1, Long.MAX_VALUE);
      taken += count;
      outliers.add((int) code, count);
    }
  }

  private static final class Listed implements BinSink {
    private int[] codes = new int[PART];
    private long[] counts = new long[PART];
    private int size;

    @Override
    public void bin(int orderedCode, long count) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      codes[size] = orderedCode;
      counts[size++] = count;
    }

    @Override
    public boolean takesRun(int lastCode, long count) {
      return false;
    }
  }

  /// Whether a page of the window is a page of outliers too, as it may be after
  /// [#absorb(ReplicateBins)].
  private boolean isAmongOutliers(Window window) {
    return outliers.holdsAny(window.firstPage(), window.endPage());
  }
}
