package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final double[] MIXED =
      Samples.of(21, 20_000, random -> Math.max(-1, Math.min(2, 3 * random.nextGaussian())) * 1.1);

  private static final Distribution MASS =
      Samples.pooled(Atoms.of(-1.1, 2.2), MIXED).distribution().orElseThrow();

  @Test
  void percentilesRiseWithThePercent() {
    double last = Double.NEGATIVE_INFINITY;
    for (int step = 0; step <= 1_000; step++) {
      double value = MASS.percentile(step / 10.0);
      assertThat(value).isGreaterThanOrEqualTo(last);
      last = value;
    }
    assertThat(MASS.percentile(0)).isEqualTo(MASS.min());
    assertThat(MASS.percentile(100)).isEqualTo(MASS.max());
  }

  @Test
  void exceedanceMatchesTheSortedValues() {
    double[] sorted = MIXED.clone();
    Arrays.sort(sorted);
    for (double x : new double[] {-5, -1.1, -1, -0.3, 0, 1e-9, 0.77, 2.19, 2.2, 9}) {
      double exact = Arrays.stream(sorted).filter(value -> value > x).count() / 20_000.0;
      // One bin here holds at most a few trials in ten thousand.
      assertThat(MASS.exceedance(x)).isCloseTo(exact, within(5e-4));
      assertThat(MASS.atMost(x)).isCloseTo(1 - exact, within(5e-4));
    }
    double atCap = Arrays.stream(sorted).filter(value -> value == 2.2).count() / 20_000.0;
    assertThat(MASS.exceedance(Math.nextDown(2.2))).isCloseTo(atCap, within(1e-6));
    assertThat(MASS.exceedance(2.2)).isZero();
  }

  @Test
  void exceedanceUndoesThePercentile() {
    for (double percent : new double[] {40, 45.5, 50, 60, 70}) {
      assertThat(MASS.atMost(MASS.percentile(percent))).isCloseTo(percent / 100, within(1e-12));
    }
  }

  @Test
  void theTailMeanIsTheMeanOfTheLowestValues() {
    for (double[] values :
        new double[][] {
          Samples.of(22, 10_000, Samples::lognormal),
          Samples.of(23, 10_000, random -> -Samples.lognormal(random)),
          Samples.of(24, 10_000, SplittableRandom::nextGaussian)
        }) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      Distribution mass = Samples.distribution(values);
      for (int percent : new int[] {1, 5, 50, 100}) {
        double exact = Arrays.stream(sorted, 0, percent * 100).average().orElseThrow();
        double scale =
            Arrays.stream(sorted, 0, percent * 100).map(Math::abs).average().orElseThrow();
        assertThat(mass.lowerTailMean(percent))
            .isCloseTo(exact, within(scale * Summary.BIN_RESOLUTION));
      }
    }
  }

  @Test
  void reducingKeepsTotalsPointMassesAndTheCurveAtItsEdges() {
    Distribution reduced = MASS.reducedTo(200);
    assertThat(MASS.size()).isGreaterThan(1_000);
    assertThat(reduced.size()).isLessThanOrEqualTo(200);
    assertThat(reduced.total()).isEqualTo(MASS.total());
    assertThat(reduced.percentile(99)).isEqualTo(2.2);
    assertThat(reduced.percentile(1)).isEqualTo(-1.1);
    for (int cell = 0; cell < reduced.size(); cell++) {
      double edge = reduced.upper(cell);
      assertThat(reduced.atMost(edge)).isCloseTo(MASS.atMost(edge), within(1e-15));
    }
    assertThat(MASS.reducedTo(1_000_000)).isSameAs(MASS);
  }

  @Test
  void whatIsNoPercentIsRefused() {
    for (double bad : new double[] {-1, 100.5, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> MASS.percentile(bad));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> MASS.lowerTailMean(0));
  }
}
