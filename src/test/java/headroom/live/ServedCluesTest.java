package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page does not weigh: of a scenario that has heard clues it says so, whatever it is asked,
/// and what was heard can be left out.
class ServedCluesTest {
  private static final String REFUSED = "only `run` and `decide` weigh `evidence:`";

  @TempDir static Path folder;
  private static LiveServer server;
  private static Caller caller;

  @BeforeAll
  static void open() throws IOException {
    Files.writeString(
        folder.resolve("small.yaml"),
        Served.SCENARIO
            + """
            evidence:
              heard: {of: assumptions.cap, says: 4.5, error: 0.5, source: somebody, evidence: reported}
            """);
    server = Served.open(1 << 14, folder);
    caller = Caller.of(server);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void aRunIsRefusedWithWhatHelps() throws IOException {
    assertThat(caller.to("/api/run").ask(Caller.asking("small", 1)).body())
        .contains(REFUSED)
        .contains("--set evidence=null");
  }

  @Test
  void furtherQuestionsAreRefused() throws IOException {
    String body =
        "{\"id\": \"small\", \"request\": 1, \"what\": \"sweep\", \"of\": \"share.paid\","
            + " \"path\": \"assumptions.cap\", \"values\": \"4, 5\"}";
    assertThat(caller.to("/api/ask").ask(body).body()).contains(REFUSED);
  }

  @Test
  void withoutThemItRuns() throws IOException {
    assertThat(caller.to("/api/run").ask(Caller.asking("small", 2, "evidence", "null")).body())
        .contains("\"last\": true");
  }

  @Test
  void aFutureIsToldAsItIs() throws IOException {
    String body = "{\"id\": \"small\", \"request\": 3, \"trial\": 7}";
    assertThat(caller.to("/api/trial").ask(body).body()).contains("\"trials\": 16384");
  }
}
