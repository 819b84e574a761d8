package headroom.live;

import headroom.engine.Engine;
import headroom.scenario.Scenario;
import java.util.function.BooleanSupplier;

/// What all answers are made with.
///
/// @param scenarios what may be asked about
/// @param pages who asks
/// @param engine where everything is run
/// @param mostTrials the most trials of a run
/// @param version the program's version
/// @param closing whether the server ends
record Desk(
    ServedScenarios scenarios,
    Pages pages,
    Engine engine,
    long mostTrials,
    String version,
    BooleanSupplier closing) {
  /// More trials than anybody waits for.
  static final long MOST_TRIALS = 1L << 20;

  Desk {
    mostTrials = Math.min(mostTrials, MOST_TRIALS);
  }

  /// How many trials a scenario's last stage has.
  long trials(Scenario scenario) {
    return Math.min(scenario.simulation().trials(), mostTrials);
  }
}
