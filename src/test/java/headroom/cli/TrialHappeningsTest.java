package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.NamedTrace;
import headroom.result.NamedTrace.Passage;
import headroom.result.Result;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `explain --trial` says of events, states and shocks agrees with the amounts of the trial.
class TrialHappeningsTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD m
      timeline: {start: 2026-Q1, end: 2030-Q4}
      simulation: {trials: 256, replicates: 4, sampler: philox}
      streams:
        cycles:
          actual: {2026-Q1: 4}
          regimes:
            states: {boom: {growth: 80%}, slump: {growth: -20%}}
            transitions: {boom: {slump: 20%}, slump: {boom: 30%}}
            start: {boom: 60%, slump: 40%}
          shocks: [{chance: 30% per year, size: -50% to -10%}]
        calm: {now: 1, growth: 10%}
      events:
        split: {date: 2026-07-01 to 2032-12-31}
        breach: {date: 2028-05-17}
      agreements:
        until: {payer: A, payee: B, rate: 100%, base: {calm: 100%}, ends-on: split}
        short: {payer: A, payee: B, rate: 100%, base: {calm: 100%}, ends-on: breach}
      """;

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Scenario scenario =
      ScenarioReader.read(Path.of("scenarios/minimal.yaml"), List.of()).orThrow();

  @BeforeEach
  void writeScenario() throws IOException {
    file = Files.writeString(folder.resolve("happenings.yaml"), SCENARIO);
    scenario = ScenarioReader.read(file, List.of()).orThrow();
  }

  @Test
  void statesAndShocksMakeUpTheAmounts() {
    ScenarioRun run = ScenarioRun.of(scenario, new OutputSelection.All());
    int changes = 0;
    int shocks = 0;
    for (int trial = 1; trial <= 64; trial++) {
      Result alone = run.trial(trial, Backend.chosen());
      List<Passage> passages = passages(run.happenings(trial, Backend.chosen()));
      assertThat(passages.getFirst().state()).isEmpty();
      double level = 4;
      for (int quarter = 1; quarter < passages.size(); quarter++) {
        int state = passages.get(quarter).state().orElseThrow();
        double struck =
            passages.get(quarter).shockFactor() / passages.get(quarter - 1).shockFactor();
        level *= Math.pow(state == 0 ? 1.8 : 0.8, 0.25) * struck;
        changes += passages.get(quarter - 1).state().filter(it -> it != state).isPresent() ? 1 : 0;
        shocks += struck != 1 ? 1 : 0;
        assertThat(amount(alone, "cycles.revenue", quarter)).isCloseTo(level, within(1e-9 * level));
      }
    }
    assertThat(changes).isGreaterThan(100);
    assertThat(shocks).isGreaterThan(60);
  }

  /// The agreement's last amount is in the quarter of the event, in proportion.
  @Test
  void eventsComeWhenTheirAgreementsEnd() {
    ScenarioRun run = ScenarioRun.of(scenario, new OutputSelection.All());
    for (int trial = 1; trial <= 64; trial++) {
      double moment = run.happenings(trial, Backend.chosen()).events().getOrDefault("split", -1.0);
      Result alone = run.trial(trial, Backend.chosen());
      double inForce = 0;
      for (int quarter = 0; quarter < 20; quarter++) {
        inForce += amount(alone, "until.accrued", quarter) / amount(alone, "calm.revenue", quarter);
      }
      assertThat(inForce).isCloseTo(Math.min(Math.max(moment, 0), 20), within(1e-9));
    }
  }

  @Test
  void trialIsNarratedWithDatesStatesAndShocks() {
    Invocation story = Invocation.of("explain", file.toString(), "--trial", "2");
    assertThat(story.code()).as(story.err()).isZero();
    assertThat(story.out().replaceAll("\\s+", " "))
        .contains("breach comes on 2028-05-17. It ends short.")
        .containsPattern("until: A pays B USD [\\d.]+ m in all")
        .containsPattern("short: A pays B USD [\\d.]+ m in all")
        .containsPattern("split comes (on 20\\d\\d-\\d\\d-\\d\\d. It ends until|about)")
        .containsPattern("cycles goes through (boom|slump) from 2026-Q2")
        .containsPattern("(Shocks change cycles in 20\\d\\d-Q\\d by −\\d|No shock strikes cycles)")
        .contains("calm: revenue: USD 25.93 m in all, as in every trial.")
        .containsPattern(
            "cycles: revenue: USD [\\d.]+ m in all, more than in [\\d.]+ % of all trials");
  }

  private static List<Passage> passages(NamedTrace happenings) {
    return happenings.streams().getOrDefault("cycles", List.of());
  }

  private static double amount(Result result, String id, int quarter) {
    String period = "%s-Q%s".formatted(2026 + quarter / 4, quarter % 4 + 1);
    return result.summary(id, period).map(Metric.Summary::min).orElseThrow();
  }
}
