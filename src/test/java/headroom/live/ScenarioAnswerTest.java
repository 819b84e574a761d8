package headroom.live;

import static headroom.live.JsonReading.list;
import static headroom.live.JsonReading.number;
import static headroom.live.JsonReading.object;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.live.Caller.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScenarioAnswerTest {
  private static LiveServer server;
  private static Caller caller;

  @BeforeAll
  static void open() throws IOException {
    server = Served.open(Path.of("scenarios"));
    caller = Caller.of(server);
  }

  @AfterAll
  static void close() {
    server.close();
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
    assertThat(cap.get("kind")).as("a held input keeps its slider").isEqualTo("law");
    assertThat(number(object(cap, "range"), "p50")).isBetween(37.0, 39.0);
    assertThat((String) cap.get("svg")).startsWith("<svg");
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
}
