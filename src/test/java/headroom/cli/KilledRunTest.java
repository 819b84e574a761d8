package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs with a checkpoint that are killed without a warning, again and again, come to what they
/// would have come to. Several are killed side by side, since most of their time goes by before the
/// first trial.
class KilledRunTest {
  private static final int RUNS = 2;
  private static final int KILLS_EACH = 10;
  private static final int REPLICATES = 64;
  private static final long PATIENCE_SECONDS = 180;

  @TempDir private Path folder;

  /// A run with folders of its own.
  private record Killed(Path folder, Random random) {

    private Process start() throws IOException {
      return process(
          folder,
          List.of(
              "--threads",
              "2",
              "--checkpoint",
              folder.resolve("kept").toString(),
              "--out",
              folder.resolve("out").toString()));
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

    /// Killed soon after it has come further than before.
    private void kill() throws IOException, InterruptedException {
      long before = kept();
      Process run = start();
      while (run.isAlive() && kept() <= before) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(30));
      run.destroyForcibly();
      end(run);
      assertThat(run.exitValue()).as("ended by itself").isNotZero();
      assertThat(kept()).isGreaterThan(before);
    }

    /// @return what it was like after the last kill, in parts kept
    private long run() throws IOException, InterruptedException {
      for (int kill = 0; kill < KILLS_EACH; kill++) {
        kill();
      }
      long kept = kept();
      Process last = start();
      end(last);
      assertThat(folder.resolve("said.txt")).content().doesNotContain("made again");
      assertThat(last.exitValue()).isZero();
      assertThat(kept()).isEqualTo(REPLICATES);
      return kept;
    }
  }

  private static Process process(Path folder, List<String> words) throws IOException {
    List<String> line =
        JavaProcess.brief(
            List.of(),
            "headroom.cli.Main",
            "run",
            "scenarios/minimal.yaml",
            "--trials",
            "524_288",
            "--set",
            "simulation.replicates=" + REPLICATES,
            "--outputs",
            "totals",
            "--no-report",
            "--quiet");
    line.addAll(words);
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private static void end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
  }

  @Test
  void killedAtTwentyMomentsTheyEndWithTheSameBytes()
      throws IOException, InterruptedException, ExecutionException {
    List<Killed> runs =
        IntStream.range(0, RUNS)
            .mapToObj(run -> new Killed(folder.resolve("run-" + run), new Random(run)))
            .toList();
    Process whole = process(folder, List.of("--out", folder.resolve("whole").toString()));
    try (ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
      List<Future<Long>> kept = new ArrayList<>();
      for (Killed run : runs) {
        Files.createDirectories(run.folder());
        kept.add(threads.submit(run::run));
      }
      for (Future<Long> each : kept) {
        assertThat(each.get()).isBetween((long) KILLS_EACH, REPLICATES - 1L);
      }
    }
    end(whole);
    assertThat(whole.exitValue()).isZero();
    for (Killed run : runs) {
      assertThat(run.folder().resolve("out/results.json"))
          .hasSameBinaryContentAs(folder.resolve("whole/results.json"));
    }
  }
}
