package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.JavaProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// What only a process of its own can show: signals, pipes, memory.
@Isolated
class ProcessTest {
  private static final long PATIENCE_SECONDS = 30;

  @TempDir private Path folder;

  /// Whether a process started with some words before its command can be interrupted: who was
  /// started with `nohup` or `&` in a script ignores Ctrl-C, and so does what it starts.
  private static boolean interruptible(List<String> before)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(before);
    line.addAll(List.of("sh", "-c", "trap 'exit 3' INT; kill -INT $$; exit 0"));
    return new ProcessBuilder(line).start().waitFor() == 3;
  }

  /// What to write before a command so that it can be interrupted.
  private static List<String> listening() throws IOException, InterruptedException {
    if (interruptible(List.of())) {
      return List.of();
    }
    List<String> reset = List.of("env", "--default-signal=INT");
    Assumptions.assumeTrue(
        interruptible(reset),
        "Ctrl-C is ignored by whoever started these tests, and env cannot reset that here");
    return reset;
  }

  private Process start(List<String> flags, Object... arguments) throws IOException {
    return start(List.of(), flags, arguments);
  }

  private Process start(List<String> before, List<String> flags, Object... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(before);
    line.addAll(JavaProcess.brief(flags, "headroom.cli.Main", arguments));
    return new ProcessBuilder(line).redirectError(errors()).start();
  }

  private File errors() {
    return folder.resolve("err.txt").toFile();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
    return process.exitValue();
  }

  /// A run far too long to finish, its output folder started, then sent a signal.
  private int stopped(String signal) throws IOException, InterruptedException {
    Path out = folder.resolve("outputs").resolve("out");
    Process run =
        start(
            listening(),
            List.of(),
            "run",
            "scenarios/minimal.yaml",
            "--trials=20_000_000_000",
            "--verbose",
            "--out",
            out);
    try {
      while (!Files.readString(errors().toPath()).contains("simulating")) {
        assertThat(run.isAlive()).as(Files.readString(errors().toPath())).isTrue();
        Thread.sleep(20);
      }
      Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start();
      assertThat(kill.waitFor()).isZero();
      return end(run);
    } finally {
      run.destroyForcibly();
    }
  }

  private void nothingIsLeft() {
    assertThat(folder.resolve("outputs")).doesNotExist();
  }

  @Test
  void interruptedRunLeavesNothingAndSaysSo() throws IOException, InterruptedException {
    assertThat(stopped("INT")).isEqualTo(130);
    nothingIsLeft();
    assertThat(errors()).content().contains("headroom: interrupted; what was not finished");
  }

  @Test
  void terminatedRunLeavesNothing() throws IOException, InterruptedException {
    assertThat(stopped("TERM")).isEqualTo(143);
    nothingIsLeft();
  }

  @Test
  void interruptionWhileTheReportIsDrawnLeavesNoFolder() throws IOException, InterruptedException {
    Path parent = Files.createDirectory(folder.resolve("drawn"));
    Process run =
        start(List.of(), "run", "scenarios/minimal.yaml", "--trials=64", "--out", parent + "/out");
    try {
      while (run.isAlive() && isEmpty(parent)) {
        Thread.sleep(1);
      }
      run.destroy();
      int code = end(run);
      boolean finished = Files.exists(parent.resolve("out/manifest.json"));
      assertThat(code).isEqualTo(143);
      try (Stream<Path> left = Files.list(parent)) {
        assertThat(left).hasSize(finished ? 1 : 0);
      }
    } finally {
      run.destroyForcibly();
    }
  }

  /// The defaults are set before the first class that could have kept another locale's digits.
  @Test
  void aProcessStartedElsewhereWritesTheSameBytes() throws IOException, InterruptedException {
    Path here = folder.resolve("here");
    Invocation.of("run", "scenarios/minimal.yaml", "--trials=1024", "--no-report", "--out", here);
    Path there = folder.resolve("there");
    Process run =
        start(
            List.of(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=u-nu-arab",
                "-Duser.timezone=Pacific/Apia"),
            "run",
            "scenarios/minimal.yaml",
            "--trials=1024",
            "--no-report",
            "--out",
            there);
    run.getInputStream().transferTo(OutputStream.nullOutputStream());
    assertThat(end(run)).as(Files.readString(errors().toPath())).isZero();
    for (String file : List.of("results.json", "receipts.csv")) {
      assertThat(there.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
    }
  }

  private static boolean isEmpty(Path place) throws IOException {
    try (Stream<Path> entries = Files.list(place)) {
      return entries.findAny().isEmpty();
    }
  }

  /// The classes that a small run loads, as the JVM logs them.
  private Path loadedBy(String... more) throws IOException, InterruptedException {
    Path loaded = folder.resolve("loaded.txt");
    List<Object> line =
        new ArrayList<>(List.of("run", "scenarios/minimal.yaml", "--trials=64", "--force"));
    line.addAll(List.of("--out", folder.resolve("out")));
    line.addAll(List.of(more));
    Process run = start(List.of("-Xlog:class+load=info:file=" + loaded), line.toArray());
    run.getInputStream().transferTo(OutputStream.nullOutputStream());
    assertThat(end(run)).as(Files.readString(errors().toPath())).isZero();
    return loaded;
  }

  /// What draws and what makes tables is large; a run that does neither must not wait for it.
  @Test
  void aRunLoadsTheChartLibraryOnlyToDrawAndTheTableLibraryNever()
      throws IOException, InterruptedException {
    assertThat(loadedBy("--no-report"))
        .content()
        .contains(" headroom.engine.Engine ")
        .doesNotContain(" tech.tablesaw.", " org.knowm.xchart.", " headroom.table.ComparisonTable")
        .doesNotContain(" org.apache.batik.");
    assertThat(loadedBy())
        .content()
        .contains(" org.knowm.xchart.")
        .doesNotContain(" tech.tablesaw.", " headroom.table.ComparisonTable");
  }

  /// The thread that warms the kernels up asks for them as well; it leaves the message to the run.
  @Test
  void unknownKernelsAreRefusedOnce() throws IOException, InterruptedException {
    Process run =
        start(
            List.of("-Dheadroom.kernels=fast"),
            "run",
            "scenarios/minimal.yaml",
            "--out",
            folder.resolve("out"));
    run.getInputStream().transferTo(OutputStream.nullOutputStream());
    assertThat(end(run)).isEqualTo(2);
    assertThat(Files.readAllLines(errors().toPath()))
        .filteredOn(line -> !line.startsWith("WARNING: Using incubator modules"))
        .containsExactly("headroom: -Dheadroom.kernels must be scalar or vector, not 'fast'");
  }

  @Test
  void readerWhoLeavesEarlyIsAnInputOutputFailure() throws IOException, InterruptedException {
    Process schema = start(List.of(), "schema");
    try (BufferedReader reader = schema.inputReader()) {
      assertThat(reader.readLine()).isEqualTo("{");
    }
    int code = end(schema);
    assertThat(code).isIn(0, 4); // a pipe that took everything before it was closed lost nothing
    assertThat(code == 4)
        .isEqualTo(Files.readString(errors().toPath()).contains("the pipe was closed"));
  }

  @Test
  void memoryThatDoesNotSufficeIsSaidWithItsOwnCode() throws IOException, InterruptedException {
    Path out = folder.resolve("outputs");
    Process run =
        start(
            List.of("-Xmx64m"), // enough for everything but the statistics of some threads
            "run",
            "scenarios/microsoft-openai.yaml",
            "--threads=4",
            "--out",
            out);
    run.getInputStream().transferTo(OutputStream.nullOutputStream());
    assertThat(end(run)).as(Files.readString(errors().toPath())).isEqualTo(3);
    assertThat(errors()).content().contains("headroom: out of memory;", "HEADROOM_JAVA_OPTS");
    assertThat(out).doesNotExist();
  }
}
