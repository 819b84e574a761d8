package headroom.stats;

/// The bin counts of one replicate, or of a part of it: a dense window for the bulk of either sign,
/// pages for the rest.
final class ReplicateBins {
  private final Window positive = new Window(true);
  private final Window negative = new Window(false);
  private CountPages outliers = new CountPages();
  private long zeros;

  /// Empties the bins; the work is in proportion to what was touched.
  void reset() {
    int[] missedPages = outliers.numbers();
    positive.reset(missedPages);
    negative.reset(missedPages);
    outliers = outliers.isEmpty() ? outliers : new CountPages();
    zeros = 0;
  }

  /// The number of zeros counted.
  long zeros() {
    return zeros;
  }

  /// The memory the counts take.
  long storageBytes() {
    return positive.storageBytes() + negative.storageBytes() + outliers.storageBytes();
  }

  /// Adds `count` trials of one value.
  void addEqual(double value, int count) {
    if (value == 0) {
      zeros += count;
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
      add(values, count, survey[1], survey[2], scratch);
    }
  }

  /// Adds `count` finite values, each `weights[i]` times.
  void add(double[] values, int[] weights, int count) {
    positive.layOver(values, count);
    negative.layOver(values, count);
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        addEqual(values[i], weights[i]);
      }
    }
  }

  /// Adds the counts of other bins, which are left as they are.
  void absorb(ReplicateBins other) {
    zeros += other.zeros;
    outliers.addAll(other.outliers);
    positive.absorb(other.positive, outliers);
    negative.absorb(other.negative, outliers);
  }

  /// Adds every bin's count, zeros apart, to other pages.
  void addTo(CountPages pooled) {
    pooled.addAll(outliers);
    negative.addTo(pooled);
    positive.addTo(pooled);
  }

  /// Gives the non-empty bins, ascending, wherever they are kept; a sink may take runs of them at
  /// once.
  void forEach(BinSink out) {
    if (isAmongOutliers(negative) || isAmongOutliers(positive)) {
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

  /// Whether a page of the window is a page of outliers too, as it may be after
  /// [#absorb(ReplicateBins)].
  private boolean isAmongOutliers(Window window) {
    return outliers.holdsAny(window.firstPage(), window.endPage());
  }
}
