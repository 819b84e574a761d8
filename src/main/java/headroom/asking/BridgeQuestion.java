package headroom.asking;

import headroom.compare.BridgeRun;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.result.Bridge;
import headroom.scenario.SimulationSettings;
import headroom.scenario.file.ChangeGroup;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ScenarioBlend;
import headroom.scenario.file.ScenarioChange;
import headroom.scenario.file.Setting;
import java.util.List;
import java.util.Optional;

/// What explains the difference of two scenarios: the keys that differ, from the files, to be
/// simulated in every mixture.
public final class BridgeQuestion {
  private final ScenarioBlend blend;
  private final BridgeRun run;

  private BridgeQuestion(ScenarioBlend blend, BridgeRun run) {
    this.blend = blend;
    this.run = run;
  }

  /// A scenario as written.
  ///
  /// @param parsed its file
  /// @param settings keys changed in it
  public record Side(ParsedScenario parsed, List<Setting> settings) {
    public Side {
      settings = List.copyOf(settings);
    }
  }

  /// The question; empty where nothing that is simulated differs, or no mixture makes sense.
  ///
  /// @param party whose receipts are explained
  /// @param settings how the first scenario is simulated
  public static Optional<BridgeQuestion> of(
      Side from, Side to, String party, SimulationSettings settings) {
    return ScenarioBlend.of(from.parsed(), from.settings(), to.parsed(), to.settings())
        .map(
            blend ->
                new BridgeQuestion(
                    blend,
                    new BridgeRun(
                        party,
                        blend.groups().stream().map(BridgeQuestion::part).toList(),
                        settings)));
  }

  private static BridgeRun.Part part(ChangeGroup group) {
    return new BridgeRun.Part(
        group.name(), group.changes().stream().map(BridgeQuestion::key).toList());
  }

  private static Bridge.Key key(ScenarioChange change) {
    return new Bridge.Key(change.key(), change.from(), change.to());
  }

  /// The number of trials in all mixtures together.
  public long work() {
    return run.work();
  }

  /// Runs all mixtures; blocks until they are done.
  ///
  /// @param from what the first scenario is called
  /// @param to what the other is called
  /// @throws headroom.engine.CancelledException if it was stopped
  public Bridge run(String from, String to, Engine engine, Monitor monitor) {
    return run.run(from, to, blend::mix, engine, monitor);
  }
}
