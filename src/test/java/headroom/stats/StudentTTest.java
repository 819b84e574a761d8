package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentTTest {
  @Test
  void agreesWithCommonsMath() {
    for (int degrees : new int[] {1, 2, 3, 7, 15, 31, 32, 1_000}) {
      for (double confidence : new double[] {0.5, 0.9, 0.95, 0.99, 0.999}) {
        double expected =
            new TDistribution(degrees).inverseCumulativeProbability(0.5 + confidence / 2);
        assertThat(StudentT.critical(confidence, degrees))
            .isCloseTo(expected, within(1e-7 * expected));
      }
    }
  }

  @Test
  void oneDegreeIsCauchy() {
    // t = tan(π·confidence/2).
    assertThat(StudentT.critical(0.5, 1)).isCloseTo(1, within(1e-14));
    assertThat(StudentT.critical(0.95, 1)).isCloseTo(Math.tan(0.475 * Math.PI), within(1e-12));
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.critical(1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.critical(0.9, 0));
  }
}
