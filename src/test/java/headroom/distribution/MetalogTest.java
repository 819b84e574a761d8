package headroom.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetalogTest {
  private static final double OPEN = Double.POSITIVE_INFINITY;
  private static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);
  private static final List<Double> VALUES = List.of(18.0, 30.0, 38.0, 45.0, 64.0);

  private static Metalog law(double low, double high) {
    return Metalog.through(PROBABILITIES, VALUES, low, high);
  }

  // 40-digit solution of the linear system and quadrature of the quantile function, mpmath 1.3.0.
  @Test
  void quantilesAndMomentsAreThoseOfKeelinsFormulas() {
    assertLaw(law(-OPEN, OPEN), 1e-9, -62.663215650296943084, 0.001, -0.30004442851866970246);
    assertLaw(law(-OPEN, OPEN), 0.4, 35.217767358342101983, 0.999, 122.26706712794126976);
    assertMoments(law(-OPEN, OPEN), 38.7539410305789647, 211.124153488686917);
    assertLaw(law(0, OPEN), 1e-9, 0.11693189384565750011, 0.001, 5.8395031657788256663);
    assertLaw(law(0, OPEN), 0.4, 35.184430154476045985, 0.999, 181.28136516413396345);
    assertMoments(law(0, OPEN), 39.1520736481155591, 290.161516172794401);
    assertLaw(law(0, 100), 1e-9, 0.062260863409510689059, 0.001, 5.5860246208306565769);
    assertLaw(law(0, 100), 0.4, 35.226415916143856624, 0.999, 95.195092242787539289);
    assertMoments(law(0, 100), 38.6176481032699909, 187.303056570738445);
  }

  private static void assertLaw(Metalog law, double u1, double x1, double u2, double x2) {
    assertThat(law.quantile(u1)).as("%s", law).isCloseTo(x1, within(1e-12 * law.sd()));
    assertThat(law.quantile(u2)).as("%s", law).isCloseTo(x2, within(1e-12 * law.sd()));
    assertThat(law.cdf(x2)).as("%s", law).isCloseTo(u2, within(1e-14));
  }

  private static void assertMoments(Metalog law, double mean, double variance) {
    assertThat(law.mean()).as("%s", law).isCloseTo(mean, withinPercentage(1e-9));
    assertThat(law.variance()).as("%s", law).isCloseTo(variance, withinPercentage(1e-9));
  }

  @Test
  void aMirroredLawHasMirroredQuantiles() {
    Metalog below = Metalog.through(List.of(0.1, 0.5, 0.9), List.of(-9.0, -3.0, -1.0), -OPEN, 0);
    Metalog above = Metalog.through(List.of(0.1, 0.5, 0.9), List.of(1.0, 3.0, 9.0), 0, OPEN);
    for (double u : new double[] {0x1p-40, 0.01, 0.3, 0.5, 0.75, 1 - 0x1p-40}) {
      double mirrored = -above.quantile(1 - u);
      assertThat(below.quantile(u)).isCloseTo(mirrored, withinPercentage(1e-9));
    }
  }

  @Test
  void twoPercentilesGiveTheLogisticLaw() {
    Metalog law = Metalog.through(List.of(0.25, 0.75), List.of(1.0, 3.0), -OPEN, OPEN);
    double scale = 1 / StrictMath.log(3);
    assertThat(law.mean()).isCloseTo(2, within(1e-12));
    double variance = StrictMath.PI * StrictMath.PI / 3 * scale * scale;
    assertThat(law.variance()).isCloseTo(variance, withinPercentage(1e-9));
    assertThat(law.density(2)).isCloseTo(1 / (4 * scale), within(1e-14));
  }

  @Test
  void percentilesOfNoDistributionAreRefusedWithThePlaceWhereTheCurveFalls() {
    assertThatThrownBy(
            () ->
                Metalog.through(
                    List.of(0.1, 0.5, 0.51, 0.9), List.of(10.0, 20.0, 29.0, 30.0), -OPEN, OPEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("the curve through these percentiles falls near p\\d\\d");
    // P50 all but at P90: three terms bend the lower tail down.
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Metalog.through(List.of(0.1, 0.5, 0.9), List.of(10.0, 29.5, 30.0), -OPEN, OPEN));
  }

  @Test
  void aLawAtTheEdgeOfTheFeasibleIsToldFromOneBeyondIt() {
    // Keelin (2016), three terms and P10/P50/P90: feasible where the median lies between about 16.7
    // %
    // and 83.3 % of the way.
    double edge = 0.5 - 0.332;
    Metalog.through(List.of(0.1, 0.5, 0.9), List.of(0.0, edge, 1.0), -OPEN, OPEN);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Metalog.through(
                    List.of(0.1, 0.5, 0.9), List.of(0.0, edge - 0.003, 1.0), -OPEN, OPEN));
  }

  @Test
  void heavyTailsHaveInfiniteMoments() {
    Metalog heavy = Metalog.through(List.of(0.25, 0.75), List.of(1.0, 100.0), 0, OPEN);
    assertThat(heavy.mean()).isInfinite();
    Metalog lighter = Metalog.through(List.of(0.25, 0.75), List.of(1.0, 4.0), 0, OPEN);
    assertThat(lighter.mean()).isFinite();
    assertThat(lighter.variance()).isInfinite();
  }

  @Test
  void valuesOutsideTheEndsAndTermsWithoutOrderAreRefused() {
    List<Double> two = List.of(0.25, 0.75);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metalog.through(two, List.of(1.0, 3.0), 1, OPEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metalog.through(two, List.of(1.0, 3.0), 0, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metalog.through(two, List.of(3.0, 1.0), -OPEN, OPEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metalog.through(List.of(0.5), List.of(3.0), -OPEN, OPEN));
  }
}
