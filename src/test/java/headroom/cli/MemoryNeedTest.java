package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that cannot fit into memory are refused before they begin, and no others.
class MemoryNeedTest {
  private static final long GIGABYTE = 1L << 30;

  @TempDir private Path folder;

  private static MemoryNeed needing(long bytes) {
    return new MemoryNeed(100_000, 2, () -> bytes, "keep fewer metrics (--outputs totals)");
  }

  @Test
  void runThatCannotFitIsRefusedWithFigureAndRemedies() {
    Throwable refused =
        catchThrowable(() -> needing(6 * GIGABYTE).requireRoom("big.yaml", 4 * GIGABYTE));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Failures.exitCode(refused, new Terminal(err, err)))
        .isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "big.yaml keeps 100,000 rows of results, which take at least 6.0 GB of memory on 2"
                + " threads, and 4.0 GB may be used; keep fewer metrics (--outputs totals), take"
                + " fewer threads (--threads 1) or allow more memory (HEADROOM_JAVA_OPTS=-Xmx");
  }

  @Test
  void runThatMayFitIsNotRefused() {
    assertThatCode(() -> needing(4 * GIGABYTE).requireRoom("big.yaml", 4 * GIGABYTE))
        .doesNotThrowAnyException();
    MemoryNeed few = new MemoryNeed(1_000, 2, () -> Long.MAX_VALUE, "");
    assertThatCode(() -> few.requireRoom("few.yaml", GIGABYTE)).doesNotThrowAnyException();
  }

  /// Of 7,411 rows at a volatility of 25 %, 768 MB were too little and 1.5 GB enough; at 60 %, 2 GB
  /// were too little and 3 GB enough. Totals alone fit anywhere.
  @Test
  void needIsTheRightSizeAndFollowsVolatilityAndSelection() throws IOException {
    long calm = least("25%", new OutputSelection.All());
    long wild = least("60%", new OutputSelection.All());
    assertThat(calm).isBetween(GIGABYTE * 3 / 8, GIGABYTE);
    assertThat(wild).isBetween(GIGABYTE, 2 * GIGABYTE);
    assertThat(least("60%", new OutputSelection.Totals())).isLessThan(GIGABYTE / 32);
  }

  private long least(String volatility, OutputSelection selection) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2050-Q4}
            simulation: {trials: 65536}
            agreements:
              share: {payer: A, payee: B, rate: 20%, base: {s1: 100%}}
            streams:
            """);
    for (int stream = 0; stream < 30; stream++) {
      text.append(
          "  s%s: {now: %s, growth: 5%%, volatility: %s}\n"
              .formatted(stream, stream + 1, volatility));
    }
    Path file = Files.writeString(folder.resolve("wide.yaml"), text.toString());
    Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
    return ScenarioRun.of(scenario, selection).leastBytes(2, Backend.chosen());
  }
}
