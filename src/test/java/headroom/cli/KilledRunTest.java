package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A run with a checkpoint that is killed without a warning, again and again, comes to what it
/// would have come to.
@Isolated
class KilledRunTest {
  private static final int KILLS = 20;
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path folder;

  private Process start(List<String> words) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "headroom.cli.Main",
                "run",
                "scenarios/minimal.yaml",
                "--trials",
                "4_194_304",
                "--set",
                "simulation.replicates=64",
                "--outputs",
                "totals",
                "--no-report",
                "--quiet"));
    line.addAll(words);
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private long kept() throws IOException {
    Path parts = folder.resolve("kept");
    if (!Files.exists(parts)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(parts)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("segments-"))
          .count();
    }
  }

  private static void end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
  }

  @Test
  void killedAtTwentyMomentsItEndsWithTheSameBytes() throws IOException, InterruptedException {
    List<String> words =
        List.of(
            "--threads",
            "2",
            "--checkpoint",
            folder.resolve("kept").toString(),
            "--out",
            folder.resolve("out").toString());
    Random random = new Random(20);
    for (int kill = 0; kill < KILLS; kill++) {
      long before = kept();
      Process run = start(words);
      while (run.isAlive() && kept() <= before) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(40));
      run.destroyForcibly();
      end(run);
      assertThat(kept()).isGreaterThanOrEqualTo(before);
    }
    assertThat(kept()).isBetween(20L, 64L);
    Process last = start(words);
    end(last);
    assertThat(folder.resolve("said.txt")).content().doesNotContain("made again");
    assertThat(last.exitValue()).isZero();
    Process whole = start(List.of("--out", folder.resolve("whole").toString()));
    end(whole);
    assertThat(whole.exitValue()).isZero();
    assertThat(folder.resolve("out/results.json"))
        .hasSameBinaryContentAs(folder.resolve("whole/results.json"));
  }
}
