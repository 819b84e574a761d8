package headroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagedRunTest {
  private static final Path FLAGSHIP = Path.of("scenarios/microsoft-openai.yaml");

  @ParameterizedTest
  @CsvSource({
    "sobol, 32, 1_048_576, 3",
    "sobol, 32, 100_000, 2",
    "sobol, 32, 20_000, 2",
    "sobol, 32, 5_000, 1",
    "sobol, 4, 300_000, 3",
    "sobol, 1, 262_144, 3",
    "philox, 32, 400_000, 3",
    "philox, 7, 300_001, 3",
    "philox, 1, 1, 1",
    "sobol, 1024, 1_048_576, 2"
  })
  void lastStageIsTheRunOfAllTrials(String sampler, String replicates, String trials, int stages) {
    Scenario scenario = flagship(sampler, replicates, trials);
    OutputSelection totals = new OutputSelection.Totals();
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      StagedRun run = StagedRun.of(scenario, totals);
      assertThat(run.stages()).isEqualTo(stages);
      long before = 0;
      Result last = run.stage(0, engine, Monitor.none());
      for (int stage = 1; stage < run.stages(); stage++) {
        assertThat(last.simulation().trials()).isEqualTo(run.trials(stage - 1));
        assertThat(run.trials(stage - 1)).isGreaterThan(before);
        before = run.trials(stage - 1);
        last = run.stage(stage, engine, Monitor.none());
      }
      assertThat(last).isEqualTo(ScenarioRun.of(scenario, totals).run(engine, RunListener.none()));
    }
  }

  @ParameterizedTest
  @CsvSource({"sobol, 32, 524_288, 2", "sobol, 4, 300_000, 3", "philox, 7, 300_001, 1"})
  void everyStageIsTheSameWhereNothingIsKept(
      String sampler, String replicates, String trials, int threads) {
    Scenario scenario = flagship(sampler, replicates, trials);
    OutputSelection totals = new OutputSelection.Totals();
    try (Engine engine = Engine.open(threads, Backend.chosen())) {
      StagedRun grown = StagedRun.of(scenario, totals);
      StagedRun anew = StagedRun.of(scenario, totals);
      anew.keepNothing();
      for (int stage = 0; stage < grown.stages(); stage++) {
        assertThat(anew.stage(stage, engine, Monitor.none()))
            .isEqualTo(grown.stage(stage, engine, Monitor.none()));
      }
    }
  }

  private static Scenario flagship(String sampler, String replicates, String trials) {
    return ScenarioReader.read(
            FLAGSHIP,
            List.of(
                new Setting("simulation.sampler", sampler),
                new Setting("simulation.replicates", replicates),
                new Setting("simulation.trials", trials)))
        .orThrow();
  }
}
