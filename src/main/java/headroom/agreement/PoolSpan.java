package headroom.agreement;

import java.util.Arrays;
import java.util.List;

/// The days from the first to the last on which any of the agreements under a cap is in force, for
/// a block of trials. A single one's part of a quarter is exactly its own.
final class PoolSpan {
  private final double[] fractions;
  private final double[] openings; // moments, quarters since the timeline's start

  PoolSpan(int blockSize) {
    fractions = new double[blockSize];
    openings = new double[blockSize];
  }

  /// Reads a quarter.
  void read(int quarter, List<AgreementLedger> members, int count) {
    if (members.size() == 1) {
      InForce one = members.getFirst().inForce();
      System.arraycopy(one.fractions(quarter, count), 0, fractions, 0, count);
      for (int trial = 0; trial < count; trial++) {
        openings[trial] = one.years(quarter, 0, trial) * Years.QUARTERS;
      }
      return;
    }
    Arrays.fill(fractions, 0, count, 0);
    for (int trial = 0; trial < count; trial++) {
      read(quarter, members, trial, quarter + 1.0);
    }
  }

  private void read(int quarter, List<AgreementLedger> members, int trial, double end) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    boolean over = true;
    for (AgreementLedger member : members) {
      InForce its = member.inForce();
      over &= its.isOver(trial);
      if (its.opens(trial) < its.closes(trial)) {
        first = Math.min(first, its.opens(trial));
        last = Math.max(last, its.closes(trial));
      }
    }
    openings[trial] = Math.max(quarter, first);
    fractions[trial] = over ? 0 : Math.max(0, Math.min(end, last) - openings[trial]);
  }

  /// The fraction of the current quarter.
  double fraction(int trial) {
    return fractions[trial];
  }

  /// A moment in the current quarter's part, in years since the timeline's start.
  ///
  /// @param part how much of that part has passed, 0 to 1
  double years(double part, int trial) {
    return (openings[trial] + part * fractions[trial]) / Years.QUARTERS;
  }
}
