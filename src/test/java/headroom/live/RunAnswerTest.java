package headroom.live;

import static headroom.live.JsonReading.list;
import static headroom.live.JsonReading.number;
import static headroom.live.JsonReading.object;
import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.chart.ChartWriter;
import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.report.ReportCharts;
import headroom.report.ShownFigure;
import headroom.report.ShownRun;
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
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunAnswerTest {
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

  @Test
  void lastStageEqualsTheRunInEverythingShown() throws IOException {
    for (String[] asked :
        new String[][] {
          {"microsoft-openai", "scenarios/microsoft-openai.yaml", "assumptions.cap", "60"},
          {"multi-cloud", "scenarios/multi-cloud.yaml", "simulation.trials", "200_000"},
          {
            "stall",
            "scenarios/stall.yaml",
            "simulation.precision",
            "{of: revenue-share.paid, within: 5%}"
          },
          {"uncapped", "scenarios/uncapped.yaml", "simulation.sampler", "philox"},
          {"minimal", "scenarios/minimal.yaml", "agreements.share.rate", "10% to 20%"}
        }) {
      List<Setting> settings = List.of(new Setting(asked[2], asked[3]));
      Map<String, Object> last =
          stages(caller.to("/api/run").ask(Caller.asking(asked[0], 1, asked[2], asked[3])))
              .getLast();
      assertThat(last.get("last")).as(asked[0] + last.get("faults")).isEqualTo(true);
      Scenario scenario = ScenarioReader.read(Path.of(asked[1]), settings).orThrow();
      long trials = Math.min(scenario.simulation().trials(), MOST_TRIALS);
      Scenario same = scenario.withSimulation(scenario.simulation().fixed(trials));
      try (Engine engine = Engine.open(2, Backend.chosen())) {
        Result result =
            ScenarioRun.of(same, new OutputSelection.All()).run(engine, RunListener.none());
        requireSame(last, new ShownRun(same, result));
        assertThat(list(last, "charts").stream().map(it -> it.get("id")))
            .containsExactlyElementsOf(
                new ReportCharts(same, result, "0.1.0")
                    .all().stream().map(it -> it.name()).toList());
      }
    }
  }

  private static void requireSame(Map<String, Object> last, ShownRun run) {
    assertThat(last.get("trials")).isEqualTo((int) run.result().simulation().trials());
    assertThat(last.get("sentences")).isEqualTo(run.sentences());
    List<Map<String, Object>> figures = list(last, "figures");
    assertThat(figures).hasSize(run.figures().size());
    for (int i = 0; i < figures.size(); i++) {
      ShownFigure expected = run.figures().get(i);
      assertThat(figures.get(i).get("text")).isEqualTo(expected.words().value());
      if (expected.number().isPresent()) {
        assertThat(number(figures.get(i), "value")).isEqualTo(expected.number().get().value());
      }
    }
    List<Map<String, Object>> charts = list(last, "charts");
    List<String> pictures =
        run.charts("0.1.0").stream()
            .map(
                it ->
                    ChartWriter.inline(it.chart(), it.name().replaceAll("[^a-z0-9]", "-") + "-")
                        .svg())
            .toList();
    assertThat(charts.stream().map(it -> it.get("svg")).toList()).isEqualTo(pictures);
  }

  @Test
  void numbersBesideAPictureFitTogether() throws IOException {
    Map<String, Object> last =
        stages(caller.to("/api/run").ask(Caller.asking("microsoft-openai", 1))).getLast();
    int rows = 0;
    int places = 0;
    int outlines = 0;
    for (Map<String, Object> chart : list(last, "charts")) {
      Map<String, Object> numbers = object(chart, "numbers");
      int across = ((List<?>) Objects.requireNonNull(numbers.get("x"))).size();
      for (Map<String, Object> series : list(numbers, "series")) {
        assertThat((List<?>) series.get("values")).hasSize(across);
        rows++;
      }
      if (numbers.containsKey("outline")) {
        Map<String, Object> outline = object(numbers, "outline");
        assertThat((List<?>) outline.get("x"))
            .hasSize(((List<?>) Objects.requireNonNull(outline.get("y"))).size() + 1);
        assertThat(number(outline, "bottom")).isLessThan(number(numbers, "top"));
        outlines++;
      }
      if (numbers.containsKey("at")) {
        List<?> at = (List<?>) Objects.requireNonNull(numbers.get("at"));
        assertThat(at).as(String.valueOf(chart.get("id"))).hasSize(across);
        assertThat(at.stream().mapToInt(it -> (Integer) it)).isSorted();
        assertThat(number(numbers, "top")).isLessThan(number(numbers, "bottom"));
        Map<String, Object> scale = object(numbers, "scale");
        assertThat(number(scale, "bottom")).isLessThan(number(scale, "top"));
        places++;
      }
    }
    assertThat(rows).isGreaterThan(20);
    assertThat(outlines).isEqualTo(1);
    assertThat(places).isEqualTo(list(last, "charts").size());
  }

  @Test
  void stagesTellMoreAndMoreTrials() throws IOException {
    List<Map<String, Object>> stages =
        stages(caller.to("/api/run").ask(Caller.asking("microsoft-openai", 17, "cap", "it's 3")));
    assertThat(stages).hasSize(1);
    assertThat(list(stages.getFirst(), "faults").getFirst().get("path")).isEqualTo("cap");
    stages = stages(caller.to("/api/run").ask(Caller.asking("microsoft-openai", 17, "cap", "60")));
    assertThat(stages.stream().map(it -> it.get("trials")))
        .containsExactly(1 << 14, 1 << 17, MOST_TRIALS);
    for (Map<String, Object> stage : stages) {
      assertThat(stage.get("request")).isEqualTo(17);
      assertThat(stage.get("of")).isEqualTo(MOST_TRIALS);
      assertThat(stage.get("command"))
          .isEqualTo(
              "./headroom run scenarios/microsoft-openai.yaml --set cap=60 --trials 262_144");
      Map<String, Object> changed = list(stage, "changed").getFirst();
      assertThat(changed.get("path")).isEqualTo("assumptions.cap");
      assertThat((String) changed.get("from")).startsWith("{mixture:");
      assertThat(changed.get("to")).isEqualTo("60");
      assertThat(stage.get("inputs")).isEqualTo(Map.of("judgement", 16, "yours", 1, "of", 25));
    }
  }

  @Test
  void fewerTrialsWhereTheServerAllowsFewer() throws IOException {
    try (LiveServer small =
        LiveServer.open(
            ServedScenarios.of(List.of(Path.of("scenarios/minimal.yaml"))),
            new LiveOptions(OptionalInt.of(0), 20_000, 1, "0.1.0"))) {
      Map<String, Object> last =
          stages(Caller.of(small).to("/api/run").ask(Caller.asking("minimal", 1))).getLast();
      assertThat(last.get("trials")).isEqualTo(32_768);
      assertThat(last.get("command"))
          .isEqualTo("./headroom run scenarios/minimal.yaml --trials 20_000");
    }
  }

  @Test
  void whatIsLeftOutIsSaid() throws IOException {
    for (String[] asked :
        new String[][] {
          {"uncapped", "No cap: the charts of when it is hit and of what it costs are left out."},
          {"microsoft-openai", ""}
        }) {
      Map<String, Object> first =
          stages(caller.to("/api/run").ask(Caller.asking(asked[0], 1))).getFirst();
      assertThat(first.get("absent")).isEqualTo(asked[1].isEmpty() ? List.of() : List.of(asked[1]));
    }
  }

  @Test
  void theHashIsThatOfTheFileWhateverIsChanged() throws IOException {
    String described =
        (String)
            JsonReading.require(caller.to("/api/scenario").ask(Caller.asking("minimal", 1)).body())
                .get("sha256");
    Map<String, Object> run =
        stages(
                caller
                    .to("/api/run")
                    .ask(Caller.asking("minimal", 1, "agreements.share.rate", "11%")))
            .getFirst();
    assertThat(described).matches("[0-9a-f]{64}");
    assertThat(run.get("sha256")).isEqualTo(described);
  }

  @Test
  void surenessHasFourDigits() throws IOException {
    Map<String, Object> last =
        stages(caller.to("/api/run").ask(Caller.asking("minimal", 1))).getLast();
    assertThat((String) last.get("sure"))
        .matches("[0-9,]+ trials, mean [0-9.]{4,5} ± (less than )?[0-9.]+, [0-9.]+ s");
  }

  @Test
  void onlyChartsInViewAreDrawnBeforeTheLastStage() throws IOException {
    String body =
        "{\"id\": \"microsoft-openai\", \"request\": 1, \"charts\": [\"receipts-by-year\"]}";
    List<Map<String, Object>> some = stages(caller.to("/api/run").ask(body));
    List<Map<String, Object>> all =
        stages(caller.to("/api/run").ask(Caller.asking("microsoft-openai", 1)));
    assertThat(some).hasSize(3);
    for (int stage = 0; stage < 3; stage++) {
      assertThat(some.get(stage).get("sentences")).isEqualTo(all.get(stage).get("sentences"));
      assertThat(some.get(stage).get("figures")).isEqualTo(all.get(stage).get("figures"));
    }
    assertThat(
            list(some.getFirst(), "charts").stream()
                .filter(it -> it.containsKey("svg"))
                .map(it -> it.get("id")))
        .containsExactly("receipts-by-year");
    assertThat(list(some.getLast(), "charts")).isEqualTo(list(all.getLast(), "charts"));
    String[] lines = caller.to("/api/run").ask(body).body().split("\n", -1);
    assertThat(lines[0].length()).as("bytes of the first answer").isLessThan(60 << 10);
  }
}
