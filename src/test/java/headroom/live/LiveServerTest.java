package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.live.Caller.Answer;
import headroom.report.ReportCharts;
import headroom.report.ShownFigure;
import headroom.report.ShownRun;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveServerTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final int MOST_TRIALS = 1 << 18;
  private static LiveServer server;
  private static Caller caller;

  @BeforeAll
  static void open() throws IOException {
    server = Served.open(MOST_TRIALS, SCENARIOS);
    caller = Caller.of(server);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static List<Map<String, Object>> stages(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.lines().stream().map(JsonReading::require).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
    return (List<Map<String, Object>>) Objects.requireNonNull(from.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> from, String key) {
    return (Map<String, Object>) Objects.requireNonNull(from.get(key));
  }

  private static double number(Map<String, Object> from, String key) {
    return ((Number) Objects.requireNonNull(from.get(key))).doubleValue();
  }

  @Test
  void everyScenarioIsServedAndDescribed() throws IOException {
    List<Map<String, Object>> all =
        list(JsonReading.require(caller.to("/api/scenarios").ask("{}").body()), "scenarios");
    assertThat(all.size()).isGreaterThanOrEqualTo(12);
    for (Map<String, Object> one : all) {
      Map<String, Object> described =
          JsonReading.require(
              caller.to("/api/scenario").ask("{\"id\": \"%s\"}".formatted(one.get("id"))).body());
      assertThat(described.get("name")).isEqualTo(one.get("name"));
      assertThat(list(described, "faults")).isEmpty();
      assertThat(list(described, "groups")).isNotEmpty();
    }
  }

  @Test
  void inputsStandInTheFilesOrderWithTheirLaws() throws IOException {
    Map<String, Object> described =
        JsonReading.require(
            caller.to("/api/scenario").ask("{\"id\": \"microsoft-openai\"}").body());
    List<Map<String, Object>> groups = list(described, "groups");
    assertThat(groups.stream().map(it -> it.get("title")))
        .containsExactly(
            "Assumptions",
            "Correlations",
            "Stream consumer",
            "Stream enterprise",
            "How streams move together",
            "Agreement revenue-share",
            "Valuation");
    Map<String, Object> cap = list(groups.getFirst(), "inputs").getFirst();
    assertThat(cap.get("path")).isEqualTo("assumptions.cap");
    assertThat(cap.get("kind")).isEqualTo("law");
    assertThat(cap.get("value")).isNull();
    assertThat(cap.get("unit")).isEqualTo("USD bn");
    assertThat(cap.get("evidence")).isEqualTo("assumed");
    assertThat(cap.get("yours")).isEqualTo(false);
    assertThat((String) cap.get("svg")).startsWith("<svg");
    assertThat((String) cap.get("usedBy")).contains("agreements.revenue-share.cap.total");
    Map<String, Object> range = object(cap, "range");
    assertThat(number(range, "p1")).isLessThan(number(range, "p5"));
    assertThat(number(range, "p50")).isBetween(37.0, 39.0);
    Map<String, Object> counted = list(groups.getFirst(), "inputs").get(1);
    assertThat(counted.get("kind")).isEqualTo("pick");
    assertThat(list(counted, "steps").stream().map(it -> it.get("chance")))
        .containsExactly("25 %", "55 %", "20 %");
  }

  @Test
  void whatIsChangedIsYoursAndHasNoOldSource() throws IOException {
    Answer answer =
        caller
            .to("/api/scenario")
            .ask(Caller.asking("microsoft-openai", 1, "assumptions.cap", "60"));
    Map<String, Object> cap =
        list(list(JsonReading.require(answer.body()), "groups").getFirst(), "inputs").getFirst();
    assertThat(cap.get("yours")).isEqualTo(true);
    assertThat(cap.get("source")).isEqualTo("");
    assertThat(cap.get("evidence")).isEqualTo("");
    assertThat(cap.get("value")).isEqualTo(60.0);
    assertThat(answer.body()).doesNotContain("one unnamed person; Reuters");
  }

  @Test
  void lawsAreDrawnWhileTheyAreTyped() throws IOException {
    String good =
        caller
            .to("/api/law")
            .ask("{\"id\": \"microsoft-openai\", \"path\": \"cap\", \"value\": \"30 to 45\"}")
            .body();
    assertThat((String) JsonReading.require(good).get("svg")).startsWith("<svg");
    Map<String, Object> wrong =
        JsonReading.require(
            caller
                .to("/api/law")
                .ask("{\"id\": \"microsoft-openai\", \"path\": \"cap\", \"value\": \"30 too\"}")
                .body());
    assertThat(list(wrong, "faults").getFirst().get("path")).isEqualTo("cap");
    assertThat((String) list(wrong, "faults").getFirst().get("caret")).endsWith("^");
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
                    headroom.chart.ChartWriter.inlineSvg(
                        it.chart(), it.name().replaceAll("[^a-z0-9]", "-") + "-"))
            .toList();
    assertThat(charts.stream().map(it -> it.get("svg")).toList()).isEqualTo(pictures);
  }

  @Test
  void numbersBesideAPictureFitTogether() throws IOException {
    Map<String, Object> last =
        stages(caller.to("/api/run").ask(Caller.asking("microsoft-openai", 1))).getLast();
    int rows = 0;
    for (Map<String, Object> chart : list(last, "charts")) {
      Map<String, Object> numbers = object(chart, "numbers");
      int across = ((List<?>) Objects.requireNonNull(numbers.get("x"))).size();
      for (Map<String, Object> series : list(numbers, "series")) {
        assertThat((List<?>) series.get("values")).hasSize(across);
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(20);
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

  /// Opens a run and reads its lines one by one.
  private static final class Listening implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BufferedReader reader;

    Listening(String page, String body) throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + caller.port() + "/api/run"))
              .POST(HttpRequest.BodyPublishers.ofString(body));
      caller
          .to("/api/run")
          .with("X-Headroom-Page", page)
          .without("Host")
          .headers()
          .forEach(request::header);
      reader =
          new BufferedReader(
              new InputStreamReader(
                  client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()).body(),
                  StandardCharsets.UTF_8));
    }

    /// The next line of the answer's body.
    Map<String, Object> next() throws IOException {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("{")) {
          return JsonReading.require(line);
        }
      }
      throw new IOException("the answer has ended");
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }

  @Test
  void newerRequestEndsTheLaterStagesOfAnOlderOne() throws Exception {
    double longest = 0;
    for (int round = 0; round < 5; round++) {
      try (Listening older =
          new Listening("page-s", Caller.asking("multi-cloud", 1, "simulation.seed", "5"))) {
        assertThat(older.next().get("stage")).isEqualTo(1);
        long asked = System.nanoTime();
        try (Listening newer = new Listening("page-s", Caller.asking("minimal", 2))) {
          Map<String, Object> end = older.next();
          while (!end.containsKey("superseded")) {
            assertThat(end.get("last")).isEqualTo(false);
            end = older.next();
          }
          longest = Math.max(longest, (System.nanoTime() - asked) / 1e6);
          assertThat(newer.next().get("stage")).isEqualTo(1);
        }
      }
    }
    assertThat(longest).isLessThan(1_000); // 50 ms on a machine that does nothing else
  }

  @Test
  void onlyTheNewestOfThoseThatWaitIsRun() throws Exception {
    int count = 12;
    CountDownLatch ready = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Listening first = new Listening("page-n", Caller.asking("microsoft-openai", 0))) {
      assertThat(first.next().get("stage")).isEqualTo(1);
      List<Future<List<Map<String, Object>>>> all = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        int request = i;
        all.add(
            threads.submit(
                () -> {
                  ready.await();
                  return stages(
                      caller
                          .to("/api/run")
                          .with("X-Headroom-Page", "page-n")
                          .ask(Caller.asking("microsoft-openai", request)));
                }));
      }
      ready.countDown();
      int whole = 0;
      for (Future<List<Map<String, Object>>> one : all) {
        List<Map<String, Object>> stages = one.get();
        whole += Boolean.TRUE.equals(stages.getLast().get("last")) ? 1 : 0;
        boolean begun = stages.size() > 1;
        if (begun) {
          assertThat(stages.getFirst().get("stage")).isEqualTo(1);
        }
      }
      assertThat(whole).isEqualTo(1);
    }
  }

  @Test
  void pagesTakeTurns() throws Exception {
    try (Listening one = new Listening("page-a", Caller.asking("multi-cloud", 1));
        Listening two = new Listening("page-b", Caller.asking("multi-cloud", 2))) {
      assertThat(one.next().get("stage")).isEqualTo(1);
      assertThat(two.next().get("stage")).isEqualTo(1);
      Map<String, Object> end = one.next();
      while (!Boolean.TRUE.equals(end.get("last"))) {
        end = one.next();
      }
      end = two.next();
      while (!Boolean.TRUE.equals(end.get("last"))) {
        end = two.next();
      }
      assertThat(end.get("request")).isEqualTo(2);
    }
  }

  @Test
  void fewerTrialsWhereTheServerAllowsFewer() throws IOException {
    try (LiveServer small =
        LiveServer.open(
            ServedScenarios.of(List.of(SCENARIOS.resolve("minimal.yaml"))),
            new LiveOptions(OptionalInt.of(0), 20_000, 1, "0.1.0"))) {
      Map<String, Object> last =
          stages(Caller.of(small).to("/api/run").ask(Caller.asking("minimal", 1))).getLast();
      assertThat(last.get("trials")).isEqualTo(32_768);
      assertThat(last.get("command"))
          .isEqualTo("./headroom run scenarios/minimal.yaml --trials 20_000");
    }
  }

  @Test
  void takenPortIsRefusedWhereItWasAskedFor(@TempDir Path folder) throws IOException {
    Served.write(folder, "small.yaml");
    ServedScenarios scenarios = ServedScenarios.of(List.of(folder));
    assertThatThrownBy(
            () ->
                LiveServer.open(
                        scenarios,
                        new LiveOptions(OptionalInt.of(server.port()), 1_000, 1, "0.1.0"))
                    .close())
        .isInstanceOf(BindException.class);
    LiveOptions any = new LiveOptions(OptionalInt.empty(), 1_000, 1, "0.1.0");
    try (LiveServer one = LiveServer.open(scenarios, any);
        LiveServer two = LiveServer.open(scenarios, any)) {
      assertThat(two.port()).isGreaterThan(one.port());
    }
  }

  @Test
  void endsWithinASecondWhileARunGoesOn() throws IOException {
    LiveServer other = Served.open(SCENARIOS);
    Caller its = Caller.of(other);
    try (Socket socket = its.connect()) {
      String body = Caller.asking("multi-cloud", 1);
      socket
          .getOutputStream()
          .write(
              (its.to("/api/run").head("Content-Length: " + body.length()) + body)
                  .getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().read();
      long started = System.nanoTime();
      other.close();
      assertThat((System.nanoTime() - started) / 1e9).isLessThan(1);
    }
  }

  @Test
  void sameFileNameInTwoFoldersHasTwoIds(@TempDir Path one, @TempDir Path two) throws IOException {
    Served.write(one, "small.yaml");
    Served.write(two, "small.yaml");
    Files.createDirectories(one.resolve("a/b"));
    Served.write(one.resolve("a/b"), "small.yml");
    Files.writeString(one.resolve("other.yaml"), "key: value\n");
    assertThat(ServedScenarios.of(List.of(one, two)).all().stream().map(ServedScenario::id))
        .containsExactlyInAnyOrder("small", "a-b-small", "small-2");
  }
}
