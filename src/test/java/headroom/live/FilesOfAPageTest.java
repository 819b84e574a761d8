package headroom.live;

import static headroom.live.JsonReading.list;
import static headroom.live.JsonReading.require;
import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.report.format.Json;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The text of a scenario's file, another in its place, what is saved of it, and its keys.
class FilesOfAPageTest {
  @TempDir Path folder;
  private LiveServer server;
  private Caller caller;

  @BeforeEach
  void open() throws IOException {
    Served.write(folder, "small.yaml");
    Files.writeString(folder.resolve("child.yaml"), "extends: small.yaml\nname: A child\n");
    server = Served.open(folder);
    caller = Caller.of(server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static String with(String text, String more) {
    return "{\"id\": \"small\", \"request\": 2, \"settings\": [], \"text\": %s%s}"
        .formatted(Json.string(text), more);
  }

  @Test
  void textIsThatOfTheFile() throws IOException {
    Map<String, Object> file = require(caller.to("/api/file").ask("{\"id\": \"small\"}").body());
    assertThat(file.get("text")).isEqualTo(Served.SCENARIO);
    assertThat(file.get("name")).isEqualTo("small.yaml");
    assertThat((String) file.get("sha256")).hasSize(64);
  }

  @Test
  void anotherTextIsReadAsIfItLayThere() throws IOException {
    String text = Served.SCENARIO.replace("A small one", "Typed").replace("rate: 20%", "rate: 30%");
    Map<String, Object> described = require(caller.to("/api/scenario").ask(with(text, "")).body());
    assertThat(described.get("name")).isEqualTo("Typed");
    Map<String, Object> before =
        stages(caller.to("/api/run").ask(Caller.asking("small", 1))).getLast();
    Map<String, Object> after = stages(caller.to("/api/run").ask(with(text, ""))).getLast();
    assertThat(after.get("headline")).isNotEqualTo(before.get("headline"));
    assertThat(
            stages(caller.to("/api/run").ask(Caller.asking("small", 1))).getLast().get("headline"))
        .isEqualTo(before.get("headline"));
    assertThat(Files.readString(folder.resolve("small.yaml"))).isEqualTo(Served.SCENARIO);
  }

  @Test
  void faultsOfATextSayWhere() throws IOException {
    String text = Served.SCENARIO.replace("rate: 20%", "rate: twenty");
    for (String path : List.of("/api/run", "/api/scenario", "/api/keys", "/api/trial")) {
      Map<String, Object> fault =
          list(require(caller.to(path).ask(with(text, "")).body()), "faults").getFirst();
      assertThat((Integer) fault.get("line")).isEqualTo(11);
      assertThat((Integer) fault.get("column")).isGreaterThan(1);
      assertThat((String) fault.get("file")).endsWith("small.yaml");
      assertThat((String) fault.get("caret")).endsWith("^");
    }
  }

  @Test
  void textLeadsNowhereElse() throws IOException {
    int count = 0;
    for (String text :
        List.of(
            "extends: ../secret.yaml\nname: x\n",
            "extends: /etc/passwd\nname: x\n",
            Served.SCENARIO.replace("now: 5,", "actual: {file: ../secret.csv, column: value},"),
            Served.SCENARIO.replace(
                "uniform: {low: 4, high: 6}", "empirical: {file: /etc/passwd, column: x}"))) {
      String body = caller.to("/api/run").ask(with(text, "")).body();
      assertThat(body).contains("\"faults\": [{").doesNotContain("root:");
      count++;
    }
    assertThat(count).isEqualTo(4);
  }

  @Test
  void whatIsSavedIsWhatWasShown() throws IOException {
    for (String[] settings :
        new String[][] {
          {"assumptions.cap", "5"},
          {"assumptions.cap", "{lognormal: {p5: 3, p95: 9}}"},
          {"agreements.share.rate", "10% to 20%", "timeline.end", "2028-Q4"},
          {"streams.sales.volatility", "null", "agreements.share.cap", "null"},
          {"currency", "USD m", "description", "'Typed: \"by hand\"'"}
        }) {
      Map<String, Object> saved =
          require(caller.to("/api/save").ask(Caller.asking("small", 1, settings)).body());
      assertThat(saved).as(String.join(" ", settings)).containsKey("text");
      String text = (String) saved.get("text");
      assertThat(text).contains("extends: small.yaml");
      Path child = folder.resolve("saved.yaml");
      Files.writeString(child, text);
      Scenario read = ScenarioReader.read(child, List.of()).orThrow();
      List<Setting> all =
          IntStream.range(0, settings.length / 2)
              .mapToObj(i -> new Setting(settings[2 * i], settings[2 * i + 1]))
              .toList();
      Scenario shown = ScenarioReader.read(folder.resolve("small.yaml"), all).orThrow();
      assertThat(read.sha256()).as(text).isEqualTo(shown.sha256());
      assertThat((String) saved.get("name")).endsWith(".yaml").doesNotContain("/");
    }
  }

  @Test
  void typedTextIsSavedAsWhatDiffersToo() throws IOException {
    String text = Served.SCENARIO.replace("growth: 20% to 60%", "growth: 25%");
    Map<String, Object> saved = require(caller.to("/api/save").ask(with(text, "")).body());
    assertThat((String) saved.get("text")).contains("growth: 25%").doesNotContain("volatility");
  }

  @Test
  void keysHaveWhatTheSchemaSaysOfThem() throws IOException {
    List<Map<String, Object>> keys =
        list(require(caller.to("/api/keys").ask("{\"id\": \"small\"}").body()), "keys");
    Map<String, Object> rate =
        keys.stream()
            .filter(it -> "agreements.share.rate".equals(it.get("path")))
            .findFirst()
            .orElseThrow();
    assertThat(rate.get("kind")).isEqualTo("share");
    assertThat(rate.get("written")).isEqualTo("20%");
    assertThat((String) rate.get("doc")).isNotEmpty();
    assertThat(keys.stream().filter(it -> "".equals(it.get("doc"))).map(it -> it.get("path")))
        .isEmpty();
    assertThat(
            keys.stream()
                .filter(it -> "simulation.sampler".equals(it.get("path")))
                .map(it -> it.get("words")))
        .containsExactly(List.of("sobol", "philox"));
  }

  @Test
  void scenariosSayWhatTheyBuildOn() throws IOException {
    List<Map<String, Object>> all =
        list(require(caller.to("/api/scenarios").ask("{}").body()), "scenarios");
    assertThat(all.stream().filter(it -> it.containsKey("extends")).map(it -> it.get("id")))
        .containsExactly("child");
  }

  @Test
  void reportIsTheWholePage() throws IOException {
    Map<String, Object> report =
        require(
            caller
                .to("/api/report")
                .ask(
                    Caller.asking("small", 1, "simulation.trials", "16384", "assumptions.cap", "5"))
                .body());
    assertThat(report).containsKey("html");
    assertThat((String) report.get("name")).isEqualTo("a-small-one-report.html");
    assertThat((String) report.get("html"))
        .startsWith("<!DOCTYPE html>")
        .contains("A small one")
        .contains("--set assumptions.cap=5")
        .doesNotContain(folder.toString());
  }
}
