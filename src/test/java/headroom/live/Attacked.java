package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.live.Caller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A server that somebody on the same machine, or a page of somebody else's in the same browser,
/// attacks.
abstract class Attacked {
  /// Every question there is.
  static final List<String> QUESTIONS =
      List.of(
          "/api/scenarios",
          "/api/scenario",
          "/api/run",
          "/api/law",
          "/api/compare",
          "/api/ask",
          "/api/stop",
          "/api/trial",
          "/api/file",
          "/api/keys",
          "/api/save",
          "/api/report");

  /// Those about a scenario, each with what it needs besides.
  static final Map<String, String> ABOUT =
      Map.of(
          "/api/scenario", "",
          "/api/run", "",
          "/api/law", ", \"path\": \"cap\", \"value\": \"1\"",
          "/api/ask", ", \"what\": \"matters\"",
          "/api/trial", ", \"trial\": 1",
          "/api/file", "",
          "/api/keys", "",
          "/api/save", "",
          "/api/report", "");

  @TempDir Path around;
  Path folder;
  LiveServer server;
  Caller caller;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(around.resolve("served"));
    Files.writeString(around.resolve("secret.yaml"), Served.SCENARIO);
    Files.writeString(around.resolve("secret.csv"), "period,value\n2026-Q1,1\n");
    Served.write(folder, "small.yaml");
    server = Served.open(folder);
    caller = Caller.of(server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  void requireAlive() throws IOException {
    Answer answer = caller.to("/api/scenarios").ask("{}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"id\": \"small\"");
  }

  String run() throws IOException {
    Answer answer = caller.to("/api/run").ask(Caller.asking("small", 1));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  /// That a question is refused; gives 1.
  int refused(int status, Caller.Question question) throws IOException {
    Answer answer = question.ask("{\"id\": \"small\"}");
    assertThat(answer.status()).as(question.toString()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\": \"").doesNotContain("timeline");
    requireOurHeaders(answer);
    return 1;
  }

  static void requireOurHeaders(Answer answer) {
    Guard.HEADERS.forEach(
        (name, value) ->
            assertThat(answer.head().toLowerCase(Locale.ROOT))
                .contains(name.toLowerCase(Locale.ROOT) + ": " + value.toLowerCase(Locale.ROOT)));
    assertThat(answer.head().toLowerCase(Locale.ROOT)).doesNotContain("access-control");
  }

  /// Tries something against each of some questions; gives how often.
  static int each(List<String> paths, Attack attack) throws IOException {
    int count = 0;
    for (String path : paths) {
      count += attack.on(path);
    }
    return count;
  }

  /// An attack on one question.
  interface Attack {
    /// Tries it; gives how many tries there were.
    int on(String path) throws IOException;
  }
}
