package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.JavaProcess;
import headroom.kernel.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Same scenario, seed and version: same bytes of `results.json`, whatever runs it.
@Order(1)
class SameBytesTest {
  private static final EngineRun LONG =
      EngineRun.of(
          """
          headroom: 1
          currency: USD
          timeline: {start: 2026-Q1, end: 2026-Q4}
          simulation: {trials: 300_000, seed: 1, sampler: philox, replicates: 2}
          streams: {revenue: {now: 7.5, growth: 40%, volatility: 25%}}
          agreements:
            share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, cap: {total: 6}}
          """);

  private static final EngineRun RUN = EngineRun.of(EngineRun.EVERYTHING);
  private static final EngineRun SOBOL =
      EngineRun.of(EngineRun.EVERYTHING, "simulation.sampler=sobol");

  /// Two replicates of several segments each.
  private static final EngineRun CUT =
      EngineRun.of(EngineRun.EVERYTHING, "simulation.trials=12_000", "simulation.replicates=2");

  private static final EngineRun SOBOL_CUT =
      EngineRun.of(
          EngineRun.EVERYTHING,
          "simulation.sampler=sobol",
          "simulation.trials=8_192",
          "simulation.replicates=2");

  private static final Function<Segments, Roster> IN_ORDER = OwnReplicateFirst::new;
  private static final String REFERENCE = RUN.json(1, Backend.SCALAR, IN_ORDER);
  private static final String SOBOL_REFERENCE = SOBOL.json(1, Backend.SCALAR, IN_ORDER);
  private static final String CUT_REFERENCE = CUT.json(1, Backend.SCALAR, IN_ORDER);
  private static final String LONG_REFERENCE = LONG.json(1, Backend.SCALAR, IN_ORDER);
  private static final String SOBOL_CUT_REFERENCE = SOBOL_CUT.json(1, Backend.SCALAR, IN_ORDER);

  @Test
  void theReferenceSaysSomething() {
    assertThat(REFERENCE).hasSizeGreaterThan(100_000).doesNotContain("NaN", "Infinity");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40})
  void threadsChangeNoByte(int threads) {
    assertThat(RUN.json(threads, Backend.SCALAR, IN_ORDER)).isEqualTo(REFERENCE);
    assertThat(RUN.json(threads, Backend.VECTOR, IN_ORDER)).isEqualTo(REFERENCE);
    assertThat(SOBOL.json(threads, Backend.VECTOR, IN_ORDER)).isEqualTo(SOBOL_REFERENCE);
  }

  @ParameterizedTest
  @CsvSource({"1, 11", "7, 13", "40, 14"})
  void theOrderOfPiecesChangesNoByte(int threads, long seed) {
    Function<Segments, Roster> shuffled = ShuffledRoster.of(seed);
    assertThat(CUT.json(threads, Backend.VECTOR, shuffled)).isEqualTo(CUT_REFERENCE);
    assertThat(SOBOL_CUT.json(threads, Backend.SCALAR, shuffled)).isEqualTo(SOBOL_CUT_REFERENCE);
  }

  /// 147 blocks a replicate, two to a segment: enough that threads help each other.
  @ParameterizedTest
  @CsvSource({"2, 15", "7, 16", "40, 17"})
  void segmentsOfSeveralBlocksGiveTheSameBytes(int threads, long seed) {
    assertThat(new Segments(new Replicates(300_000, 2)).blocksPerSegment()).isEqualTo(2);
    assertThat(LONG.json(threads, Backend.VECTOR, IN_ORDER)).isEqualTo(LONG_REFERENCE);
    assertThat(LONG.json(threads, Backend.VECTOR, ShuffledRoster.of(seed)))
        .isEqualTo(LONG_REFERENCE);
  }

  @Test
  void anotherSeedChangesTheNumbers() {
    EngineRun other = EngineRun.of(EngineRun.EVERYTHING, "simulation.seed=18");
    assertThat(other.json(2, Backend.VECTOR, IN_ORDER)).isNotEqualTo(REFERENCE);
  }

  /// Both samplers on each machine, one after the other in one child.
  @ParameterizedTest
  @CsvSource({
    "1024, VECTOR, -XX:UseAVX=2",
    "1024, VECTOR, -XX:UseAVX=1",
    "1024, SCALAR, -XX:TieredStopAtLevel=1",
    "64, SCALAR, -Xint"
  })
  void otherVirtualMachinesGiveTheSameBytes(int trials, Backend backend, String flag)
      throws IOException, InterruptedException {
    List<String> philox = List.of("simulation.trials=" + trials, "timeline.end=2027-Q1");
    assertSameBytes(backend, flag, List.of(philox, with(philox, "simulation.sampler=sobol")));
  }

  /// An emulated `fma` takes half a microsecond, and the tables of a stream's years take millions:
  /// here one year has them, and all other laws and paths go further without it.
  @Test
  void machinesWithoutFusedMultiplicationGiveTheSameBytes()
      throws IOException, InterruptedException {
    List<String> years =
        List.of(
            "simulation.trials=256",
            "timeline.end=2026-Q4",
            "streams.years.quantile-path.2027=null",
            "streams.years.quantile-path.2028=null",
            "streams.years.quantile-path.2029=null");
    List<String> others =
        List.of(
            "simulation.trials=64",
            "simulation.sampler=sobol",
            "timeline.end=2027-Q1",
            "streams.years=null");
    assertSameBytes(Backend.SCALAR, "-XX:UseAVX=0", List.of(years, others));
  }

  private static List<String> with(List<String> settings, String another) {
    List<String> all = new ArrayList<>(settings);
    all.add(another);
    return all;
  }

  private static void assertSameBytes(Backend backend, String flag, List<List<String>> runs)
      throws IOException, InterruptedException {
    StringBuilder here = new StringBuilder();
    for (List<String> settings : runs) {
      EngineRun run = EngineRun.of(EngineRun.EVERYTHING, settings.toArray(String[]::new));
      here.append(run.json(1, Backend.SCALAR, IN_ORDER));
    }
    assertThat(child(backend, flag, runs)).isEqualTo(here.toString());
  }

  private static String child(Backend backend, String flag, List<List<String>> runs)
      throws IOException, InterruptedException {
    List<String> command =
        JavaProcess.whole(
            List.of("-XX:+IgnoreUnrecognizedVMOptions", flag, "-Dstdout.encoding=UTF-8"),
            EngineRun.class.getName(),
            EngineRun.EVERYTHING,
            backend);
    runs.forEach(settings -> command.add(String.join(" ", settings)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      // The JVM may say on stdout that an incubator module is in use.
      return text.substring(Math.max(0, text.indexOf('{')));
    }
  }
}
