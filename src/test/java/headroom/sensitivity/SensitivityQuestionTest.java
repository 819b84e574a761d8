package headroom.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.MetricCatalogue;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.question.Asked;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The question asked of scenarios.
class SensitivityQuestionTest {
  private static final Engine ENGINE = Engines.of(2, Backend.chosen());

  /// Two correlated normals whose sum is paid: Pearson 0.5 of scores, so Spearman 6/π·asin(0.25).
  static final Asked PAIR =
      Asked.text(
          """
          headroom: 1
          name: a Gaussian pair
          currency: EUR
          timeline: {start: 2026-Q1, end: 2026-Q4}
          simulation: {trials: 131072, seed: 5, replicates: 32}
          assumptions:
            x: {normal: {mean: 0.3, sd: 0.01}, evidence: reported}
            y: {normal: {mean: 0.3, sd: 0.02}, evidence: assumed}
          correlations:
            - {between: [x, y], spearman: 0.4825837403}
          streams:
            sales: {now: 25, growth: 0%, volatility: 0%}
          agreements:
            one: {payer: P, payee: Q, rate: $x, base: {sales: 100%}}
            two: {payer: P, payee: Q, rate: $y, base: {sales: 100%}}
          report: {party: Q, headline: one}
          """);

  static Sensitivity ask(Asked asked, String of, boolean given, long trials) {
    return ask(
        asked.scenario(), of, new SensitivityQuestion.Asked(given, false, List.of()), trials);
  }

  static Sensitivity ask(
      Scenario scenario, String of, SensitivityQuestion.Asked asked, long trials) {
    return SensitivityQuestion.of(
            scenario, MetricCatalogue.of(scenario).expression(of), asked, trials)
        .run(ENGINE, Monitor.none());
  }

  static Sensitivity.Line line(Sensitivity sensitivity, String path) {
    return sensitivity.lines().stream()
        .filter(it -> it.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  static void near(Estimate estimate, double exact) {
    double error = estimate.standardError().orElseThrow();
    assertThat(Math.abs(estimate.value() - exact))
        .as("%s of %s".formatted(estimate, exact))
        .isLessThanOrEqualTo(4.5 * error + 1e-6);
  }

  @Test
  void theGaussianPairIsWhatItIs() {
    Sensitivity pair = ask(PAIR, "mean(party.Q.receipts)", false, 131_072);
    Sensitivity.Indices x = line(pair, "assumptions.x").indices().orElseThrow();
    Sensitivity.Indices y = line(pair, "assumptions.y").indices().orElseThrow();
    near(x.shapley(), 9.5 / 28);
    near(y.shapley(), 18.5 / 28);
    near(x.first(), 0.5714286);
    near(y.first(), 0.8928571);
    near(x.total(), 0.1071429);
    near(y.total(), 0.4285714);
    assertThat(x.shapley().value() + y.shapley().value()).isCloseTo(1, within(1e-9));
    assertThat(x.shapley().standardError().orElseThrow()).isLessThan(1e-3);
    near(pair.variance().orElseThrow().variance(), 7);
    near(line(pair, "assumptions.x").rank().orElseThrow(), 0.7402551);
    near(line(pair, "assumptions.y").rank().orElseThrow(), 0.9397938);
    assertThat(line(pair, "assumptions.x").bar().orElseThrow().swing().value())
        .isCloseTo(2.5631031, within(1e-6));
    assertThat(line(pair, "assumptions.y").bar().orElseThrow().swing().value())
        .isCloseTo(5.1262063, within(1e-6));
    Map<String, Estimate> grades = pair.variance().orElseThrow().byEvidence();
    assertThat(grades).containsOnlyKeys("reported", "assumed", "paths");
    assertThat(grades).hasEntrySatisfying("paths", share -> assertThat(share.value()).isZero());
    assertThat(grades.get("assumed")).isEqualTo(y.shapley());
  }

  @Test
  void givenAnInputTheOthersMoveAlong() {
    Sensitivity pair = ask(PAIR, "mean(party.Q.receipts)", true, 32_768);
    near(line(pair, "assumptions.x").bar().orElseThrow().swing(), 5.1262063);
    near(line(pair, "assumptions.y").bar().orElseThrow().swing(), 6.4077578);
  }

  @Test
  void aConditionIsOneOrNothing() {
    Sensitivity pair = ask(PAIR, "P(party.Q.receipts > 60)", false, 16_384);
    assertThat(pair.value().value()).isCloseTo(0.5, within(0.01));
    assertThat(pair.variance().orElseThrow().variance().value()).isCloseTo(0.25, within(1e-4));
    double sum =
        pair.lines().stream().mapToDouble(it -> it.indices().orElseThrow().shapley().value()).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void statisticsOfTheWholeHaveATornadoAlone() {
    Sensitivity pair = ask(PAIR, "P95(party.Q.receipts)", false, 16_384);
    assertThat(pair.variance()).isEmpty();
    assertThat(line(pair, "assumptions.x").indices()).isEmpty();
    assertThat(line(pair, "assumptions.x").bar().orElseThrow().swing().value())
        .isCloseTo(2.563, within(0.02));
  }

  @Test
  void metricsThatSomeTrialsLackAreRefused() {
    Asked capped = Asked.of(Asked.FLAGSHIP);
    assertThatThrownBy(() -> ask(capped, "mean(revenue-share.paid.given-hit)", false, 1_024))
        .isInstanceOf(UnanswerableException.class)
        .hasMessageContaining("some trials have no revenue-share.paid.given-hit");
  }

  @Test
  void theFlagshipsSharesAddUp() {
    Asked flagship = Asked.of(Asked.FLAGSHIP);
    Sensitivity paid = ask(flagship, "mean(revenue-share.paid)", false, 4_096);
    double sum =
        paid.lines().stream()
            .flatMap(it -> it.indices().stream())
            .mapToDouble(it -> it.shapley().value())
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(line(paid, "assumptions.discount-rate").role()).isEqualTo(Sensitivity.Role.IDLE);
    assertThat(line(paid, "paths").bar()).isEmpty();
    assertThat(
            paid.variance().orElseThrow().byEvidence().values().stream()
                .mapToDouble(Estimate::value)
                .sum())
        .isCloseTo(1, within(1e-9));
  }
}
