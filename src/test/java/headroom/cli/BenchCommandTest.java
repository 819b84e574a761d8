package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private static final String NUMBER = "[\\d,]+";

  @Test
  void referenceWorkloadIsMeasuredInEveryGear() {
    Invocation bench =
        Invocation.of("bench", "--seconds", "0.01", "--outputs", "totals,share.paid");
    assertThat(bench.code()).as(bench.err()).isZero();
    assertThat(bench.out())
        .startsWith("W1, the reference workload: 19 quarters, 1 stream, 1 agreement\n")
        .contains("; Java " + Runtime.version());
    for (String kernels : List.of("scalar", Backend.chosen().name().toLowerCase(Locale.ROOT))) {
      for (String sampler : List.of("sobol", "philox")) {
        assertThat(bench.out()).containsPattern(row(kernels, sampler, 1));
      }
    }
  }

  @Test
  void severalThreadsRunAsTheScenarioSays() {
    Invocation bench = Invocation.of("bench", "scenarios/minimal.yaml", "--seconds", "0.01");
    assertThat(bench.code()).as(bench.err()).isZero();
    int cores = Runtime.getRuntime().availableProcessors();
    String chosen = Backend.chosen().name().toLowerCase(Locale.ROOT);
    assertThat(bench.out()).containsPattern(row(chosen, "sobol", cores));
  }

  private static String row(String kernels, String sampler, int threads) {
    return "(?m)^%s +%s +%s +%s +%s +[\\d.]+( to [\\d.]+)?$"
        .formatted(kernels, sampler, threads, NUMBER, NUMBER);
  }

  @Test
  void referenceWorkloadIsTheOneOfTheBenchmarks() throws IOException {
    assertThat(Bundled.bytes("w1.yaml"))
        .isEqualTo(Files.readAllBytes(Path.of("benchmarks/w1.yaml")));
  }

  @Test
  void faultsOfTheScenarioAreReported() {
    Invocation bench = Invocation.of("bench", "nosuch.yaml");
    assertThat(bench.code()).isEqualTo(2);
    assertThat(bench.err()).contains("there is no such file");
  }

  @Test
  void wrongOptionsAreReported() {
    for (String seconds : List.of("0", "-1", "NaN", "1e9")) {
      Invocation bench = Invocation.of("bench", "--seconds", seconds);
      assertThat(bench.code()).isEqualTo(2);
      assertThat(bench.err()).contains("--seconds must be above 0");
    }
    Invocation unsettable = Invocation.of("bench", "--set", "simulation");
    assertThat(unsettable.code()).isEqualTo(2);
    assertThat(unsettable.err()).contains("--set: ");
    Invocation unknown = Invocation.of("bench", "--outputs", "share.piad");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("share.piad");
  }

  @Test
  void processorIsNamedAsLinuxNamesIt() {
    assertThat(Machine.processor(List.of("processor\t: 0", "model name\t: Some CPU @ 2 GHz")))
        .isEqualTo("Some CPU @ 2 GHz");
    assertThat(Machine.processor(List.of("processor\t: 0")))
        .isEqualTo(System.getProperty("os.arch"));
  }
}
