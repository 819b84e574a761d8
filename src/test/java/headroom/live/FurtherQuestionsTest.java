package headroom.live;

import static headroom.live.JsonReading.list;
import static headroom.live.JsonReading.number;
import static headroom.live.JsonReading.object;
import static headroom.live.JsonReading.require;
import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page asks beyond a run, against what the commands say.
class FurtherQuestionsTest {
  @TempDir private static Path OUT;
  private static LiveServer server;
  private static Caller caller;

  @BeforeAll
  static void open() throws IOException {
    server = Served.open(1 << 18, Path.of("scenarios"));
    caller = Caller.of(server);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Map<String, Object> ask(String id, String more) throws IOException {
    List<Map<String, Object>> lines =
        stages(
            caller
                .to("/api/ask")
                .ask(
                    "{\"id\": \"%s\", \"request\": 3, \"settings\": [{\"path\": \"simulation.trials\", \"value\": \"32768\"}], %s}"
                        .formatted(id, more)));
    for (Map<String, Object> line : lines.subList(0, lines.size() - 1)) {
      assertThat(number(line, "progress")).isBetween(0.0, 0.99);
    }
    assertThat(lines.getLast().get("request")).isEqualTo(3);
    return lines.getLast();
  }

  private static String command(String line) {
    List<String> words = new ArrayList<>();
    for (String word :
        line.substring("./headroom ".length()).split(" (?=(?:[^']*'[^']*')*[^']*$)", -1)) {
      words.add(word.startsWith("'") ? word.substring(1, word.length() - 1) : word);
    }
    words.add("--no-report");
    words.add("--out");
    words.add(OUT.toString());
    return said(words.toArray(String[]::new));
  }

  private static String said(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Cli.run(words, new PrintStream(out), new PrintStream(err));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(0);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String text(Map<String, Object> from, String key) {
    return (String) Objects.requireNonNull(from.get(key));
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Map<String, Object> from, String key) {
    return (List<String>) Objects.requireNonNull(from.get(key));
  }

  @Test
  void whatMattersIsWhatSensitivitySays() throws IOException {
    Map<String, Object> answer = object(ask("minimal", "\"what\": \"matters\""), "answer");
    String said = command(text(answer, "command"));
    assertThat(said.replaceAll("\\s+", " "))
        .contains(texts(answer, "sentences").getFirst().replaceAll("\\s+", " "));
    assertThat(list(answer, "influence")).isNotEmpty();
    assertThat(list(answer, "influence").stream().mapToDouble(it -> number(it, "share")).sum())
        .isBetween(0.95, 1.05);
    assertThat(list(answer, "charts")).isNotEmpty();
    assertThat((List<?>) object(answer, "table").get("rows")).isNotEmpty();
  }

  @Test
  void sweepIsWhatSweepSays() throws IOException {
    Map<String, Object> answer =
        object(
            ask("microsoft-openai", "\"what\": \"sweep\", \"path\": \"assumptions.cap\""),
            "answer");
    List<?> rows = (List<?>) Objects.requireNonNull(object(answer, "table").get("rows"));
    assertThat(rows.size()).isBetween(5, 12);
    String said = command(text(answer, "command"));
    for (Object cell : (List<?>) rows.getLast()) {
      assertThat(said).contains(String.valueOf(cell));
    }
  }

  @Test
  void solveIsWhatSolveSays() throws IOException {
    Map<String, Object> answer =
        object(
            ask(
                "microsoft-openai",
                "\"what\": \"solve\", \"path\": \"assumptions.cap\", \"target\": \"cap-hit\","
                    + " \"value\": \"50%\""),
            "answer");
    assertThat(command(text(answer, "command"))).contains(texts(answer, "sentences").getFirst());
    assertThat(texts(answer, "solutions")).hasSize(1);
    assertThat(Double.parseDouble(texts(answer, "solutions").getFirst())).isBetween(50.0, 200.0);
  }

  @Test
  void mapHasANumberForEachPairOfValues() throws IOException {
    Map<String, Object> answer =
        object(
            ask(
                "microsoft-openai",
                "\"what\": \"grid\", \"path\": \"assumptions.cap\", \"values\": \"30,60\","
                    + " \"path2\": \"agreements.revenue-share.rate\", \"values2\":"
                    + " \"10%,15%,20%\""),
            "answer");
    Map<String, Object> grid = object(answer, "grid");
    List<?> rows = (List<?>) Objects.requireNonNull(grid.get("values"));
    assertThat(rows).hasSize(3);
    double[][] numbers = new double[3][2];
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 2; x++) {
        numbers[y][x] = ((Number) ((List<?>) rows.get(y)).get(x)).doubleValue();
      }
      assertThat(numbers[y][1]).as("a higher cap pays more").isGreaterThan(numbers[y][0]);
    }
    assertThat(numbers[2][1]).as("a higher rate pays more").isGreaterThan(numbers[0][1]);
    assertThat(command(text(answer, "command"))).contains("60");
  }

  @Test
  void questionsWithoutAnAnswerAreRefusedInASentence() throws IOException {
    assertThat(
            (String)
                ask("minimal", "\"what\": \"sweep\", \"path\": \"simulation.seed\"").get("refused"))
        .contains("the same at all points");
    assertThat(
            list(
                ask(
                    "minimal",
                    "\"what\": \"sweep\", \"path\": \"agreements.share.rate\", \"values\":"
                        + " \"10%,x\""),
                "faults"))
        .isNotEmpty();
    assertThat(
            (String)
                ask(
                        "minimal",
                        "\"what\": \"solve\", \"path\": \"agreements.share.rate\", \"target\":"
                            + " \"nonsense\", \"value\": \"1\"")
                    .get("refused"))
        .contains("nonsense");
    assertThat(caller.to("/api/ask").ask("{\"id\": \"minimal\", \"what\": \"weather\"}").status())
        .isEqualTo(400);
  }

  @Test
  void askIsStoppedByThePageAndByANewerOne() throws Exception {
    String body =
        "{\"id\": \"multi-cloud\", \"request\": 5, \"settings\": [], \"what\": \"matters\"}";
    try (Listening asking = new Listening(caller, "p-ask", "/api/ask", body)) {
      assertThat(asking.next()).containsKey("progress");
      long stopped = System.nanoTime();
      assertThat(
              caller
                  .to("/api/stop")
                  .with("X-Headroom-Page", "p-ask")
                  .ask("{\"request\": 5}")
                  .status())
          .isEqualTo(200);
      Map<String, Object> line = asking.next();
      while (line.containsKey("progress")) {
        line = asking.next();
      }
      assertThat(line.get("stopped")).isEqualTo(true);
      assertThat((System.nanoTime() - stopped) / 1e9).isLessThan(2);
    }
    try (Listening asking = new Listening(caller, "p-ask", "/api/ask", body)) {
      assertThat(asking.next()).containsKey("progress");
      assertThat(
              stages(
                      caller
                          .to("/api/ask")
                          .with("X-Headroom-Page", "p-ask")
                          .ask(
                              "{\"id\": \"minimal\", \"request\": 6, \"what\": \"sweep\", \"path\":"
                                  + " \"agreements.share.rate\"}"))
                  .getLast())
          .containsKey("answer");
      Map<String, Object> line = asking.next();
      while (line.containsKey("progress")) {
        line = asking.next();
      }
      assertThat(line.get("superseded")).isEqualTo(true);
    }
  }

  @Test
  void askEndsWhenNobodyListens() throws Exception {
    String body =
        "{\"id\": \"multi-cloud\", \"request\": 5, \"settings\": [], \"what\": \"matters\"}";
    try (Listening asking = new Listening(caller, "p-gone", "/api/ask", body)) {
      assertThat(asking.next()).containsKey("progress");
    }
    long closed = System.nanoTime();
    while (!server.isIdle("p-gone") && System.nanoTime() - closed < 60_000_000_000L) {
      Thread.sleep(20);
    }
    assertThat(server.isIdle("p-gone")).isTrue();
  }

  @Test
  void trialIsToldAsExplainTellsIt() throws IOException {
    Map<String, Object> trial =
        require(
            caller
                .to("/api/trial")
                .ask(
                    "{\"id\": \"minimal\", \"trial\": 7, \"settings\": [{\"path\":"
                        + " \"simulation.trials\", \"value\": \"4096\"}]}")
                .body());
    assertThat(trial.get("trials")).isEqualTo(4096);
    String command = text(trial, "command");
    assertThat(command).endsWith("--trials 4_096 --trial 7");
    assertThat(trial.get("text"))
        .isEqualTo(said(command.substring("./headroom ".length()).split(" ", -1)));
  }
}
