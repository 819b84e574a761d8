package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.math.WichuraQuantile;
import headroom.random.PhiloxDraws;
import headroom.result.Cell;
import headroom.result.Metric;
import headroom.result.Result;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the engine draws: correlations are achieved, mixtures pick, point masses are exact.
///
/// Bounds are 5 standard errors; 12 statistical checks, one false alarm in 140,000 seeds; seeds are
/// literal.
class DrawsThroughTheEngineTest {
  private static final int BLOCKS = 64;
  private static final int TRIALS = BLOCKS * Block.SIZE;

  private static final String DRAWS =
      """
      headroom: 1
      currency: USD
      timeline: {start: 2026-Q1, end: 2026-Q2}
      simulation: {trials: 65_536, seed: 8, sampler: philox, replicates: 16}
      assumptions:
        one: {lognormal: {median: 3, log-sd: 0.8}}
        two: {triangular: {low: 0, mode: 1, high: 4}}
        three: {uniform: {low: 0, high: 1}}
        either: {mixture: [{weight: 25%, value: $one}, {weight: 35%, value: 7}, {weight: 40%, value: $two}]}
        lumpy: {discrete: [{weight: 20%, value: 5}, {weight: 50%, value: 10}, {weight: 30%, value: 30}]}
        half: {mixture: [{weight: 50%, value: 12}, {weight: 50%, value: 8 to 20}]}
      correlations:
        - {between: [one, two], spearman: 0.6}
        - {between: [two, three], spearman: -0.3}
      streams:
        a: {now: 1, growth: 0%, volatility: 20%}
        b: {now: 1, growth: 0%, volatility: 60%}
        c: {now: 1, growth: 0%, volatility: 40%}
      stream-correlation: [{between: [a, b], correlation: 0.7}, {between: [b, c], correlation: -0.4}]
      agreements:
        share: {payer: A, payee: B, rate: 100%, base: {a: 200%}, cap: {total: $lumpy}}
      """;

  private static final EngineRun RUN = EngineRun.of(DRAWS);
  private static final Plan PLAN = RUN.compiled().plan();

  /// One column of draws, or one stream's log growth in the second quarter, over many blocks.
  private interface Reading {
    double of(Block block, int trial);
  }

  private static double[] read(Reading reading) {
    Block block = new Block(PLAN, PhiloxDraws.of(8, Backend.SCALAR), Backend.SCALAR);
    double[] values = new double[TRIALS];
    for (int first = 0; first < TRIALS; first += Block.SIZE) {
      block.start(first, Block.SIZE);
      block.step(0, Block.SIZE);
      block.step(1, Block.SIZE);
      for (int trial = 0; trial < Block.SIZE; trial++) {
        values[first + trial] = reading.of(block, trial);
      }
    }
    return values;
  }

  private static double[] column(String assumption) {
    for (int column = 0; column < PLAN.draws().columns().size(); column++) {
      if (PLAN.draws().columns().get(column).variable().equals("assumption." + assumption)) {
        int place = column;
        return read((block, trial) -> block.column(place)[trial]);
      }
    }
    throw new AssertionError(assumption);
  }

  private static double[] logs(int stream) {
    return Arrays.stream(read((block, trial) -> block.level(stream)[trial]))
        .map(StrictMath::log)
        .toArray();
  }

  private static double pearson(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /// The standard error of a correlation is at most `1/√N`.
  private static final double ERROR = 1 / Math.sqrt(TRIALS);

  @Test
  void assumptionsHaveTheRankCorrelationAskedFor() {
    double[] one = ranks(column("one"));
    double[] two = ranks(column("two"));
    double[] three = ranks(column("three"));
    assertThat(pearson(one, two)).isCloseTo(0.6, within(5 * ERROR));
    assertThat(pearson(two, three)).isCloseTo(-0.3, within(5 * ERROR));
    assertThat(pearson(one, three)).isCloseTo(0, within(5 * ERROR));
  }

  /// The log of the second quarter is the sum of two shocks with the correlation asked for.
  @Test
  void streamsHaveTheCorrelationAskedFor() {
    double[] a = logs(0);
    double[] b = logs(1);
    double[] c = logs(2);
    assertThat(pearson(a, b)).isCloseTo(0.7, within(5 * ERROR));
    assertThat(pearson(b, c)).isCloseTo(-0.4, within(5 * ERROR));
    assertThat(pearson(a, c)).isCloseTo(0, within(5 * ERROR));
  }

  @Test
  void aCorrelatedDrawKeepsItsLaw() {
    double[] two = column("two");
    Arrays.sort(two);
    // The triangular law's median: 4 − √(½·4·3).
    assertThat(share(two, 4 - Math.sqrt(6))).isCloseTo(0.5, within(5 * error(0.5)));
    double[] one = column("one");
    double upper = 3 * StrictMath.exp(0.8 * WichuraQuantile.quantile(0.9));
    assertThat(share(one, upper)).isCloseTo(0.9, within(5 * error(0.9)));
  }

  private static double share(double[] values, double atMost) {
    return (double) Arrays.stream(values).filter(value -> value <= atMost).count() / TRIALS;
  }

  private static double error(double probability) {
    return Math.sqrt(probability * (1 - probability) / TRIALS);
  }

  @Test
  void aMixtureOfAssumptionsTakesTheirValuesOfTheSameTrial() {
    double[] either = column("either");
    double[] one = column("one");
    double[] two = column("two");
    int[] picked = new int[3];
    for (int trial = 0; trial < TRIALS; trial++) {
      assertThat(either[trial]).isIn(one[trial], 7.0, two[trial]);
      picked[0] += either[trial] == one[trial] ? 1 : 0;
      picked[1] += either[trial] == 7 ? 1 : 0;
      picked[2] += either[trial] == two[trial] ? 1 : 0;
    }
    assertThat((double) picked[0] / TRIALS).isCloseTo(0.25, within(5 * error(0.25)));
    assertThat((double) picked[1] / TRIALS).isCloseTo(0.35, within(5 * error(0.35)));
    assertThat((double) picked[2] / TRIALS).isCloseTo(0.40, within(5 * error(0.40)));
  }

  @Test
  void pointMassesComeOutExactlyAndApart() {
    Result result = RUN.result();
    Metric.Summary lumpy = result.summary("assumption.lumpy", "total").orElseThrow();
    assertThat(lumpy.cells()).hasSize(3).allMatch(Cell::pointMass);
    assertThat(lumpy.cells()).extracting(Cell::lower).containsExactly(5.0, 10.0, 30.0);
    assertThat(lumpy.percentile(10).value()).isEqualTo(5);
    assertThat(lumpy.percentile(50).value()).isEqualTo(10);
    assertThat(lumpy.percentile(90).value()).isEqualTo(30);
    Metric.Summary half = result.summary("assumption.half", "total").orElseThrow();
    List<Cell> points = half.cells().stream().filter(Cell::pointMass).toList();
    assertThat(points).extracting(Cell::lower).containsExactly(12.0);
    assertThat((double) points.getFirst().count() / TRIALS).isCloseTo(0.5, within(5 * error(0.5)));
  }
}
