package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Timeline;
import java.util.List;

/// Refuses work that no machine finishes and results that no one reads, by estimate, before
/// anything is simulated.
final class WorkLimits {
  private static final double MAX_STEPS = 1e13;
  private static final long MAX_ROWS = 200_000;

  private WorkLimits() {}

  /// Reports a scenario that is too large.
  ///
  /// @param shares among how many machines the trials are shared out
  static void check(
      Fields scenario,
      Timeline timeline,
      SimulationSettings simulation,
      int streams,
      List<Agreement> agreements,
      int shares,
      Reading reading) {
    int quarters = timeline.quarterCount();
    double steps =
        (double) simulation.trials() * quarters * Math.max(1, streams + agreements.size());
    if (steps / shares > MAX_STEPS) {
      reading.fault(
          trials(scenario),
          "a run may take at most about 10 trillion steps (%s, trials × quarters × (streams + agreements)), found %s × %s × %s = %s%s; lower `trials`, or share them out (run --shard)"
              .formatted(
                  Wording.amount(MAX_STEPS),
                  Wording.grouped(simulation.trials()),
                  quarters,
                  streams + agreements.size(),
                  Wording.amount(steps),
                  shares == 1 ? "" : ", among %s".formatted(Wording.grouped(shares))));
    }
    long rows = rows(quarters, streams, agreements);
    if (rows > MAX_ROWS) {
      reading.fault(
          scenario.position("timeline"),
          "the results may have at most %s rows, found about %s from %s quarters, %s streams and %s agreements; shorten the timeline or join streams"
              .formatted(
                  Wording.grouped(MAX_ROWS),
                  Wording.grouped(rows),
                  quarters,
                  streams,
                  agreements.size()));
    }
  }

  /// Where the number of trials is written; where the section would stand if it is not.
  private static Position trials(Fields scenario) {
    Node trials =
        scenario.get("simulation") instanceof Node.Mapping simulation
            ? simulation.get("trials")
            : null;
    return trials == null ? scenario.position("simulation") : trials.position();
  }

  /// Rows of the results: a stream's and an agreement's four amounts by quarter, year and total,
  /// and an agreement's three curves by quarter.
  private static long rows(int quarters, int streams, List<Agreement> agreements) {
    long periods = quarters + quarters / 4 + 3L;
    long lags = agreements.stream().mapToLong(Agreement::paymentLag).sum();
    return streams * periods + agreements.size() * (4 * periods + 3L * quarters) + lags;
  }
}
