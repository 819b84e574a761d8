package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.live.Caller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ways to files that are not served, and files that change meanwhile.
class FileAttacksTest extends Attacked {
  @Test
  void pathsThatLeadElsewhere() throws IOException {
    int count = 0;
    for (String path :
        List.of(
            "/../pom.xml",
            "/assets/../../pom.xml",
            "/assets/%2e%2e/index.html",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/assets/",
            "/assets/..%2findex.html",
            "//etc/passwd",
            "/index.html",
            "/assets/index.html",
            "/small.yaml")) {
      count += refused(404, caller.to(path).by("GET"));
    }
    for (String id :
        List.of(
            "../secret",
            "../secret.yaml",
            "small.yaml",
            "./small",
            "/etc/passwd",
            "small/../small",
            "%2e%2e/secret",
            "SMALL",
            "",
            folder.resolve("small").toString())) {
      for (String path : ABOUT.keySet()) {
        Answer answer = caller.to(path).ask("{\"id\": \"%s\"%s}".formatted(id, ABOUT.get(path)));
        assertThat(answer.status()).as(id).isEqualTo(404);
        count++;
      }
    }
    assertThat(count).isEqualTo(10 + 10 * ABOUT.size());
    requireAlive();
  }

  @Test
  void settingsThatLeadElsewhere() throws IOException {
    assertThat(run()).contains("\"last\": true");
    int count = 0;
    for (String[] setting :
        List.of(
            new String[] {"extends", "../secret.yaml"},
            new String[] {"extends", "/etc/passwd"},
            new String[] {"streams.sales.plan", "{file: ../secret.csv}"},
            new String[] {"streams.sales.plan", "{file: /etc/passwd}"},
            new String[] {"report.history", "{file: ../secret.csv}"},
            new String[] {"streams.sales.actual", "{file: ../secret.csv}"})) {
      Answer answer = caller.to("/api/run").ask(Caller.asking("small", 1, setting));
      assertThat(answer.body()).as(setting[1]).contains("\"faults\": [{").doesNotContain("root:");
      count++;
    }
    assertThat(count).isEqualTo(6);
  }

  @Test
  void linksOut(@TempDir Path outside) throws IOException {
    Served.write(outside, "secret.yaml");
    Files.createSymbolicLink(folder.resolve("link.yaml"), outside.resolve("secret.yaml"));
    Files.createSymbolicLink(folder.resolve("folder"), outside);
    try (LiveServer other = Served.open(folder)) {
      assertThat(Caller.of(other).to("/api/scenarios").ask("{}").body())
          .contains("small")
          .doesNotContain("secret")
          .doesNotContain("link");
    }
    Files.delete(folder.resolve("small.yaml"));
    Files.createSymbolicLink(folder.resolve("small.yaml"), outside.resolve("secret.yaml"));
    for (String path : ABOUT.keySet()) {
      Answer answer = caller.to(path).ask("{\"id\": \"small\"%s}".formatted(ABOUT.get(path)));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).contains("leads out of the folders");
    }
  }

  @Test
  void changedAndDeletedFiles() throws IOException {
    Path file = folder.resolve("small.yaml");
    assertThat(run()).contains("\"last\": true");
    Files.writeString(file, Served.SCENARIO.replace("rate: 20%", "rate: twenty"));
    assertThat(run()).contains("\"faults\": [{\"path\": \"\", \"file\": ");
    Files.writeString(file, "headroom: 1\n\u0000");
    assertThat(run()).contains("\"faults\": [{");
    Files.delete(file);
    assertThat(run()).contains("\"faults\": [{").contains("small.yaml");
    assertThat(caller.to("/api/scenario").ask("{\"id\": \"small\"}").body())
        .contains("\"faults\": [{");
    requireAlive();
    Files.createDirectory(file);
    assertThat(run()).contains("\"faults\": [{");
    Files.delete(file);
    Served.write(folder, "small.yaml");
    assertThat(run()).contains("\"last\": true");
  }

  @Test
  void nothingIsWritten() throws IOException {
    List<String> before = tree();
    for (String path : ABOUT.keySet()) {
      caller
          .to(path)
          .ask(
              "{\"id\": \"small\"%s, \"settings\": [{\"path\": \"assumptions.cap\", \"value\": \"5\"}]}"
                  .formatted(ABOUT.get(path)));
    }
    caller.to("/api/run").ask(Caller.asking("small", 2, "cap", "wrong"));
    assertThat(tree()).isEqualTo(before);
  }

  /// The served folder, and the one that commands write their output under.
  private List<String> tree() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path root : List.of(folder, Path.of("out"), Path.of("scenarios"))) {
      if (Files.exists(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.sorted().toList()) {
            all.add(file + " " + Files.getLastModifiedTime(file));
          }
        }
      }
    }
    return all;
  }
}
