package headroom.compile;

import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import java.util.List;

/// What an agreement counts or pays over some quarters. With a cap it is the difference of two
/// cumulative amounts, so that no period ever exceeds the cap and one that holds all of it equals
/// it bit for bit.
final class Payments {
  private Payments() {}

  /// What counts in quarters `from` to before `to`, with a sign.
  ///
  /// @param index the agreement's index in the plan
  static List<Observation.Term> counted(
      int index, Plan.Booked agreement, double sign, int from, int to) {
    if (agreement.plan().cap().isEmpty() || to <= from + 1) {
      return List.of(new Observation.Term(new Series.Counted(index), sign, from, to));
    }
    Series cumulative = new Series.Cumulative(index);
    Observation.Term end = new Observation.Term(cumulative, sign, to - 1, to);
    return from == 0
        ? List.of(end)
        : List.of(new Observation.Term(cumulative, -sign, from - 1, from), end);
  }

  /// What is paid in quarters `from` to before `to`, with a sign: nothing was counted before
  /// quarter 0, nothing counts after the last quarter.
  static List<Observation.Term> paid(
      int index, Plan.Booked agreement, double sign, Calendar.Window window, int quarterCount) {
    int lag = agreement.paymentLag();
    int from = Math.max(0, window.from() - lag);
    int to = Math.clamp(window.to() - lag, 0, quarterCount);
    return from >= to ? List.of() : counted(index, agreement, sign, from, to);
  }
}
