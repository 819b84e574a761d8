package headroom.agreement;

import headroom.path.BlockValues;
import headroom.path.PathCursor;

/// An amount of money for each year of an agreement: what its path says at the start of the year's
/// first quarter in the timeline, cut to the days in force where yearly amounts are.
final class YearlyAmount {
  private final PathCursor path;
  private final Years years;
  private final double[] amounts;

  YearlyAmount(PathCursor path, Years years, int blockSize) {
    this.path = path;
    this.years = years;
    amounts = new double[blockSize];
  }

  /// Reads a quarter; quarters come in order from 0.
  void read(int quarter, int count) {
    BlockValues values = path.notBelowZero(quarter, count);
    for (int trial = 0; trial < count; trial++) {
      if (years.begin(quarter, trial)) {
        double value = values.common() ? values.value() : values.spread(count)[trial];
        amounts[trial] = value * years.share(quarter, trial);
      }
    }
  }

  /// The amount of the running year.
  double of(int trial) {
    return amounts[trial];
  }
}
