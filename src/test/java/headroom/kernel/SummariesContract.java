package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every twin of [Summaries] does.
interface SummariesContract {
  Backend backend();

  @Test
  default void sumsFollowTheirOneOrder() {
    for (int count : Counts.ALL) {
      double[] values = spread(count);
      double[] s = new double[8];
      double[] d = new double[8];
      for (int i = 0; i < count; i++) {
        s[i % 8] += values[i];
        d[i % 8] += (values[i] - 0.3) * (values[i] - 0.3);
      }
      Summaries summaries = Summaries.on(backend());
      assertThat(summaries.sum(values, count)).as("%d", count).isEqualTo(combined(s));
      assertThat(summaries.sumOfSquaredDeviations(values, 0.3, count)).isEqualTo(combined(d));
    }
  }

  @Test
  default void sumsOfTheSameInstanceDoNotDependOnEarlierOnes() {
    Summaries summaries = Summaries.on(backend());
    double[] values = spread(100);
    double first = summaries.sum(values, 100);
    summaries.sumOfSquaredDeviations(values, 3, 77);
    assertThat(summaries.sum(values, 100)).isEqualTo(first);
    assertThat(summaries.sum(values, 0)).isZero();
  }

  @Test
  default void extremesAreThoseOfMathMinAndMax() {
    for (int count : Counts.ALL) {
      double[] values = spread(count);
      double min = Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Math::min);
      double max = Arrays.stream(values).reduce(Double.NEGATIVE_INFINITY, Math::max);
      assertThat(Summaries.on(backend()).min(values, count)).isEqualTo(min);
      assertThat(Summaries.on(backend()).max(values, count)).isEqualTo(max);
    }
  }

  @Test
  default void extremesTellTheZeroesApartAndCarryNan() {
    for (int at : new int[] {0, 9, 40, 66}) {
      double[] values = new double[67];
      values[at] = -0.0;
      Summaries summaries = Summaries.on(backend());
      assertThat(1 / summaries.min(values, 67)).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(1 / summaries.max(values, 67)).isEqualTo(Double.POSITIVE_INFINITY);
      values[at] = Double.NaN;
      assertThat(summaries.min(values, 67)).isNaN();
      assertThat(summaries.max(values, 67)).isNaN();
    }
  }

  @Test
  default void equalValuesAreCountedNanNever() {
    for (int count : Counts.ALL) {
      double[] values = EdgeCases.numbers(count, 11);
      for (double value : new double[] {0.0, -0.0, 1.0, Double.NaN, Double.POSITIVE_INFINITY}) {
        assertThat(Summaries.on(backend()).countEqual(values, value, count))
            .as("%s among %d", value, count)
            .isEqualTo((int) Arrays.stream(values).filter(v -> v == value).count());
      }
    }
  }

  @Test
  default void compressKeepsTheSelectedInOrder() {
    for (int count : Counts.ALL) {
      double[] values = spread(count);
      for (double chance : new double[] {0, 0.1, 0.9, 1}) {
        double[] selector = selector(count, chance);
        double[] expected =
            IntStream.range(0, count)
                .filter(i -> selector[i] != 0)
                .mapToDouble(i -> values[i])
                .toArray();
        double[] out = values.clone();
        int kept = Summaries.on(backend()).compress(out, selector, count, out);
        assertThat(Arrays.copyOf(out, kept)).as("%d at %s", count, chance).isEqualTo(expected);
      }
    }
  }

  @Test
  default void placesOfZerosAscend() {
    for (int count : Counts.ALL) {
      double[] others = spread(count);
      for (double chance : new double[] {0, 0.1, 0.9, 1}) {
        double[] values = selector(count, chance);
        double[] expected =
            IntStream.range(0, count)
                .filter(i -> values[i] == 0 && others[i] > 0)
                .asDoubleStream()
                .toArray();
        double[] out = new double[count];
        int found = Summaries.on(backend()).placesOfZeros(values, others, count, out);
        assertThat(Arrays.copyOf(out, found)).as("%d at %s", count, chance).isEqualTo(expected);
      }
    }
  }

  @Test
  default void surveysGiveSumAndExtremes() {
    for (int count : Counts.ALL) {
      double[] mixed = spread(count);
      double[] above = Arrays.stream(mixed).map(Math::abs).toArray();
      double[] below = Arrays.stream(above).map(v -> -v).toArray();
      double[] beside = Arrays.stream(mixed).map(v -> Math.max(v, 0)).toArray();
      double[] negativeZeros = Arrays.stream(mixed).map(v -> Math.max(v, -0.0)).toArray();
      for (double[] values : List.of(mixed, above, below, beside, negativeZeros)) {
        Summaries summaries = Summaries.on(backend());
        double[] survey = new double[3];
        summaries.survey(values, count, survey);
        assertThat(survey)
            .as("%d", count)
            .containsExactly(
                summaries.sum(values, count),
                summaries.min(values, count),
                summaries.max(values, count));
      }
    }
  }

  @Test
  default void surveysDoNotHideWhatIsNotFinite() {
    for (int at : new int[] {0, 9, 40, 66}) {
      double[] survey = new double[3];
      for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        double[] values = spread(67);
        values[at] = odd;
        Summaries.on(backend()).survey(values, 67, survey);
        assertThat(survey[0]).isNotFinite();
      }
    }
  }

  @Test
  default void stepsAreCutFromTheBitsOfTheValue() {
    int origin = (int) (Double.doubleToRawLongBits(1.0) >>> 42);
    double[] values = {
      1.0,
      Math.nextDown(1.0),
      1 + 0x1p-10,
      1 + 0x1p-11,
      1.25,
      1.5,
      2.0,
      Math.nextDown(4.0),
      4.0,
      -1.0,
      0.0,
      Double.MIN_VALUE,
      -0.0,
      1e300,
      0.5,
      0.75,
      -1.5
    };
    int[] steps = new int[values.length];
    Summaries.on(backend()).steps(values, origin, values.length, steps);
    int far = (int) (Double.doubleToRawLongBits(1e300) >>> 42) - origin;
    int sign = 1 << 21;
    assertThat(steps)
        .containsExactly(
            0,
            -1,
            1,
            0,
            256,
            512,
            1024,
            2047,
            2048,
            sign,
            -origin,
            -origin,
            sign - origin,
            far,
            -1024,
            -512,
            sign + 512);
  }

  @Test
  default void stepsDoNotDependOnTheCount() {
    double[] values = EdgeCases.numbers(2500, 3);
    int[] expected = new int[2500];
    ScalarSummaries.steps(values, 1000 * 1024, 0, 2500, expected);
    for (int count : Counts.ALL) {
      int[] steps = new int[2501];
      Summaries.on(backend()).steps(values, 1000 * 1024, count, steps);
      assertThat(Arrays.copyOf(steps, count)).isEqualTo(Arrays.copyOf(expected, count));
      assertThat(Arrays.copyOfRange(steps, count, 2501)).containsOnly(0);
    }
  }

  private static double combined(double[] s) {
    return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
  }

  private static double[] spread(int count) {
    SplittableRandom random = new SplittableRandom(20261123L + count);
    double[] values = new double[count];
    Arrays.setAll(values, i -> Math.scalb(random.nextDouble() - 0.4, random.nextInt(60)));
    return values;
  }

  private static double[] selector(int count, double chance) {
    SplittableRandom random = new SplittableRandom(count);
    double[] selector = new double[count];
    Arrays.setAll(selector, i -> random.nextDouble() < chance ? 1 + i : (i % 2 == 0 ? 0.0 : -0.0));
    return selector;
  }
}
