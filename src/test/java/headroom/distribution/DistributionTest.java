package headroom.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.math.NormalCdf;
import headroom.math.NormalDensity;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final double[] UNIFORMS = Laws.uniforms(400);

  @Test
  void cdfUndoesTheQuantileOfContinuousLaws() {
    for (Continuous law : Laws.CONTINUOUS) {
      for (double u : UNIFORMS) {
        double x = law.quantile(u);
        // A value's own rounding moves the probability by density × ulp.
        double blur = law.density(x) * Math.ulp(x);
        double slack = 2e-13 + (Double.isFinite(blur) ? 40 * blur : 1e-7);
        assertThat(law.cdf(x)).as("%s at %s", law, u).isCloseTo(u, within(slack));
        assertThat(law.survival(x)).as("%s at %s", law, u).isCloseTo(1 - u, within(slack));
      }
    }
  }

  @Test
  void quantileIsTheSmallestValueWithEnoughProbability() {
    for (Mixture law : Laws.MIXTURES) {
      double sd = law.sd();
      for (double u : UNIFORMS) {
        double x = law.quantile(u);
        double spread = 1e-9 * sd;
        assertThat(law.cdf(x + spread)).as("%s at %s", law, u).isGreaterThanOrEqualTo(u - 1e-15);
        assertThat(law.cdf(x - spread)).as("%s at %s", law, u).isLessThanOrEqualTo(u + 1e-15);
      }
    }
  }

  @Test
  void quantileNeverFalls() {
    for (Distribution law : Laws.all()) {
      double last = Double.NEGATIVE_INFINITY;
      for (double u : UNIFORMS) {
        double x = law.quantile(u);
        assertThat(x)
            .as("%s at %s", law, u)
            .isGreaterThanOrEqualTo(last * (1 - 1e-13 * Math.signum(last)));
        last = x;
      }
    }
  }

  @Test
  void quantilesEndAtTheSupport() {
    for (Distribution law : Laws.all()) {
      assertThat(law.quantile(0)).as("%s", law).isEqualTo(law.low());
      assertThat(law.quantile(1)).as("%s", law).isEqualTo(law.high());
      assertThat(law.cdf(Double.NEGATIVE_INFINITY)).isZero();
      assertThat(law.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }
  }

  @Test
  void momentsAreTheIntegralsOfTheQuantileFunction() {
    for (Distribution law : Laws.all()) {
      double[] moments = integrated(law);
      // A strip across a jump misses up to its probability times the jump.
      double slack = law instanceof Continuous ? 1e-6 : 1e-3;
      assertThat(law.mean()).as("%s", law).isCloseTo(moments[0], within(slack * law.sd()));
      assertThat(law.variance())
          .as("%s", law)
          .isCloseTo(moments[1], within(20 * slack * law.variance()));
    }
  }

  /// Mean and variance: midpoints of 40,000 strips in the score, where every quantile function of
  /// these laws is tame.
  private static double[] integrated(Distribution law) {
    double mean = law.mean();
    double first = 0;
    double second = 0;
    int strips = 40_000;
    double width = 24.0 / strips;
    InverseCdf draws = InverseCdf.of(law);
    double[] uniforms = new double[strips];
    double[] values = new double[strips];
    for (int i = 0; i < strips; i++) {
      uniforms[i] = NormalCdf.cdf((i + 0.5) * width - 12);
      uniforms[i] = Math.clamp(uniforms[i], 0x1p-60, 1 - 0x1p-53);
    }
    draws.apply(uniforms, strips, Functions.on(Backend.SCALAR), values);
    for (int i = 0; i < strips; i++) {
      double weight = NormalDensity.density((i + 0.5) * width - 12) * width;
      double distance = values[i] - mean;
      first += weight * distance;
      second += weight * distance * distance;
    }
    return new double[] {mean + first, second};
  }
}
