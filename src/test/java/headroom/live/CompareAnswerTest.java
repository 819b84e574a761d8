package headroom.live;

import static headroom.live.JsonReading.list;
import static headroom.live.JsonReading.number;
import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.compare.ScenarioComparison;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.report.compare.ShownComparison;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompareAnswerTest {
  private static final int MOST_TRIALS = 1 << 18;
  private static LiveServer server;
  private static Caller caller;

  @BeforeAll
  static void open() throws IOException {
    server = Served.open(MOST_TRIALS, Path.of("scenarios"));
    caller = Caller.of(server);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static List<Map<String, Object>> compare(String base, String with) throws IOException {
    return stages(
            caller
                .to("/api/compare")
                .ask("{\"request\": 9, \"base\": %s, \"with\": %s}".formatted(base, with)))
        .stream()
        .filter(line -> !line.containsKey("progress"))
        .toList();
  }

  @Test
  void differencesAreThoseOfTheCommand() throws IOException {
    List<Map<String, Object>> stages =
        compare(
            Caller.asking("microsoft-openai", 1),
            Caller.asking("microsoft-openai", 1, "assumptions.cap", "60"));
    assertThat(stages.stream().map(it -> it.get("trials"))).containsExactly(1 << 17, MOST_TRIALS);
    Map<String, Object> last = stages.getLast();
    assertThat(last.get("request")).isEqualTo(9);
    Path file = Path.of("scenarios/microsoft-openai.yaml");
    Scenario base = ScenarioReader.read(file, List.of()).orThrow();
    Scenario with =
        ScenarioReader.read(file, List.of(new Setting("assumptions.cap", "60"))).orThrow();
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    sides.put("pinned", base.withSimulation(base.simulation().fixed(MOST_TRIALS)));
    sides.put("now", with.withSimulation(with.simulation().fixed(MOST_TRIALS)));
    ShownComparison expected;
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      expected =
          new ShownComparison(
              ScenarioComparison.of(sides).run(engine, Monitor.none()),
              ShownComparison.Beside.of(with),
              "0.1.0");
    }
    List<Map<String, Object>> figures = list(last, "figures");
    assertThat(figures.stream().map(it -> it.get("key")))
        .contains("paid", "cap-hit", "present-value", "forgone");
    assertThat(figures).hasSize(expected.figures().size());
    for (int i = 0; i < figures.size(); i++) {
      ShownComparison.Difference difference = expected.figures().get(i);
      assertThat(number(figures.get(i), "difference")).isEqualTo(difference.number().value());
      assertThat(figures.get(i).get("text")).isEqualTo(difference.text());
      assertThat(figures.get(i).get("inside")).isEqualTo(difference.inside());
    }
    assertThat(list(last, "bridge")).hasSize(1);
    assertThat(number(list(last, "bridge").getFirst(), "difference")).isPositive();
    assertThat(list(last, "charts").stream().map(it -> it.get("id")))
        .containsExactly("receipts-overlaid", "difference-b", "bridge-b");
  }

  /// The rows are those of the first one's headline agreement, the figures beside them those of the
  /// second one's.
  @Test
  void aDifferenceStandsBesideNoFigureOfAnotherAgreement() throws IOException {
    String[] few = {"simulation.trials", "16_384"};
    String written = Caller.asking("multi-cloud", 1, few);
    Map<String, Object> same =
        compare(written, Caller.asking("multi-cloud", 1, few[0], few[1], "assumptions.cap", "60"))
            .getLast();
    assertThat(keys(same)).contains("cap-hit", "forgone");
    Map<String, Object> other =
        compare(
                written,
                Caller.asking(
                    "multi-cloud",
                    1,
                    few[0],
                    few[1],
                    "assumptions.cap",
                    "60",
                    "report.headline",
                    "azure"))
            .getLast();
    assertThat(keys(other)).isNotEmpty().doesNotContain("cap-hit", "cap-hit-date", "forgone");
  }

  private static List<Object> keys(Map<String, Object> line) {
    return list(line, "figures").stream().map(it -> it.get("key")).toList();
  }

  @Test
  void nothingDiffersFromItself() throws IOException {
    Map<String, Object> last =
        compare(Caller.asking("minimal", 1), Caller.asking("minimal", 1)).getLast();
    for (Map<String, Object> figure : list(last, "figures")) {
      assertThat((String) figure.get("text")).matches("0( years)?");
      assertThat(figure.get("inside")).isEqualTo(false);
    }
    assertThat(list(last, "bridge")).isEmpty();
  }

  @Test
  void whatCannotBeComparedIsRefused() throws IOException {
    String yen =
        "{\"id\": \"minimal\", \"settings\": [{\"path\": \"currency\", \"value\": \"JPY\"}]}";
    assertThat((String) compare(Caller.asking("minimal", 1), yen).getLast().get("refused"))
        .contains("JPY");
    assertThat(
            list(
                compare(
                        Caller.asking("minimal", 1),
                        Caller.asking("minimal", 1, "agreements.share.rate", "much"))
                    .getLast(),
                "faults"))
        .isNotEmpty();
    assertThat(caller.to("/api/compare").ask("{\"base\": 1}").status()).isEqualTo(400);
  }
}
