package headroom.compile;

import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import java.util.ArrayList;
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
    if (from >= to) {
      return List.of();
    }
    List<Observation.Term> terms = new ArrayList<>(counted(index, agreement, sign, from, to));
    if (agreement.plan().terms().afterCap().isPresent()) {
      terms.add(new Observation.Term(new Series.Tail(index), sign, from, to));
    }
    return terms;
  }

  /// All that was paid of what accrued by the end of a quarter.
  static Observation soFar(int index, Plan.Booked agreement, int quarter) {
    return Sums.of(soFar(index, agreement, 1, quarter));
  }

  /// All that was paid by the end of a quarter with a sign, as terms to be added to others.
  static List<Observation.Term> soFar(int index, Plan.Booked agreement, double sign, int quarter) {
    Observation.Term counted =
        new Observation.Term(new Series.Cumulative(index), sign, quarter, quarter + 1);
    return agreement.plan().terms().afterCap().isEmpty()
        ? List.of(counted)
        : List.of(counted, new Observation.Term(new Series.Tail(index), sign, 0, quarter + 1));
  }
}
