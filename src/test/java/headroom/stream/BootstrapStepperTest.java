package headroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.path.Operand;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Against enumeration of the blocks. Each statistical check raises a false alarm once in 1.7
/// million seeds; seeds are fixed, so it raises none.
class BootstrapStepperTest {
  private static final int TRIALS = 100_000;
  private static final double[] FACTORS = {1.25, 0.9, 1.6, 1.1, 1.3};
  static final int BLOCK = 3;

  static StreamPlan plan(int block, List<Double> actual) {
    return new StreamPlan.Bootstrapped(
        Paths.VARIABLE,
        new Opening(Operand.of(2), 1, actual),
        Arrays.stream(FACTORS).map(StrictMath::log).boxed().toList(),
        block);
  }

  /// Mean over all starts of the product of a block's first quarters, each to a power.
  private static double mean(int quarters, int power) {
    int starts = FACTORS.length - BLOCK + 1;
    double sum = 0;
    for (int start = 0; start < starts; start++) {
      double product = 1;
      for (int i = start; i < start + quarters; i++) {
        product *= StrictMath.pow(FACTORS[i], power);
      }
      sum += product / starts;
    }
    return sum;
  }

  /// `E[R_n^p]`: whole blocks and a cut one, independent of each other.
  static double moment(int steps, int power) {
    int wholeBlocks = steps / BLOCK;
    return StrictMath.pow(2, power)
        * StrictMath.pow(mean(BLOCK, power), wholeBlocks)
        * mean(steps % BLOCK, power);
  }

  private static double worst(double[] amounts, int steps) {
    Sample sample = new Sample(amounts);
    return Math.max(
        Math.abs(sample.errorsOfMean(moment(steps, 1))),
        Math.abs(sample.map(x -> x * x).errorsOfMean(moment(steps, 2))));
  }

  @Test
  void momentsAreThoseOfTheBlocks() {
    double[][] paths = Paths.of(plan(BLOCK, List.of()), 11, TRIALS, 71);
    for (int quarter = 0; quarter < 11; quarter++) {
      assertThat(worst(paths[quarter], quarter + 1)).as("q %s", quarter).isLessThan(Sample.LIMIT);
    }
  }

  /// The same check catches single quarters in place of blocks.
  @Test
  void wrongBlocksAreCaught() {
    double[][] singles = Paths.of(plan(1, List.of()), 11, TRIALS, 72);
    assertThat(worst(singles[10], 11)).isGreaterThan(Sample.LIMIT);
  }

  @Test
  void quartersOfABlockFollowEachOtherAndStartsAreEquallyLikely() {
    double[][] paths = Paths.of(plan(BLOCK, List.of()), 3, TRIALS, 73);
    int[] starts = new int[3];
    for (int trial = 0; trial < TRIALS; trial++) {
      int start = place(paths[0][trial] / 2);
      starts[start]++;
      assertThat(paths[1][trial] / paths[0][trial]).isCloseTo(FACTORS[start + 1], within(1e-14));
      assertThat(paths[2][trial] / paths[1][trial]).isCloseTo(FACTORS[start + 2], within(1e-14));
    }
    double error = StrictMath.sqrt(TRIALS * 2 / 9.0);
    for (int count : starts) {
      assertThat((double) count).isCloseTo(TRIALS / 3.0, within(5 * error));
    }
  }

  private static int place(double factor) {
    for (int i = 0; i < FACTORS.length; i++) {
      if (Math.abs(factor - FACTORS[i]) < 1e-9) {
        return i;
      }
    }
    throw new AssertionError("no growth of history: " + factor);
  }

  @Test
  void blocksBeginAfterTheLastKnownQuarter() {
    double[][] paths = Paths.of(plan(BLOCK, List.of(1.0, 1.5, 2.0)), 11, TRIALS, 74);
    assertThat(paths[1]).containsOnly(1.5);
    assertThat(worst(paths[3], 1)).isLessThan(Sample.LIMIT);
    assertThat(worst(paths[10], 8)).isLessThan(Sample.LIMIT);
  }

  @Test
  void oneBlockOfAllHistoryRepeatsIt() {
    double[][] paths = Paths.of(plan(FACTORS.length, List.of()), 10, 5, 75);
    double whole = Arrays.stream(FACTORS).reduce(1, (a, b) -> a * b);
    assertThat(paths[4]).containsOnly(paths[4][0]);
    assertThat(paths[9][0] / 2).isCloseTo(whole * whole, within(1e-12));
  }
}
