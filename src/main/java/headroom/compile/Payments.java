package headroom.compile;

import headroom.engine.Observation;
import headroom.engine.Series;

/// Payments as counted amounts of earlier quarters.
final class Payments {
  private Payments() {}

  /// What an agreement pays in quarters `from` to before `to`; nothing was counted before quarter
  /// 0.
  static Observation.Term term(int agreement, int lag, double sign, int from, int to) {
    return new Observation.Term(
        new Series.Counted(agreement), sign, Math.max(0, from - lag), Math.max(0, to - lag));
  }
}
