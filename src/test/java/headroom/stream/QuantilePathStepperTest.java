package headroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is exact about annual totals with percentiles; their laws are tested in [ProcessLawsTest].
class QuantilePathStepperTest {
  private static final int TRIALS = 3_000;
  private static final List<Double> KNOWN = List.of(5.0, 6.0);
  private static final List<Double> SHARES = List.of(0.1, 0.2, 0.3, 0.4);

  /// A total that is 40 and twice the uniform more.
  private static void total(double[] uniforms, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = 40 + 2 * uniforms[i];
    }
  }

  private static StreamPlan plan(double correlation, List<Double> actual) {
    StreamPlan.Quantile law = (uniforms, count, functions, out) -> total(uniforms, count, out);
    StreamPlan.QuantileYear first =
        actual.isEmpty()
            ? new StreamPlan.QuantileYear(0, SHARES, 0, law)
            : new StreamPlan.QuantileYear(2, List.of(0.4, 0.6), 11, law);
    return new StreamPlan.QuantilePath(
        Paths.VARIABLE,
        actual,
        List.of(first, new StreamPlan.QuantileYear(4, SHARES, 0, law)),
        8,
        correlation);
  }

  private static double[] total(double[][] paths, int from) {
    double[] total = new double[paths[0].length];
    Arrays.setAll(
        total,
        trial ->
            paths[from][trial]
                + paths[from + 1][trial]
                + paths[from + 2][trial]
                + paths[from + 3][trial]);
    return total;
  }

  @Test
  void quartersShareTheirYear() {
    double[][] paths = Paths.of(plan(0.5, List.of()), 8, TRIALS, 1);
    double[] total = total(paths, 4);
    for (int trial = 0; trial < TRIALS; trial++) {
      assertThat(total[trial]).isBetween(40.0, 42.0);
      for (int quarter = 0; quarter < 4; quarter++) {
        assertThat(paths[4 + quarter][trial] / total[trial])
            .isCloseTo(SHARES.get(quarter), within(1e-15));
      }
    }
  }

  @Test
  void knownQuartersStandAndCountTowardsTheirYear() {
    double[][] paths = Paths.of(plan(0.5, KNOWN), 8, TRIALS, 2);
    assertThat(paths[0]).containsOnly(5);
    assertThat(paths[1]).containsOnly(6);
    for (double total : total(paths, 0)) {
      assertThat(total).isBetween(40 - 1e-12, 42 + 1e-12);
    }
    assertThat(paths[2][7] / paths[3][7]).isCloseTo(0.4 / 0.6, within(1e-15));
  }

  @Test
  void yearsOfCorrelationOneHaveOneRankAndOfMinusOneTheOpposite() {
    double[][] alike = Paths.of(plan(1, List.of()), 8, TRIALS, 3);
    double[][] opposite = Paths.of(plan(-1, List.of()), 8, TRIALS, 3);
    for (int trial = 0; trial < TRIALS; trial++) {
      assertThat(alike[4][trial] / alike[0][trial]).isCloseTo(1, within(1e-9));
      assertThat(total(opposite, 0)[trial] + total(opposite, 4)[trial]).isCloseTo(82, within(1e-7));
    }
  }

  @Test
  void aTotalBelowWhatIsKnownLeavesNothing() {
    StreamPlan.Quantile law = (uniforms, count, functions, out) -> Arrays.fill(out, 10);
    StreamPlan plan =
        new StreamPlan.QuantilePath(
            Paths.VARIABLE,
            KNOWN,
            List.of(new StreamPlan.QuantileYear(2, List.of(0.5, 0.5), 11, law)),
            4,
            0);
    double[][] paths = Paths.of(plan, 4, 3, 4);
    assertThat(paths[2]).containsOnly(0);
  }

  @Test
  void aStreamKnownToTheEndDrawsNothing() {
    StreamPlan plan =
        new StreamPlan.QuantilePath(Paths.VARIABLE, KNOWN, Collections.emptyList(), 2, 0.9);
    assertThat(Paths.of(plan, 2, 3, 5)[1]).containsOnly(6);
  }

  @Test
  void longerPathsHaveTheYearsOfTheLongerTimeline() {
    StreamPlan.QuantilePath plan = (StreamPlan.QuantilePath) plan(0.5, List.of());
    assertThat(plan.pathYears(8)).isEqualTo(2);
    assertThat(plan.pathYears(9)).isEqualTo(3);
    assertThat(plan.pathYears(20)).isEqualTo(5);
  }

  @Test
  void twinsAgreeToTheBit() {
    double[][] none = new double[0][];
    double[][] scalar = Paths.of(plan(0.7, List.of()), 8, TRIALS, 6, none, Backend.SCALAR);
    assertThat(Paths.of(plan(0.7, List.of()), 8, TRIALS, 6, none, Backend.VECTOR))
        .isDeepEqualTo(scalar);
  }
}
