package headroom.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Mixtures whose values spread over many orders of magnitude: errors count relative to the value.
class WideMixtureTest {
  private static final double[] LOG_SDS = {1, 2, 3, 5, 8, 10, 15, 20, 26, 27, 30};
  private static final double[] PROBABILITIES = {
    0.001, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99, 0.999
  };

  private static Mixture mixture(double weight, Distribution first, Distribution second) {
    return Laws.mixture(Laws.part(weight, first), Laws.part(1 - weight, second));
  }

  private static void assertDraws(Mixture law, double[] expected, double relativeError) {
    double[] draws = new double[PROBABILITIES.length];
    InverseCdf.of(law).apply(PROBABILITIES, draws.length, Functions.on(Backend.SCALAR), draws);
    for (int i = 0; i < draws.length; i++) {
      String where = law + " at " + PROBABILITIES[i];
      assertThat(draws[i] / expected[i]).as(where).isCloseTo(1, within(relativeError));
      assertThat(law.quantile(PROBABILITIES[i]) / expected[i])
          .as("exact, " + where)
          .isCloseTo(1, within(relativeError));
    }
  }

  /// Bisection on the logarithm: slow, and sure of its bracket.
  private static double[] byBisection(Mixture law) {
    return Arrays.stream(PROBABILITIES).map(u -> byBisection(law, u)).toArray();
  }

  private static double byBisection(Mixture law, double u) {
    double low = -700;
    double high = 700;
    for (int step = 0; step < 100; step++) {
      double middle = (low + high) / 2;
      if (law.cdf(StrictMath.exp(middle)) < u) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.exp(high);
  }

  @Test
  void twiceTheSameLawIsThatLaw() {
    for (double logSd : LOG_SDS) {
      for (double median : new double[] {1e-6, 1, 38}) {
        Lognormal law = Lognormal.ofMedian(median, logSd);
        double[] expected = Arrays.stream(PROBABILITIES).map(law::quantile).toArray();
        assertDraws(mixture(0.5, law, law), expected, 1e-9);
      }
    }
  }

  @Test
  void twoLawsGiveTheQuantilesThatBisectionFinds() {
    for (double logSd : LOG_SDS) {
      Lognormal wide = Lognormal.ofMedian(38, logSd);
      for (Distribution other :
          List.of(
              Lognormal.ofMedian(3, 0.4),
              Lognormal.ofMedian(1e5, 1 + logSd / 2),
              Distribution.range(36, 40),
              new LogUniform(1e-8, 1e9))) {
        Mixture law = mixture(0.37, wide, other);
        assertDraws(law, byBisection(law), 1e-9);
      }
    }
  }

  @Test
  void partsWithEndsCutAWideLawInPieces() {
    for (double logSd : LOG_SDS) {
      Lognormal wide = Lognormal.ofMedian(38, logSd);
      for (Distribution other :
          List.of(new Uniform(0, 50), new Triangular(30, 36, 50), new Uniform(1e-3, 2e-3))) {
        Mixture law = mixture(0.63, wide, other);
        assertDraws(law, byBisection(law), 1e-9);
      }
      Mixture atom = mixture(0.63, wide, Discrete.certain(38));
      assertThat(atom.quantile(0.5)).isEqualTo(38);
    }
  }

  @Test
  void narrowLawsFarApartAreRightRelativeToTheValueToo() {
    Mixture law = mixture(0.3, Distribution.range(1e-6, 1.1e-6), Distribution.range(1e6, 1.1e6));
    assertDraws(law, byBisection(law), 1e-9);
  }

  @Test
  void drawsOfWideLawsNeverFall() {
    double[] uniforms = Laws.uniforms(4_001);
    double[] draws = new double[uniforms.length];
    for (double logSd : new double[] {5, 30}) {
      Mixture law = mixture(0.4, Lognormal.ofMedian(1, logSd), new Uniform(0, 50));
      InverseCdf.of(law).apply(uniforms, draws.length, Functions.on(Backend.VECTOR), draws);
      for (int i = 1; i < draws.length; i++) {
        assertThat(draws[i]).isGreaterThanOrEqualTo(draws[i - 1] * (1 - 0x1p-50)).isFinite();
      }
    }
  }

  @Test
  void aLawThatLeavesTheDoublesIsRefused() {
    Lognormal widest = Lognormal.ofMedian(1, 84);
    assertThat(mixture(0.5, widest, widest).quantile(0.5)).isCloseTo(1, within(1e-9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mixture(0.5, Lognormal.ofMedian(1, 85), widest))
        .withMessageContaining("log-sd to 700");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mixture(0.5, Lognormal.ofMedian(1e-300, 2), widest));
  }
}
