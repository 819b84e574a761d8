package headroom.distribution;

import static headroom.distribution.Laws.mixture;
import static headroom.distribution.Laws.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

class LawsTest {
  private static final double CLOSE = 1e-12;

  private static void assertQuantile(Distribution law, double u, double expected) {
    assertThat(law.quantile(u))
        .as("%s at %s", law, u)
        .isCloseTo(expected, within(CLOSE * expected));
  }

  @Test
  void endsOfARangeAreItsFifthAndNinetyFifthPercentiles() {
    assertThat(Distribution.range(30, 45)).isInstanceOf(Lognormal.class);
    assertQuantile(Distribution.range(30, 45), 0.05, 30);
    assertQuantile(Distribution.range(30, 45), 0.95, 45);
    Distribution losses = Distribution.range(-0.3, -0.1);
    assertThat(losses).isInstanceOf(Normal.class);
    assertThat(losses.quantile(0.05)).isCloseTo(-0.3, within(1e-15));
    assertThat(losses.quantile(0.95)).isCloseTo(-0.1, within(1e-15));
    assertThat(losses.mean()).isCloseTo(-0.2, within(1e-16));
  }

  @Test
  void rangeStartingAtZeroIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.range(0, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.range(-0.0, 4));
  }

  @Test
  void lawsPassThroughTheirPercentiles() {
    for (double[] p : new double[][] {{0.1, 0.9}, {0.05, 0.5}, {0.01, 0.2}, {0.7, 0.999}}) {
      Distribution lognormal = Lognormal.ofPercentiles(p[0], 20, p[1], 90);
      assertQuantile(lognormal, p[0], 20);
      assertQuantile(lognormal, p[1], 90);
      Distribution normal = Normal.ofPercentiles(p[0], 20, p[1], 90);
      assertQuantile(normal, p[0], 20);
      assertQuantile(normal, p[1], 90);
    }
  }

  @Test
  void lognormalHasTheMomentsOrTheMedianItWasGiven() {
    Lognormal byMoments = Lognormal.ofMeanSd(40, 12);
    assertThat(byMoments.mean()).isCloseTo(40, withinPercentage(1e-12));
    assertThat(byMoments.sd()).isCloseTo(12, withinPercentage(1e-12));
    assertQuantile(Lognormal.ofMedian(60, 0.4), 0.5, 60);
  }

  // 40-digit bisection on mpmath 1.3.0's betainc(a, b, 0, x, regularized=True).
  @Test
  void pertHasTheQuantilesOfTheBetaLaw() {
    Pert middle = new Pert(30, 38, 50);
    assertQuantile(middle, 1e-15, 30.000013610645175873);
    assertQuantile(middle, 0.001, 30.572300844688255727);
    assertQuantile(middle, 0.05, 32.78560907765521669);
    assertQuantile(middle, 0.5, 38.50941604004599319);
    assertQuantile(middle, 0.95, 45.08903198878179495);
    assertQuantile(middle, 0.999, 48.553244741807243379);
    Pert falling = new Pert(0, 0, 1);
    assertQuantile(falling, 1e-15, 2.0000000000000008e-16);
    assertQuantile(falling, 0.05, 0.010206218313011495769);
    assertQuantile(falling, 0.999, 0.74881135684904198889);
  }

  // 40-digit bisection on the mixture's distribution function, mpmath 1.3.0.
  @Test
  void mixtureHasTheQuantilesOfItsOwnDistributionFunction() {
    assertQuantile(Laws.CAP, 1e-15, 1.2042198140555829012);
    assertQuantile(Laws.CAP, 0.001, 12.272297445279876712);
    assertQuantile(Laws.CAP, 0.05, 27.261051472739161222);
    assertQuantile(Laws.CAP, 0.25, 36.913068733994317494);
    assertQuantile(Laws.CAP, 0.5, 38.070020176861124544);
    assertQuantile(Laws.CAP, 0.75, 39.430757284560433236);
    assertQuantile(Laws.CAP, 0.95, 66.028267537662146163);
    assertQuantile(Laws.CAP, 0.999, 146.67180354989757811);
    assertThat(Laws.CAP.mean()).isCloseTo(40.707001317846785944, withinPercentage(1e-12));
  }

  @Test
  void triangularHasItsTextbookQuantilesAndMoments() {
    Triangular law = new Triangular(5, 12, 25);
    assertQuantile(law, 0.35, 12);
    assertQuantile(law, 0.0875, 8.5);
    assertQuantile(law, 0.8375, 18.5);
    assertThat(law.mean()).isEqualTo(14);
    assertThat(law.variance()).isCloseTo(309.0 / 18, withinPercentage(1e-12));
  }

  @Test
  void discreteGivesItsValuesAtTheExactThresholds() {
    Discrete law = new Discrete(List.of(new Atom(1.5, 0.5), new Atom(0, 0.25), new Atom(4, 0.25)));
    assertThat(law.quantile(0.25)).isEqualTo(0);
    assertThat(law.quantile(Math.nextUp(0.25))).isEqualTo(1.5);
    assertThat(law.quantile(0.75)).isEqualTo(1.5);
    assertThat(law.quantile(Math.nextUp(0.75))).isEqualTo(4);
    assertThat(law.mean()).isEqualTo(1.75);
    assertThat(law.variance()).isEqualTo(0.25 * 1.75 * 1.75 + 0.5 * 0.0625 + 0.25 * 2.25 * 2.25);
  }

  @Test
  void equalValuesAreOneAtom() {
    Discrete law =
        new Discrete(List.of(new Atom(0.0, 0.5), new Atom(-0.0, 0.25), new Atom(3, 0.25)));
    assertThat(law.atoms()).containsExactly(new Atom(0, 0.75), new Atom(3, 0.25));
    Mixture mixture = mixture(part(0.5, law), part(0.5, Discrete.certain(3)));
    assertThat(mixture.atoms()).containsExactly(new Atom(0, 0.375), new Atom(3, 0.625));
  }

  @Test
  void mixtureInsideAMixtureIsFlattened() {
    Mixture inner = mixture(part(0.5, new Normal(0, 1)), part(0.5, Discrete.certain(2)));
    Mixture outer = mixture(part(0.5, inner), part(0.5, new Uniform(0, 1)));
    assertThat(outer.components())
        .containsExactly(
            part(0.25, new Normal(0, 1)),
            part(0.25, Discrete.certain(2)),
            part(0.5, new Uniform(0, 1)));
  }

  @Test
  void mixtureJumpsAcrossAGapAndStandsStillAtAnAtom() {
    Mixture law =
        mixture(
            part(0.25, new Uniform(0, 1)),
            part(0.25, Discrete.certain(1)),
            part(0.5, new Uniform(3, 4)));
    assertThat(law.quantile(0.125)).isEqualTo(0.5);
    assertThat(law.quantile(Math.nextUp(0.25))).isEqualTo(1);
    assertThat(law.quantile(0.5)).isEqualTo(1);
    assertThat(law.quantile(Math.nextUp(0.5))).isCloseTo(3, within(1e-13));
    assertThat(law.quantile(0.75)).isCloseTo(3.5, within(1e-13));
  }

  @Test
  void impossibleParametersAreRefused() {
    List<Runnable> attempts =
        List.of(
            () -> new Uniform(1, 1),
            () -> new Uniform(0, Double.POSITIVE_INFINITY),
            () -> new LogUniform(0, 1),
            () -> new Normal(0, 0),
            () -> new Normal(Double.NaN, 1),
            () -> new Lognormal(0, -1),
            () -> new Triangular(0, 5, 4),
            () -> new Pert(2, 2, 2),
            () -> Lognormal.ofPercentiles(0.05, -1, 0.95, 4),
            () -> Normal.ofPercentiles(0.95, 1, 0.05, 4),
            () -> new Discrete(List.of()),
            () -> new Discrete(List.of(new Atom(1, 0.5), new Atom(2, 0.4))),
            () -> new Atom(1, 0),
            () -> mixture(part(0.5, new Uniform(0, 1))));
    for (Runnable attempt : attempts) {
      assertThatIllegalArgumentException().isThrownBy(attempt::run);
    }
  }
}
