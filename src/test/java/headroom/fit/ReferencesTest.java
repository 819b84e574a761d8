package headroom.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.scenario.History;
import org.junit.jupiter.api.Test;

/// Numbers from elsewhere: computed with SciPy 1.17.1 and NumPy 2.4.6 from the definitions, by
/// other means than here. Joint normal densities with dense covariance matrices built from the
/// loadings on every shock (`scipy.stats.multivariate_normal`) instead of transitions and filters;
/// maxima by `scipy.optimize.minimize`, percentiles of expected growth by `scipy.integrate.quad`
/// over `χ²`.
class ReferencesTest {
  private static final double LONG_RUN = 0.1;
  private static final History QUARTERS = Histories.quarters(1.9, 2.4, 3.8, 5.0, 5.7, 6.7);
  private static final History GAPS =
      Histories.quartersAt(
          new int[] {0, 1, 2, 3, 5, 6, 7, 8, 9, 11, 12, 13},
          new double[] {1.0, 1.35, 1.62, 2.25, 3.2, 3.45, 4.4, 4.9, 5.2, 6.9, 6.7, 7.6});

  private static FittedProcess constant(History history) {
    return new ConstantGrowthFit(Steps.of(history)).fitted(new Laws("revenue"));
  }

  private static void requireConstant(History history, double log, double[]... expected) {
    FittedProcess fit = constant(history);
    assertThat(fit.logLikelihood()).isCloseTo(log, within(1e-9));
    for (int i = 0; i < expected.length; i++) {
      FittedParameter parameter = fit.parameters().get(i);
      assertThat(parameter.value()).isCloseTo(expected[i][0], within(1e-8));
      assertThat(parameter.low().orElseThrow()).isCloseTo(expected[i][1], within(1e-7));
      assertThat(parameter.high().orElseThrow()).isCloseTo(expected[i][2], within(1e-7));
    }
  }

  @Test
  void constantGrowthOfQuarters() {
    requireConstant(
        QUARTERS,
        3.69740587178,
        new double[] {1.8336280181, 0.824102190389, 3.97744274282},
        new double[] {StrictMath.expm1(1.00820291218), 0.674834364296, 3.48478945863},
        new double[] {0.258282649935, 0.167704259249, 0.612738314567});
  }

  @Test
  void constantGrowthOfQuartersWithGaps() {
    requireConstant(
        GAPS,
        8.85341106358,
        new double[] {0.909327144079, 0.555881184726, 1.3943416053},
        new double[] {StrictMath.expm1(0.624045614551), 0.506521242655, 1.31240486234},
        new double[] {0.213097559134, 0.157495965483, 0.339479753775});
  }

  @Test
  void constantGrowthOfYears() {
    requireConstant(
        Histories.years(1.6, 3.7, 13.07, 30, 45, 52),
        -1.8997707277,
        new double[] {1.2132145405, 0.584298257375, 3.81919184112},
        new double[] {StrictMath.expm1(0.675489581233), 0.255472065866, 2.07550007025},
        new double[] {0.487763099641, 0.316707101057, 1.15714756549});
  }

  @Test
  void fadingGrowthWithProfiles() {
    FadeLikelihood likelihood = new FadeLikelihood(Steps.of(GAPS), LONG_RUN, 0);
    Maximum top = Maximum.of(likelihood);
    assertThat(top.value()).isCloseTo(12.7362915004, within(1e-7));
    assertThat(StrictMath.expm1(top.theta()[0])).isCloseTo(2.13150684098, within(1e-3));
    assertThat(StrictMath.exp(top.theta()[1])).isCloseTo(0.959001896552, within(1e-3));
    assertThat(StrictMath.exp(top.theta()[2])).isCloseTo(0.142729016872, within(1e-4));
    Profile profile = new Profile(likelihood, top, 11, 3);
    assertThat(StrictMath.exp(profile.low(1).orElseThrow())).isCloseTo(0.51975657, within(1e-3));
    assertThat(StrictMath.exp(profile.low(2).orElseThrow())).isCloseTo(0.10040627, within(1e-4));
    assertThat(StrictMath.exp(profile.high(2).orElseThrow())).isCloseTo(0.22585562, within(1e-4));
  }

  @Test
  void schwartzMoonByItsFilter() {
    SchwartzMoonLikelihood likelihood = new SchwartzMoonLikelihood(Steps.of(GAPS), LONG_RUN);
    double[] theta = {log(2.2), log(1.5), log(0.4), log(0.15)};
    assertThat(likelihood.log(theta)).isCloseTo(9.379371906947, within(1e-9));
    assertThat(Maximum.of(likelihood).value()).isCloseTo(12.7359587317, within(1e-5));
  }

  @Test
  void sCurve() {
    SCurveLikelihood likelihood = new SCurveLikelihood(Steps.of(GAPS));
    Maximum top = Maximum.of(likelihood);
    assertThat(top.value()).isCloseTo(13.419605433, within(1e-7));
    assertThat(StrictMath.exp(top.theta()[0])).isCloseTo(35.0524522763, within(0.02));
    assertThat(StrictMath.exp(top.theta()[1])).isCloseTo(1.17503622889, within(1e-3));
    assertThat(StrictMath.exp(top.theta()[2])).isCloseTo(0.147862274133, within(1e-4));
  }

  private static double log(double value) {
    return StrictMath.log(value);
  }

  /// With `σ` free and growth constant, fading must not beat the closed form: the optimiser and
  /// [ConstantGrowthFit] climb the same hill.
  @Test
  void growthThatDoesNotFadeIsConstantGrowth() {
    Steps steps = Steps.of(QUARTERS);
    ConstantGrowthFit closed = new ConstantGrowthFit(steps);
    double variance = closed.variance() * 4 / 5;
    FadeLikelihood flat =
        new FadeLikelihood(steps, StrictMath.expm1(closed.mean() + variance / 2), 0);
    double[] theta = {closed.mean() + variance / 2, 0, 0.5 * log(variance)};
    assertThat(flat.log(theta)).isCloseTo(closed.logLikelihood(), within(1e-12));
  }
}
