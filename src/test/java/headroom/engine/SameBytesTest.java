package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Same scenario, seed and version: same bytes of `results.json`, whatever runs it.
class SameBytesTest {
  private static final EngineRun RUN = EngineRun.of(EngineRun.EVERYTHING);
  private static final EngineRun SOBOL =
      EngineRun.of(EngineRun.EVERYTHING, "simulation.sampler=sobol");
  private static final IntUnaryOperator IN_ORDER = IntUnaryOperator.identity();
  private static final String REFERENCE = RUN.json(1, Backend.SCALAR, IN_ORDER);
  private static final String SOBOL_REFERENCE = SOBOL.json(1, Backend.SCALAR, IN_ORDER);

  @Test
  void theReferenceSaysSomething() {
    assertThat(REFERENCE).hasSizeGreaterThan(100_000).doesNotContain("NaN", "Infinity");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void threadsChangeNoByte(int threads) {
    assertThat(RUN.json(threads, Backend.SCALAR, IN_ORDER)).isEqualTo(REFERENCE);
    assertThat(RUN.json(threads, Backend.VECTOR, IN_ORDER)).isEqualTo(REFERENCE);
    assertThat(SOBOL.json(threads, Backend.VECTOR, IN_ORDER)).isEqualTo(SOBOL_REFERENCE);
  }

  /// Both orders are permutations of the eight replicates.
  @Test
  void theOrderOfReplicatesChangesNoByte() {
    assertThat(RUN.json(2, Backend.VECTOR, turn -> 7 - turn)).isEqualTo(REFERENCE);
    assertThat(RUN.json(3, Backend.SCALAR, turn -> (5 * turn + 3) % 8)).isEqualTo(REFERENCE);
    assertThat(SOBOL.json(2, Backend.SCALAR, turn -> 7 - turn)).isEqualTo(SOBOL_REFERENCE);
  }

  @Test
  void anotherSeedChangesTheNumbers() {
    EngineRun other = EngineRun.of(EngineRun.EVERYTHING, "simulation.seed=18");
    assertThat(other.json(2, Backend.VECTOR, IN_ORDER)).isNotEqualTo(REFERENCE);
  }

  /// Few trials where `fma` is emulated or nothing is compiled: it takes half a microsecond there.
  @ParameterizedTest
  @CsvSource({
    "256, philox, SCALAR, -XX:UseAVX=0",
    "1024, philox, VECTOR, -XX:UseAVX=2",
    "1024, philox, SCALAR, -XX:TieredStopAtLevel=1",
    "64, philox, SCALAR, -Xint",
    "64, sobol, SCALAR, -XX:UseAVX=0",
    "1024, sobol, VECTOR, -XX:UseAVX=2",
    "64, sobol, SCALAR, -Xint"
  })
  void otherVirtualMachinesGiveTheSameBytes(
      int trials, String sampler, Backend backend, String flag)
      throws IOException, InterruptedException {
    String[] settings = {
      "simulation.trials=" + trials, "simulation.sampler=" + sampler, "timeline.end=2027-Q1"
    };
    String here = EngineRun.of(EngineRun.EVERYTHING, settings).json(1, Backend.SCALAR, IN_ORDER);
    assertThat(child(backend, flag, settings)).isEqualTo(here);
  }

  private static String child(Backend backend, String flag, String... settings)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseSerialGC", flag));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", EngineRun.class.getName()));
    command.addAll(List.of(EngineRun.EVERYTHING.toString(), backend.name()));
    command.addAll(List.of(settings));
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
