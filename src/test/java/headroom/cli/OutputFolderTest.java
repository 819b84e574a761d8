package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of a run is named after its scenario file, safely.
class OutputFolderTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD m
      timeline: {start: 2026-Q1, end: 2026-Q2}
      simulation: {trials: 16, replicates: 2}
      streams: {revenue: {now: 1, growth: 10%}}
      """;

  @TempDir private Path folder;

  private String file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), SCENARIO).toString();
  }

  @Test
  void oddNamesBecomeSafeFolders() throws IOException {
    Path out = folder.resolve("out");
    Invocation run =
        Invocation.of(
            "run",
            file("My Plan (v2) + $x; rm -rf.yaml"),
            file("-..hidden&<b>.yml"),
            "--no-report",
            "--out",
            out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.resolve("my-plan-v2-x-rm-rf").resolve("manifest.json")).exists();
    assertThat(out.resolve("hidden-b").resolve("manifest.json")).exists();
    try (var folders = Files.list(out)) {
      assertThat(folders).hasSize(2);
    }
  }

  @Test
  void namesThatMeetInOneFolderAreRefused() throws IOException {
    Path out = folder.resolve("out");
    Invocation run =
        Invocation.of("run", file("a b.yaml"), file("A-B.yaml"), "--out", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("would both write to", "a-b", "run them one by one");
    assertThat(out).doesNotExist();
  }
}
