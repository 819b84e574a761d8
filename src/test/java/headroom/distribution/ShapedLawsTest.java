package headroom.distribution;

import static headroom.distribution.Laws.mixture;
import static headroom.distribution.Laws.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;

/// Beta, gamma, Student's t and truncated laws against Commons Statistics 1.3.
class ShapedLawsTest {
  private static final double END = Double.POSITIVE_INFINITY;

  /// 500 probabilities, some far out on both sides.
  private static double[] uniforms() {
    double[] uniforms = new double[500];
    Arrays.setAll(uniforms, i -> (i + 0.5) / uniforms.length);
    uniforms[0] = 1e-9;
    uniforms[1] = 1e-4;
    uniforms[498] = 1 - 1e-4;
    uniforms[499] = 1 - 1e-9;
    return uniforms;
  }

  /// Draws through the law's table.
  private static double[] draws(Distribution law, double[] uniforms) {
    double[] draws = new double[uniforms.length];
    InverseCdf.of(law).apply(uniforms, draws.length, Functions.on(Backend.VECTOR), draws);
    return draws;
  }

  /// The library's inverse is a solver of limited accuracy; its distribution function is not.
  private static void assertDraws(
      Distribution law, ContinuousDistribution reference, double scale) {
    double[] uniforms = uniforms();
    double[] draws = draws(law, uniforms);
    double median = draws[draws.length / 2];
    for (int i = 0; i < draws.length; i++) {
      double x = draws[i];
      double u = uniforms[i];
      double excess =
          u < 0.5
              ? reference.cumulativeProbability(x) - u
              : 1 - u - reference.survivalProbability(x);
      double error = excess / reference.density(x);
      double allowed = 1.2e-9 * Math.max(scale, Math.abs(x - median));
      assertThat(error).as("%s at %s", law, u).isCloseTo(0, within(allowed));
    }
  }

  private static void assertLaw(Distribution law, ContinuousDistribution reference) {
    double sd = Math.sqrt(reference.getVariance());
    assertDraws(law, reference, sd);
    assertThat(law.mean()).as("%s", law).isCloseTo(reference.getMean(), within(1e-9 * sd));
    assertThat(law.variance())
        .as("%s", law)
        .isCloseTo(reference.getVariance(), withinPercentage(1e-7));
  }

  @Test
  void betaLawsAreTheLibrarys() {
    assertLaw(new Beta(2, 5, 0, 1), BetaDistribution.of(2, 5));
    assertLaw(new Beta(0.5, 0.5, 0, 1), BetaDistribution.of(0.5, 0.5));
    assertLaw(new Beta(40, 0.7, 0, 1), BetaDistribution.of(40, 0.7));
    Beta stretched = new Beta(2, 5, 10, 20);
    assertThat(stretched.quantile(0.3))
        .isCloseTo(10 + 10 * new Beta(2, 5, 0, 1).quantile(0.3), within(1e-13));
    assertThat(stretched.mean()).isCloseTo(10 + 20.0 / 7, within(1e-13));
  }

  @Test
  void aBetaLawOfPertShapesIsThePertLaw() {
    Pert pert = new Pert(30, 38, 50);
    Beta beta = new Beta(pert.alpha(), pert.beta(), 30, 50);
    for (double u : new double[] {1e-12, 0.05, 0.5, 0.95}) {
      assertThat(beta.quantile(u)).isCloseTo(pert.quantile(u), within(1e-12));
    }
  }

  @Test
  void gammaLawsAreTheLibrarys() {
    assertLaw(new Gamma(0.3, 2), GammaDistribution.of(0.3, 2));
    assertLaw(new Gamma(1, 5), GammaDistribution.of(1, 5));
    assertLaw(new Gamma(7.5, 3), GammaDistribution.of(7.5, 3));
    assertLaw(new Gamma(2_000, 0.01), GammaDistribution.of(2_000, 0.01));
  }

  @Test
  void gammaLawsHaveTheMomentsOrPercentilesTheyWereGiven() {
    Gamma byMoments = Gamma.ofMeanSd(40, 12);
    assertThat(byMoments.mean()).isCloseTo(40, withinPercentage(1e-12));
    assertThat(byMoments.sd()).isCloseTo(12, withinPercentage(1e-12));
    for (double[] p : new double[][] {{0.1, 0.9}, {0.05, 0.5}, {0.5, 0.99}}) {
      Gamma law = Gamma.ofPercentiles(p[0], 20, p[1], 90);
      assertThat(law.quantile(p[0])).isCloseTo(20, withinPercentage(1e-9));
      assertThat(law.quantile(p[1])).isCloseTo(90, withinPercentage(1e-9));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gamma.ofPercentiles(0.05, 1, 0.95, 1.000001))
        .withMessageContaining("close to each other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gamma.ofPercentiles(0.4, 1e-40, 0.6, 1))
        .withMessageContaining("far apart");
  }

  @Test
  void studentsLawsAreTheLibrarys() {
    assertLaw(new StudentT(3, 0, 1), TDistribution.of(3));
    assertLaw(new StudentT(30, 0, 1), TDistribution.of(30));
    assertDraws(new StudentT(1.5, 0, 1), TDistribution.of(1.5), 1);
    StudentT moved = new StudentT(4, 10, 2);
    assertThat(moved.quantile(0.9))
        .isCloseTo(10 + 2 * TDistribution.of(4).inverseCumulativeProbability(0.9), within(1e-12));
  }

  @Test
  void oneDegreeOfFreedomIsTheCauchyLaw() {
    StudentT law = new StudentT(1, 0, 1);
    assertThat(law.quantile(0.75)).isCloseTo(1, within(1e-14));
    assertThat(law.quantile(0.5 + 1e-9)).isCloseTo(StrictMath.PI * 1e-9, withinPercentage(1e-5));
    assertThat(law.quantile(1e-12)).isCloseTo(-1 / (StrictMath.PI * 1e-12), withinPercentage(1e-9));
    assertThat(law.mean()).isNaN();
    assertThat(law.variance()).isInfinite();
  }

  @Test
  void truncatedNormalLawsAreTheLibrarys() {
    assertLaw(
        new Truncated(new Normal(0, 1), 0.5, 3), TruncatedNormalDistribution.of(0, 1, 0.5, 3));
    assertLaw(
        new Truncated(new Normal(10, 4), 0, END), TruncatedNormalDistribution.of(10, 4, 0, END));
    assertLaw(
        new Truncated(new Normal(0, 1), 4, END), TruncatedNormalDistribution.of(0, 1, 4, END));
  }

  @Test
  void aTruncatedUniformLawIsUniform() {
    Truncated law = new Truncated(new Uniform(0, 10), 2, 4);
    assertDraws(law, UniformContinuousDistribution.of(2, 4), 1.0);
    assertThat(law.mean()).isCloseTo(3, within(1e-9));
    assertThat(law.variance()).isCloseTo(4.0 / 12, within(1e-9));
  }

  @Test
  void truncatingKeepsPointMassesAtTheEnds() {
    Discrete law = new Discrete(List.of(new Atom(1, 0.25), new Atom(2, 0.25), new Atom(3, 0.5)));
    assertThat(Truncated.of(law, 2, 3).atoms())
        .containsExactly(new Atom(2, 1 / 3.0), new Atom(3, 2 / 3.0));
    Mixture mixed = mixture(part(0.5, Discrete.certain(38)), part(0.5, new Uniform(30, 50)));
    Distribution cut = Truncated.of(mixed, 38, 40);
    assertThat(cut.atoms()).hasSize(1);
    assertThat(cut.atoms().getFirst().probability()).isCloseTo(0.5 / 0.55, within(1e-15));
    assertThat(cut.quantile(0.99)).isCloseTo(38 + 2 * (0.99 - 0.5 / 0.55) * 11, within(1e-12));
  }

  @Test
  void impossibleParametersAreRefused() {
    List<Runnable> attempts =
        List.of(
            () -> new Beta(0, 1, 0, 1),
            () -> new Beta(1, 1, 1, 1),
            () -> new Gamma(1e7, 1),
            () -> new Gamma(1, 0),
            () -> new StudentT(0.5, 0, 1),
            () -> new StudentT(Double.NaN, 0, 1),
            () -> new Truncated(new Normal(0, 1), 7, END),
            () -> new Truncated(new Normal(0, 1), 1, 0),
            () -> Truncated.of(Discrete.certain(3), 4, 5),
            () -> Truncated.of(Laws.BROKEN, 10, 11));
    for (Runnable attempt : attempts) {
      assertThatIllegalArgumentException().isThrownBy(attempt::run);
    }
  }
}
