package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import headroom.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackendTest {
  private static Backend choose(Optional<String> forced, boolean vectorModulePresent) {
    return Backend.choose(forced, vectorModulePresent, () -> 4);
  }

  @Test
  void vectorsAreChosenWhereTheModuleIsThere() {
    assertThat(choose(Optional.empty(), true)).isEqualTo(Backend.VECTOR);
    assertThat(choose(Optional.empty(), false)).isEqualTo(Backend.SCALAR);
  }

  @Test
  void vectorsOfTwoDoublesAreOnlyForced() {
    assertThat(Backend.choose(Optional.empty(), true, () -> 2)).isEqualTo(Backend.SCALAR);
    assertThat(Backend.choose(Optional.of("vector"), true, () -> 2)).isEqualTo(Backend.VECTOR);
  }

  @Test
  void thePropertyForcesEither() {
    assertThat(choose(Optional.of("scalar"), true)).isEqualTo(Backend.SCALAR);
    assertThat(choose(Optional.of("VECTOR"), true)).isEqualTo(Backend.VECTOR);
  }

  @Test
  void forcedVectorsWithoutTheModuleSayWhatIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> choose(Optional.of("vector"), false))
        .withMessage(
            "-Dheadroom.kernels=vector needs the JVM option --add-modules jdk.incubator.vector");
  }

  @Test
  void anyOtherWordIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> choose(Optional.of("fast"), true))
        .withMessage("-Dheadroom.kernels must be scalar or vector, not 'fast'");
  }

  @Test
  void scalarTwinsRunOnAJvmWithoutTheVectorModule() throws Exception {
    Process process =
        new ProcessBuilder(JavaProcess.brief(List.of(), ScalarOnly.class.getName()))
            .redirectErrorStream(true)
            .start();
    List<String> lines = read(process.getInputStream()).lines().toList();
    assertThat(process.waitFor()).as("%s", lines).isZero();
    assertThat(lines).containsExactly("SCALAR 24.0");
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Runs one pass of every family on the backend that the JVM chooses by itself.
  static final class ScalarOnly {
    private ScalarOnly() {}

    public static void main(String[] args) {
      Backend backend = Backend.chosen();
      double[] first = new double[24];
      double[] second = new double[24];
      Uniforms.on(backend).fill(1, 2, 3, 24, first, second);
      Functions.on(backend).normalQuantile(first, 24, first);
      Arithmetic.fill(1.0, 24, second);
      System.out.println(backend + " " + Summaries.on(backend).sum(second, 24));
    }
  }
}
