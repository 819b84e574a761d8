package headroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.EvidenceException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.engine.Weighing;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.PhiloxDraws;
import headroom.scenario.Clue;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The weights themselves, before they are rounded. Draws are those of one seed; what is asserted
/// is exact but for the order of sums, unless a bound is stated.
class WeightingTest {
  private static final Replicates REPLICATES = Replicates.of(8_192, 4);

  private final Engine engine = Engines.of(2, Backend.SCALAR);
  private final Draws draws = PhiloxDraws.of(7, Backend.SCALAR);

  private static Scenario scenario(String clues) {
    return ScenarioReader.parse(
            Path.of("clues.yaml"),
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2026-Q1}
            assumptions: {cap: {normal: {mean: 40, sd: 6}}, other: {normal: {mean: 0, sd: 1}}}
            streams: {s: {now: 1, growth: 0%}}
            evidence:
            """
                + clues)
        .with(List.of())
        .orThrow();
  }

  private Weighting.Found find(String clues) {
    return Weighting.of(scenario(clues), List.of()).find(engine, draws, REPLICATES, Monitor.none());
  }

  /// The weights of all trials by replicate.
  private double[][] weights(Weighing weighing) {
    double[][] weights = new double[REPLICATES.count()][2_048];
    engine.show(
        VariantPlan.of(weighing.plan()),
        draws,
        REPLICATES,
        (block, values) -> {
          double[] out = new double[Engine.blockSize()];
          weighing.law().weigh(block.replicate(), values, block.count(), out);
          System.arraycopy(out, 0, weights[block.replicate()], (int) block.index(), block.count());
        },
        Monitor.none());
    return weights;
  }

  /// With its own `M` a reliable clue leaves every replicate as heavy as it was: `Σ L/M = n`. With
  /// one `M` for all they would be a few per cent apart.
  @Test
  void everyReplicateHasItsOwnMarginal() {
    double[][] weights =
        weights(find("  only: {of: assumptions.cap, says: 38, error: 3}\n").weighing());
    double first = Arrays.stream(weights[0]).sum();
    for (double[] replicate : weights) {
      assertThat(Arrays.stream(replicate).sum() / first).isCloseTo(1, within(1e-12));
    }
  }

  /// The greatest weight is more than `2¹⁴` and at most `2¹⁵`, and the scale is a power of two, one
  /// for the run: what a clue that knows nothing leaves is `(1 − r)·2^k`.
  @Test
  void theGreatestWeightHasFifteenBits() {
    for (double error : new double[] {0.3, 1, 3, 20}) {
      double[][] weights =
          weights(
              find("  c: {of: assumptions.cap, says: 38, error: " + error + ", reliability: 75%}\n")
                  .weighing());
      double most = Arrays.stream(weights).flatMapToDouble(Arrays::stream).max().orElseThrow();
      assertThat(most).as("error " + error).isGreaterThan(1 << 14).isLessThanOrEqualTo(1 << 15);
    }
    double[][] sharp =
        weights(find("  c: {of: assumptions.cap, at-least: 40, reliability: 75%}\n").weighing());
    for (double[] replicate : sharp) {
      double least = Arrays.stream(replicate).min().orElseThrow();
      assertThat(least).isEqualTo(0.25 * Math.scalb(1.0, Math.getExponent(least / 0.25)));
    }
  }

  /// The bound is 100 for each replicate, 400 in all. Of `N` trials of a law of sd 6 an error `e`
  /// leaves about `N·2·√π·e/(6·√(2π))` equal ones: 0.23 leaves 443, 0.19 leaves 366.
  @Test
  void oneHundredEqualTrialsForEachReplicateAreEnough() {
    Weighting.Found enough = find("  c: {of: assumptions.cap, says: 40, error: 0.23}\n");
    assertThat(enough.effective()).isBetween(400.0, 500.0);
    assertThatThrownBy(() -> find("  c: {of: assumptions.cap, says: 40, error: 0.19}\n"))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("of 8,192 trials' worth, and errors take 400, 100 for each of 4");
  }

  /// Two normal clues on one number, of prior `N(40, 6²)`, of the same error `s`: together they are
  /// `N(d; 0, 2s²)·N(mid; 40, 36 + s²/2)/(M₁·M₂)` as likely as apart. With an error of 2 that is
  /// 0.024 for 35.5 and 44.5 and 0.0025 for 34.5 and 45.5.
  @Test
  void aHundredthAsLikelyTogetherIsAContradiction() {
    String clues =
        """
          low: {of: assumptions.cap, says: %s, error: 2, reliability: 50%%}
          high: {of: assumptions.cap, says: %s, error: 2, reliability: 50%%}
        """;
    double near = together(35.5);
    double far = together(34.5);
    assertThat(near).isCloseTo(0.024, within(0.001));
    assertThat(far).isCloseTo(0.0025, within(0.0001));
    assertThat(find(clues.formatted("35.5", "44.5")).contradictions()).isEmpty();
    List<Weighting.Contradiction> found = find(clues.formatted("34.5", "45.5")).contradictions();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().first()).isEqualTo("low");
    assertThat(found.getFirst().second()).isEqualTo("high");
    assertThat(found.getFirst().ratio()).isCloseTo(far, within(0.2 * far));
  }

  /// Of clues at `40 ± (40 − low)`.
  private static double together(double low) {
    double distance = 2 * (40 - low);
    double both = density(distance, 8) * density(0, 36 + 2);
    return both / (density(40 - low, 40) * density(40 - low, 40));
  }

  private static double density(double off, double variance) {
    return Math.exp(-off * off / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  }

  /// A bound has the probability that it holds; a clue with an error, that of being told less.
  @Test
  void theirPlaceInWhatWasExpected() {
    Weighting.Found found =
        find(
            """
              floor: {of: assumptions.cap, at-least: 43, reliability: 90%}
              low: {of: assumptions.cap, says: 34, error: 8, reliability: 90%}
            """);
    // Φ(−0.5) and Φ(−6/10); five standard errors of 8,192 independent trials.
    assertThat(found.expected(0)).isCloseTo(0.3085375, within(0.026));
    assertThat(found.expected(1)).isCloseTo(0.2742531, within(0.016));
  }

  /// A trial without a value does not agree with any clue.
  @Test
  void aTrialWithoutAValueDoesNotAgree() {
    assertThat(Likelihood.of(new Clue.Saying.About(38, 8), Double.NaN)).isZero();
    assertThat(Likelihood.below(new Clue.Saying.About(38, 8), Double.NaN)).isZero();
  }
}
