package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

  @Test
  void referenceWorkloadIsMeasuredForEveryThreadCount() {
    Invocation bench = Invocation.of("bench", "--seconds", "0.1");
    assertThat(bench.code()).as(bench.err()).isZero();
    assertThat(bench.out()).startsWith("W1, the reference workload: 19 quarters, 1 stream,");
    int cores = Runtime.getRuntime().availableProcessors();
    assertThat(bench.out()).containsPattern("(?m)^ +1 +[\\d,]+ +[\\d,]+$");
    assertThat(bench.out()).containsPattern("(?m)^ +" + cores + " +[\\d,]+ +[\\d,]+$");
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
}
