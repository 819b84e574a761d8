package headroom.question;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.Plan;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.PhiloxDraws;
import headroom.random.SobolDraws;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What it means to hold inputs, seen in the draws alone.
class HoldingTest {
  private static final Asked ASKED =
      Asked.text(
          """
          headroom: 1
          name: three that go together, one that does not
          currency: EUR
          timeline: {start: 2026-Q1, end: 2026-Q4}
          simulation: {trials: 32768, seed: 5, replicates: 32}
          assumptions:
            a: {normal: {mean: 0.2, sd: 0.01}}
            b: {uniform: {low: 1, high: 2}}
            c: {discrete: [{weight: 30%, value: 1}, {weight: 70%, value: 2}]}
            d: 3 to 5
          correlations:
            - {between: [a, b], spearman: 0.6}
            - {between: [b, c], spearman: -0.5}
            - {between: [a, c], spearman: 0.1}
          streams:
            sales: {now: 10, growth: $a, volatility: 20%}
          agreements:
            share: {payer: P, payee: Q, rate: 10%, base: {sales: $d}, cap: {total: $b, already-counted: $c}}
          """);

  private static final List<DrawnInput> NUMBERS =
      ASKED.inputs().stream().filter(it -> it.source() instanceof DrawnInput.OfLaw).toList();

  private static final Plan PLAN =
      ASKED
          .compiled()
          .plan()
          .observing(IntStream.range(0, 4).mapToObj(HoldingTest::draw).toList(), List.of());

  private static final Replicates REPLICATES = new Replicates(16_384, 32);
  private static final Holding HOLDING = new Holding(PLAN, ASKED.inputs());

  enum Sampler {
    PHILOX,
    SOBOL
  }

  private static Output draw(int column) {
    return new Output(new Observation.Draw(column), List.of(), Output.Detail.DISTRIBUTION);
  }

  /// The values of the four numbers, by variant, replicate and column.
  private static double[][][][] shown(List<VariantPlan.Variant> variants, Sampler sampler) {
    VariantPlan all = new VariantPlan(PLAN, variants);
    double[][][][] seen =
        new double[variants.size()][REPLICATES.count()][4][(int) REPLICATES.size(0)];
    Engine engine = Engines.of(2, Backend.chosen());
    Draws source =
        switch (sampler) {
          case PHILOX -> PhiloxDraws.of(5, engine.backend());
          case SOBOL -> SobolDraws.of(5, all.sobolOrder(), engine.backend());
        };
    engine.show(
        all,
        source,
        REPLICATES,
        (block, values) -> {
          for (int column = 0; column < 4; column++) {
            System.arraycopy(
                values.get(column),
                0,
                seen[block.variant()][block.replicate()][column],
                (int) block.index(),
                block.count());
          }
        },
        Monitor.none());
    return seen;
  }

  private static List<DrawnInput> subset(int mask) {
    return IntStream.range(0, 3).filter(i -> (mask >> i & 1) == 1).mapToObj(NUMBERS::get).toList();
  }

  /// Every rank correlation of a variant against the plain run's, by replicate, within 4 standard
  /// errors: 2 samplers, 8 subsets, 6 pairs; with 31 degrees of freedom, one of these 96 is outside
  /// by chance in 1 of 29 seeds.
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void rankCorrelationsAreThoseOfAPlainRun(Sampler sampler) {
    List<VariantPlan.Variant> variants = new ArrayList<>();
    for (int mask = 0; mask < 8; mask++) {
      variants.add(HOLDING.freeze(subset(mask)));
    }
    variants.add(VariantPlan.Variant.asItStands(PLAN));
    double[][][][] seen = shown(variants, sampler);
    for (int mask = 0; mask < 8; mask++) {
      for (int one = 0; one < 4; one++) {
        for (int other = 0; other < one; other++) {
          double[] gaps = new double[REPLICATES.count()];
          for (int replicate = 0; replicate < gaps.length; replicate++) {
            gaps[replicate] =
                spearman(seen[mask][replicate], one, other)
                    - spearman(seen[8][replicate], one, other);
          }
          assertThat(Math.abs(mean(gaps)))
              .as("held %s, %s and %s".formatted(subset(mask), one, other))
              .isLessThanOrEqualTo(4 * error(gaps));
        }
      }
    }
  }

  private static double spearman(double[][] columns, int one, int other) {
    return new SpearmansCorrelation().correlation(columns[one], columns[other]);
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static double error(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  /// Given what is held, the rest is as loosely bound to the plain run as it should be: a variable
  /// without correlations is independent of its first value, a held one is that value.
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void whatIsHeldStaysAndTheRestIsFresh(Sampler sampler) {
    VariantPlan.Variant plain = VariantPlan.Variant.asItStands(PLAN);
    double[][][][] seen =
        shown(
            List.of(
                plain,
                HOLDING.freeze(NUMBERS),
                HOLDING.freeze(subset(1)),
                HOLDING.freeze(List.of())),
            sampler);
    for (int replicate = 0; replicate < REPLICATES.count(); replicate++) {
      assertThat(seen[1][replicate]).isDeepEqualTo(seen[0][replicate]);
      assertThat(seen[2][replicate][0]).isEqualTo(seen[0][replicate][0]);
      assertThat(seen[2][replicate][3]).isEqualTo(seen[3][replicate][3]);
      assertThat(seen[2][replicate][1]).isNotEqualTo(seen[0][replicate][1]);
    }
    double[] loose = new double[REPLICATES.count()];
    for (int replicate = 0; replicate < loose.length; replicate++) {
      loose[replicate] =
          new SpearmansCorrelation().correlation(seen[0][replicate][3], seen[3][replicate][3]);
    }
    assertThat(Math.abs(mean(loose))).isLessThan(4 * error(loose));
  }

  /// With nothing held, the draws are those of the plan under the second set's names.
  @Test
  void nothingHeldIsTheSecondSet() {
    double[][][][] seen = shown(List.of(HOLDING.freeze(List.of())), Sampler.PHILOX);
    double[][][][] again =
        shown(List.of(HOLDING.freeze(List.of()), HOLDING.freeze(subset(5))), Sampler.PHILOX);
    assertThat(again[0]).isDeepEqualTo(seen[0]);
  }

  /// The conditional law: with `a` held, `b`'s score keeps `ρ` of `a`'s and has `√(1 − ρ²)` of its
  /// own, so two draws given the same `a` correlate by `ρ²`.
  @ParameterizedTest
  @CsvSource({"PHILOX, 0.3758", "SOBOL, 0.3758"})
  void twoDrawsGivenTheSameAreAsAlikeAsTheLawSays(Sampler sampler, double expected) {
    List<DrawnInput> held = subset(1);
    double[][][][] seen =
        shown(List.of(VariantPlan.Variant.asItStands(PLAN), HOLDING.freeze(held)), sampler);
    // Scores of b: 0.618 Pearson for 0.6 Spearman, so the two share 0.382 of the variance; as rank
    // correlation 6/π·asin(0.382/2).
    double[] alike = new double[REPLICATES.count()];
    for (int replicate = 0; replicate < alike.length; replicate++) {
      alike[replicate] =
          new SpearmansCorrelation().correlation(seen[0][replicate][1], seen[1][replicate][1]);
    }
    double pearson = 2 * Math.sin(Math.PI * 0.6 / 6);
    double exact = 6 / Math.PI * Math.asin(pearson * pearson / 2);
    assertThat(exact).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.01));
    assertThat(Math.abs(mean(alike) - exact)).isLessThan(4 * error(alike) + 2e-3);
  }

  @Test
  void aSetInputHasItsValueAndOthersTheirDraws() {
    DrawnInput b = ASKED.input("assumptions.b");
    double[][][][] seen =
        shown(List.of(VariantPlan.Variant.asItStands(PLAN), HOLDING.set(b, 1.25)), Sampler.SOBOL);
    for (int replicate = 0; replicate < REPLICATES.count(); replicate++) {
      assertThat(seen[1][replicate][1]).containsOnly(1.25);
      for (int other : new int[] {0, 2, 3}) {
        assertThat(seen[1][replicate][other]).isEqualTo(seen[0][replicate][other]);
      }
    }
  }

  /// Given a high `b`, `a` is higher by the regression of its score, and `d` is what it was.
  @Test
  void othersMoveAlongWithAGivenInput() {
    DrawnInput b = ASKED.input("assumptions.b");
    double[][][][] seen =
        shown(
            List.of(VariantPlan.Variant.asItStands(PLAN), HOLDING.given(b, 1.9, 0.9)),
            Sampler.SOBOL);
    double pearson = 2 * Math.sin(Math.PI * 0.6 / 6);
    double[] means = new double[REPLICATES.count()];
    for (int replicate = 0; replicate < means.length; replicate++) {
      means[replicate] = mean(seen[1][replicate][0]);
      assertThat(seen[1][replicate][3]).isEqualTo(seen[0][replicate][3]);
    }
    double expected = 0.2 + 0.01 * pearson * headroom.math.WichuraQuantile.quantile(0.9);
    assertThat(Math.abs(mean(means) - expected)).isLessThan(4 * error(means) + 1e-6);
  }

  @Test
  void inputsHaveThePathsThatUsersWrite() {
    Collection<String> paths = ASKED.inputs().stream().map(DrawnInput::path).toList();
    assertThat(paths)
        .containsExactly(
            "assumptions.a", "assumptions.b", "assumptions.c", "assumptions.d", "paths");
  }
}
