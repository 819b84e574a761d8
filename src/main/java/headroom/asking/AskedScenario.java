package headroom.asking;

import headroom.compile.EvidenceException;
import headroom.compile.MetricCatalogue;
import headroom.expression.Catalogue;
import headroom.expression.ExpressionException;
import headroom.report.Phrases;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A scenario that is asked many times with keys changed: its file is read once.
///
/// @param parsed the file
/// @param settings keys changed in all of them
/// @param written the scenario with those alone; an [EvidenceException] if it has clues, which a
///   changed key could make no sense of
public record AskedScenario(ParsedScenario parsed, List<Setting> settings, Scenario written) {
  public AskedScenario {
    EvidenceException.unlessNone(written);
    settings = List.copyOf(settings);
  }

  /// Trials of each point where nobody says how many.
  public static final long USUAL_TRIALS = 131_072;

  /// Steps that are more than a machine does.
  private static final double MOST_STEPS = 1e13;

  /// What came of reading it.
  public sealed interface Read {}

  /// It is a scenario.
  public record Ready(AskedScenario scenario) implements Read {}

  /// It is none.
  public record Refused(ReadOutcome.Refused faults) implements Read {}

  /// Reads it.
  ///
  /// @param settings keys changed in all of them
  public static Read read(ParsedScenario parsed, List<Setting> settings) {
    return switch (parsed.with(settings)) {
      case ReadOutcome.Refused refused -> new Refused(refused);
      case ReadOutcome.Complete(Scenario written) ->
          new Ready(new AskedScenario(parsed, settings, written));
    };
  }

  /// The scenario with more keys changed.
  public ReadOutcome with(List<Setting> more) {
    List<Setting> all = new ArrayList<>(settings);
    all.addAll(more);
    return parsed.with(all);
  }

  /// The full path of a key; as typed where it has none.
  public String path(String typed, String value) {
    return parsed.path(settings, new Setting(typed, value)).orElse(typed);
  }

  /// How each point is simulated: as the scenario says, with fewer trials unless the user said how
  /// many.
  public SimulationSettings simulation() {
    SimulationSettings own = written.simulation();
    return own.fixed(trials(own, settings, Math.min(own.trials(), USUAL_TRIALS)));
  }

  /// The number of trials of a question.
  ///
  /// @param own how the scenario is simulated, the user's settings included
  /// @param settings what the user has set
  /// @param usual how many where the user says nothing
  public static long trials(SimulationSettings own, List<Setting> settings, long usual) {
    boolean said =
        settings.stream()
            .anyMatch(
                setting -> setting.path().equals("trials") || setting.path().endsWith(".trials"));
    return said ? own.trials() : usual;
  }

  /// The number of trials where the user says nothing of `usual`.
  public long trialsOr(long usual) {
    return trials(written.simulation(), settings, usual);
  }

  /// What an expression means in the scenario as written or else in another.
  ///
  /// @param others scenarios that may have what it lacks
  public <T> T expression(Function<Catalogue, T> reading, Optional<Scenario> others) {
    try {
      return reading.apply(MetricCatalogue.of(written));
    } catch (ExpressionException refused) {
      if (others.isPresent()) {
        try {
          return reading.apply(MetricCatalogue.of(others.get()));
        } catch (ExpressionException alsoRefused) {
          throw refused;
        }
      }
      throw refused;
    }
  }

  /// Refuses keys that all points share.
  ///
  /// @throws IllegalArgumentException if the key is one of them
  public static void requireVaried(String path) {
    if (path.equals("simulation") || path.startsWith("simulation.")) {
      throw new IllegalArgumentException(
          "%s is the same at all points, which share their random numbers; change it with --set, and vary a key of the model"
              .formatted(path));
    }
  }

  /// Refuses work that no machine finishes.
  ///
  /// @param points how many scenarios are simulated
  /// @throws IllegalArgumentException if it is too much
  public void requireFeasible(long points, long trials) {
    requireFeasible(written, points, "points", trials);
  }

  /// Refuses work that no machine finishes.
  ///
  /// @param times how many times the trials are simulated
  /// @param what what each time is called, in the plural
  /// @throws IllegalArgumentException if it is too much
  public static void requireFeasible(Scenario scenario, long times, String what, long trials) {
    int parts = Math.max(1, scenario.streams().size() + scenario.agreements().size());
    double steps = (double) times * trials * scenario.timeline().quarterCount() * parts;
    if (steps > MOST_STEPS) {
      throw new IllegalArgumentException(
          "%s %s of %s trials would take more than 10 trillion steps (%s × trials × quarters × (streams + agreements)); take fewer of them"
              .formatted(Phrases.count(times), what, Phrases.count(trials), what));
    }
  }
}
