package headroom.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.question.Asked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where inputs of every kind are put.
class EndsTest {
  private static final Asked ASKED =
      Asked.text(
          """
          headroom: 1
          currency: EUR
          timeline: {start: 2026-Q1, end: 2029-Q4}
          simulation: {trials: 4096, seed: 5, replicates: 16}
          assumptions:
            low: {uniform: {low: 1, high: 2}}
            high: {uniform: {low: 8, high: 9}}
            cap: {mixture: [{weight: 30%, value: $low}, {weight: 70%, value: $high}]}
            rate: {discrete: [{weight: 95%, value: 10%}, {weight: 5%, value: 30%}]}
            wide: {mixture: [{weight: 95%, value: 1}, {weight: 5%, value: {normal: {mean: 1, sd: 0.1}}}]}
            same: {discrete: [{weight: 100%, value: 3}]}
          events:
            end: {chance: 50% per year}
            never: {chance: 1% per year}
          streams:
            sales: {now: 10, growth: 0%, volatility: 10%}
          agreements:
            share: {payer: P, payee: Q, rate: $rate, base: {sales: $wide}, cap: {total: $cap}, ends-on: end}
            other: {payer: P, payee: Q, rate: $rate, base: {sales: $same}, ends-on: never}
          report: {party: Q, headline: share}
          """);

  private static final Sensitivity FOUND =
      SensitivityQuestionTest.ask(ASKED, "mean(party.Q.receipts)", false, 4_096);

  private static Sensitivity.Bar bar(String path) {
    return SensitivityQuestionTest.line(FOUND, path).bar().orElseThrow();
  }

  @Test
  void aPickGoesToItsLeastAndItsGreatest() {
    Sensitivity.Bar cap = bar("assumptions.cap");
    assertThat(cap.low().at())
        .isEqualTo(
            new Sensitivity.Picked(
                0, Optional.empty(), Optional.of("assumptions.low"), Optional.of(1.5)));
    assertThat(cap.high().at())
        .isEqualTo(
            new Sensitivity.Picked(
                1, Optional.empty(), Optional.of("assumptions.high"), Optional.of(8.5)));
    assertThat(cap.swing().value()).isPositive();
    assertThat(SensitivityQuestionTest.line(FOUND, "assumptions.cap").rank()).isEmpty();
    assertThat(SensitivityQuestionTest.line(FOUND, "assumptions.cap").bands()).hasSize(2);
  }

  @Test
  void whereP10IsP90TheEndsAreLeastAndGreatestWithTheirChances() {
    Sensitivity.Bar rate = bar("assumptions.rate");
    assertThat(rate.low().at()).isEqualTo(new Sensitivity.Value(0.1, new Sensitivity.Least(0.95)));
    assertThat(rate.high().at()).isInstanceOf(Sensitivity.Value.class);
    Sensitivity.Value high = (Sensitivity.Value) rate.high().at();
    assertThat(high.value()).isEqualTo(0.3);
    assertThat(((Sensitivity.Greatest) high.meaning()).chance()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void aLawWithoutEndsGoesFarOut() {
    Sensitivity.Value low = (Sensitivity.Value) bar("assumptions.wide").low().at();
    assertThat(low.value()).isBetween(0.5, 1.0);
    assertThat(low.meaning()).isInstanceOf(Sensitivity.Least.class);
  }

  @Test
  void oneValueHasNoBar() {
    assertThat(FOUND.lines())
        .filteredOn(line -> line.path().equals("assumptions.same"))
        .allMatch(line -> line.bar().isEmpty());
  }

  /// Waits are exponential: P10 after ln 0.9 / ln 0.5 years.
  @Test
  void eventsGoToDates() {
    Sensitivity.Date early = (Sensitivity.Date) bar("events.end").low().at();
    Sensitivity.Date late = (Sensitivity.Date) bar("events.end").high().at();
    assertThat(early.year().orElseThrow())
        .isCloseTo(2026 + Math.log(0.9) / Math.log(0.5), within(1e-9));
    assertThat(late.year().orElseThrow())
        .isCloseTo(2026 + Math.log(0.1) / Math.log(0.5), within(1e-9));
    assertThat(bar("events.end").swing().value()).isPositive();
    assertThat(((Sensitivity.Date) bar("events.never").high().at()).year()).isEmpty();
  }

  @Test
  void everyInputHasALineAndSharesAddUp() {
    double sum =
        FOUND.lines().stream()
            .flatMap(line -> line.indices().stream())
            .mapToDouble(it -> it.shapley().value())
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(FOUND.lines()).extracting(Sensitivity.Line::path).contains("paths", "events.end");
    assertThat(List.copyOf(FOUND.variance().orElseThrow().byEvidence().keySet()))
        .containsExactly("paths", "ungraded");
  }
}
