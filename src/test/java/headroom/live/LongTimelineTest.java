package headroom.live;

import static headroom.live.JsonReading.list;
import static headroom.live.JsonReading.number;
import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The longest timeline there may be, in a process with the memory that the page is to live with.
/// Parts of all replicates would take more.
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTimelineTest {
  private static final int TRIALS = 65_536;
  private static final String END = "timeline.end";
  private static final String LATE = "2125-Q4";

  private ServedProcess served;

  @BeforeAll
  void serve() throws IOException {
    served =
        ServedProcess.start(
            "768m", List.of("scenarios", "--trials", "" + TRIALS, "--threads", "2"));
  }

  @AfterAll
  void end() {
    served.close();
  }

  private List<Map<String, Object>> answer(String id) throws IOException {
    return stages(Caller.of(served.address()).to("/api/run").ask(Caller.asking(id, 1, END, LATE)));
  }

  @Test
  void fourHundredQuartersAreAnsweredAsTheRun() throws IOException {
    List<Map<String, Object>> stages = answer("microsoft-openai");
    assertThat(stages).hasSize(2);
    Map<String, Object> last = stages.getLast();
    assertThat(last).containsEntry("last", true).containsEntry("trials", TRIALS);
    Scenario scenario =
        ScenarioReader.read(
                Path.of("scenarios/microsoft-openai.yaml"), List.of(new Setting(END, LATE)))
            .orThrow();
    Scenario same = scenario.withSimulation(scenario.simulation().fixed(TRIALS));
    Result result =
        ScenarioRun.of(same, new OutputSelection.Totals())
            .run(Engines.of(2, Backend.chosen()), RunListener.none());
    assertThat(number(list(last, "figures").getFirst(), "value"))
        .isEqualTo(result.summary("revenue-share.paid", "total").orElseThrow().mean().value());
  }

  /// Seventeen streams: the first picture, and why no other comes.
  @Test
  void whatHasNoRoomIsRefusedInASentence() throws IOException {
    List<Map<String, Object>> stages = answer("multi-cloud");
    assertThat(stages).hasSize(2);
    assertThat(stages.getFirst()).containsKey("headline");
    assertThat(String.valueOf(stages.getLast().get("refused")))
        .matches(
            "the run keeps [0-9,]+ distributions and takes at least [0-9]+ MB of memory on .* may"
                + " be used; shorten the timeline, or serve with fewer `--threads` or more memory");
    assertThat(answer("minimal").getLast()).containsEntry("last", true);
  }
}
