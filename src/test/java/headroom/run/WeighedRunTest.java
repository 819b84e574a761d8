package headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.EvidenceException;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.math.NormalDensity;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.result.Weighed;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Closed forms of weighted trials. Seeds are fixed. Where a simulated number is compared, it must
/// lie within five of its own standard errors (t with 31 degrees of freedom: two in 100,000 right
/// ones would not) and these be small.
class WeighedRunTest {
  private static final String CAP =
      "assumptions: {cap: {normal: {mean: 40, sd: 6}}}\nstreams: {s: {now: 1, growth: 0%}}\n";

  private static Scenario scenario(String sampler, String body) {
    return scenario(1 << 20, sampler, body);
  }

  private static Scenario scenario(long trials, String sampler, String body) {
    return ScenarioReader.parse(
            Path.of("clues.yaml"),
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2026-Q1}
            simulation: {trials: %s, sampler: %s, seed: 7}
            """
                    .formatted(trials, sampler)
                + body)
        .with(List.of())
        .orThrow();
  }

  private static Result run(String sampler, String body) {
    return run(scenario(sampler, body));
  }

  private static Result run(Scenario scenario) {
    return ScenarioRun.of(scenario, new OutputSelection.All())
        .run(Engines.of(2, Backend.chosen()), RunListener.none());
  }

  private static Metric.Summary cap(Result result) {
    return result.summary("assumption.cap", "total").orElseThrow();
  }

  private static Weighed weighed(Result result) {
    return result.weighed().orElseThrow();
  }

  private static void near(Estimate estimate, double value, double most) {
    double error = estimate.standardError().orElseThrow();
    assertThat(error).isLessThan(most);
    assertThat(estimate.value()).isCloseTo(value, within(5 * error));
  }

  @Test
  void normalPriorAndNormalError() {
    for (String sampler : List.of("philox", "sobol")) {
      Result result =
          run(sampler, CAP + "evidence: {report: {of: assumptions.cap, says: 38, error: 3}}");
      near(cap(result).mean(), 38.4, 0.01);
      assertThat(cap(result).sd().orElseThrow()).isCloseTo(2.6832816, within(0.02));
      near(cap(result).percentile(5), 38.4 - 1.6448536269514722 * 2.6832816, 0.02);
      near(cap(result).percentile(95), 38.4 + 1.6448536269514722 * 2.6832816, 0.02);
      Weighed.Heard heard = weighed(result).clues().getFirst();
      near(heard.marginal(), NormalDensity.density(2 / Math.sqrt(45)) / Math.sqrt(45), 1e-4);
      assertThat(heard.expected()).isCloseTo(0.3827972, within(3e-3));
      assertThat(weighed(result).effectiveSampleSize() / (1 << 20))
          .isCloseTo(0.5767584, within(3e-3));
      assertThat(heard.reliabilityAfter()).isEqualTo(1);
      near(heard.without().getFirst().mean(), 40, 0.02);
    }
  }

  @Test
  void unreliableClueMixesPriorAndPosterior() {
    Result result =
        run(
            "philox",
            CAP
                + "evidence: {report: {of: assumptions.cap, says: 38, error: 3, reliability:"
                + " 70%}}");
    near(cap(result).mean(), 38.88, 0.01);
    assertThat(square(cap(result).sd().orElseThrow())).isCloseTo(16.3776, within(0.15));
    assertThat(weighed(result).effectiveSampleSize() / (1 << 20))
        .isCloseTo(0.7355235, within(3e-3));
  }

  private static double square(double value) {
    return value * value;
  }

  @Test
  void twoPointPrior() {
    Result result =
        run(
            "philox",
            """
            assumptions: {cap: {discrete: [{weight: 50%, value: 30}, {weight: 50%, value: 60}]}}
            streams: {s: {now: 1, growth: 0%}}
            evidence: {report: {of: assumptions.cap, says: 38, error: 8}}
            """);
    near(cap(result).mean(), 30 + 30 * (1 - 0.9637799), 0.05);
    assertThat(cap(result).percentile(95).value()).isEqualTo(30);
    assertThat(cap(result).percentile(99).value()).isEqualTo(60);
  }

  @Test
  void lowerBound() {
    Result result = run("philox", CAP + "evidence: {floor: {of: assumptions.cap, at-least: 40}}");
    near(cap(result).mean(), 44.7873074, 0.02);
    assertThat(cap(result).sd().orElseThrow()).isCloseTo(3.6168617, within(0.03));
    assertThat(cap(result).min()).isGreaterThanOrEqualTo(40);
    assertThat(weighed(result).paretoShape()).isEmpty();
    assertThat(weighed(result).clues().getFirst().expected()).isCloseTo(0.5, within(3e-3));
    assertThat(weighed(result).effectiveSampleSize())
        .isCloseTo((double) cap(result).trialsUsed(), within(3000.0));
  }

  @Test
  void twoCluesWithReliabilities() {
    Result agreeing =
        run(
            "sobol",
            CAP
                + """
                evidence:
                  first: {of: assumptions.cap, says: 38, error: 3, reliability: 70%}
                  second: {of: assumptions.cap, says: 36, error: 2, reliability: 60%}
                """);
    near(cap(agreeing).mean(), 37.4037995, 0.01);
    assertThat(cap(agreeing).sd().orElseThrow()).isCloseTo(2.7972263, within(0.02));
    reliabilities(agreeing, 0.7743752, 0.6991670);
    near(without(agreeing, 0), 0.6 * 36.4 + 0.4 * 40, 0.02); // the second alone
    near(without(agreeing, 1), 0.7 * 38.4 + 0.3 * 40, 0.02);
    Result contrary =
        run(
            "sobol",
            CAP
                + """
                evidence:
                  first: {of: assumptions.cap, says: 30, error: 2, reliability: 70%}
                  second: {of: assumptions.cap, says: 50, error: 2, reliability: 60%}
                """);
    near(cap(contrary).mean(), 38.4482759, 0.02);
    reliabilities(contrary, 0.4827586, 0.3103448);
    assertThat(weighed(contrary).contradictions()).hasSize(1);
    assertThat(weighed(agreeing).contradictions()).isEmpty();
  }

  private static Estimate without(Result result, int clue) {
    return weighed(result).clues().get(clue).without().getFirst().mean();
  }

  /// Revenue of 45 hits caps of 20 and 30, of which the clue leaves 0.1159607 and 0.8840393, and
  /// not one of 60: chances and what is told of the trials with a hit count by the same weights.
  @Test
  void chancesAndWhatIsGivenAHitAreWeighed() {
    for (String sampler : List.of("philox", "sobol")) {
      Result result =
          run(
              sampler,
              """
              assumptions: {cap: {discrete: [{weight: 30%, value: 20}, {weight: 30%, value: 30}, {weight: 40%, value: 60}]}}
              streams: {s: {now: 45, growth: 0%}}
              agreements: {share: {payer: A, payee: B, rate: 100%, base: {s: 100%}, cap: {total: $cap}}}
              evidence: {report: {of: assumptions.cap, says: 38, error: 8}}
              """);
      for (String period : List.of("2026-Q1", "total")) {
        near(probability(result, "share.cap.hit", period), 0.9575813, 0.001);
      }
      Metric.Value price =
          (Metric.Value) result.find("share.cap.shadow-price", "total").orElseThrow();
      near(price.value(), 0.9575813, 0.001); // of one more unit a future with a hit gets all
      near(mean(result, "share.paid.given-hit"), 28.8403928, 0.05);
      near(mean(result, "share.paid"), 28.8403928 * 0.9575813 + 45 * 0.0424187, 0.05);
      assertThat(mean(result, "share.paid.given-not-hit").value()).isEqualTo(45);
    }
  }

  private static Estimate probability(Result result, String id, String period) {
    return ((Metric.Probability) result.find(id, period).orElseThrow()).probability();
  }

  private static Estimate mean(Result result, String id) {
    return result.summary(id, "total").orElseThrow().mean();
  }

  private static void reliabilities(Result result, double first, double second) {
    List<Weighed.Heard> clues = weighed(result).clues();
    assertThat(clues.get(0).reliabilityAfter()).isCloseTo(first, within(2e-3));
    assertThat(clues.get(1).reliabilityAfter()).isCloseTo(second, within(2e-3));
  }

  @Test
  void clueOnAMetric() {
    Result result =
        run(
            "philox",
            """
            assumptions: {a: {normal: {mean: 20, sd: 4.242640687119285}}, b: {normal: {mean: 20, sd: 4.242640687119285}}}
            streams: {x: {now: $a, growth: 0%}, y: {now: $b, growth: 0%}}
            evidence: {sum: {of: streams.revenue, says: 38, error: 3}}
            """);
    Metric.Summary a = result.summary("assumption.a", "total").orElseThrow();
    near(a.mean(), 19.2, 0.01);
    assertThat(square(a.sd().orElseThrow())).isCloseTo(10.8, within(0.1));
    Metric.Summary sum = result.summary("streams.revenue", "total").orElseThrow();
    near(sum.mean(), 38.4, 0.01);
    assertThat(square(sum.sd().orElseThrow())).isCloseTo(7.2, within(0.07));
  }

  /// A clue that knows nothing once in a thousand times leaves trials far from it a weight of about
  /// a half: none of them counts if weights are cut off, and each twice too much if they are
  /// rounded. Half of the variance is theirs, with an error of about one per cent.
  @Test
  void weightsBelowOneCountOnAverage() {
    Result result =
        run(
            scenario(
                1 << 18,
                "philox",
                CAP
                    + "evidence: {report: {of: assumptions.cap, says: 40, error: 0.15, reliability:"
                    + " 99.9%}}"));
    double error = 1 / Math.sqrt(1 / 36.0 + 1 / square(0.15));
    assertThat(square(cap(result).sd().orElseThrow()))
        .isCloseTo(0.999 * square(error) + 0.001 * 36, within(0.003));
  }

  /// A lognormal law whose logarithm has a standard deviation of 2: a few trials carry its mean,
  /// also where a clue about something else has weighed them. A clue about itself leaves the far
  /// ones next to no weight.
  @Test
  void aFewTrialsCarryAMeanOnlyByTheirWeight() {
    String wild =
        """
        assumptions: {wild: {lognormal: {median: 1, log-sd: 2}}, tame: {normal: {mean: 40, sd: 6}}}
        streams: {s: {now: 1, growth: 0%}}
        """;
    for (String sampler : List.of("philox", "sobol")) {
      Metric.Summary carried =
          wild(sampler, wild + "evidence: {c: {of: assumptions.tame, says: 38, error: 3}}");
      assertThat(carried.mean().standardError()).isEmpty();
      Metric.Summary held =
          wild(sampler, wild + "evidence: {c: {of: assumptions.wild, says: 1, error: 1}}");
      assertThat(held.mean().standardError()).isPresent();
      assertThat(held.max()).isGreaterThan(5);
    }
  }

  private static Metric.Summary wild(String sampler, String body) {
    return run(scenario(65_536, sampler, body)).summary("assumption.wild", "total").orElseThrow();
  }

  @Test
  void threadsAndKernelsChangeNoBit() {
    Scenario scenario =
        scenario(
            50_000,
            "sobol",
            CAP
                + "evidence: {report: {of: assumptions.cap, says: 38, error: 3, reliability:"
                + " 70%}}");
    Result one =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
    Result four =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(4, Backend.chosen()), RunListener.none());
    assertThat(one).isEqualTo(four);
  }

  @Test
  void evidenceThatLeavesNothingIsRefused() {
    assertRefused(
        "evidence: {far: {of: assumptions.cap, at-least: 100}}", "no trial goes with clue far");
    assertRefused(
        "evidence: {low: {of: assumptions.cap, at-most: 38}, high: {of: assumptions.cap, at-least:"
            + " 42}}",
        "no trial goes with all clues at once (these contradict each other: low and high)");
    assertRefused(
        "evidence: {sharp: {of: assumptions.cap, says: 38, error: 0.01}}",
        "and errors take 3,200, 100 for each of 32 replicates; run more trials (--trials ");
    assertRefused(
        "evidence: {amount: {of: s.revenue, says: 1, error: 0.1}}",
        "clue amount: s.revenue is known, the same in every trial");
  }

  private static void assertRefused(String evidence, String message) {
    Scenario scenario = scenario(65_536, "philox", CAP + evidence);
    assertThatThrownBy(() -> run(scenario))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining(message);
  }

  @Test
  void onlyARunWeighs() {
    Scenario scenario =
        scenario(4_096, "philox", CAP + "evidence: {floor: {of: assumptions.cap, at-least: 40}}");
    assertThatThrownBy(() -> StagedRun.of(scenario, new OutputSelection.Totals()))
        .isInstanceOf(EvidenceException.class);
    assertThatThrownBy(() -> ScenarioRun.of(scenario, new OutputSelection.Totals()).shared())
        .isInstanceOf(EvidenceException.class);
  }
}
