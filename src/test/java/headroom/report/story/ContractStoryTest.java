package headroom.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.TextSummary;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `explain`, `explain --trial` and `run` say of contracts with every kind of term. The texts
/// beside the scenarios have been read against their terms and numbers; `-Dgolden.update=true`
/// writes them anew, and that run fails.
class ContractStoryTest {
  private static final Path FOLDER = Path.of("src/test/resources/headroom/report/contracts");
  private static final long TRIAL = 7;

  @ParameterizedTest
  @ValueSource(strings = {"royalty", "pool", "balloon", "income", "licence", "earn-out"})
  void everyTermIsTold(String name) throws IOException {
    Scenario scenario =
        ScenarioReader.read(
                FOLDER.resolve(name + ".yaml"), List.of(new Setting("simulation.trials", "1024")))
            .orThrow();
    ScenarioRun run = ScenarioRun.of(scenario, new OutputSelection.All());
    Result all = run.run(Engines.of(1, Backend.SCALAR), RunListener.none());
    String text =
        ScenarioStory.text(scenario, all)
            + "\n=====\n\n"
            + TrialStory.text(
                scenario,
                TRIAL,
                run.trial(TRIAL, Backend.SCALAR),
                run.happenings(TRIAL, Backend.SCALAR),
                all)
            + "\n=====\n\n"
            + TextSummary.text(scenario, all, false);
    Path golden = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(Boolean.getBoolean("golden.update")).as("an update is no test").isFalse();
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
