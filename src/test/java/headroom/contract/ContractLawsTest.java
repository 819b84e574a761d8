package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contracts whose means are known by quadrature or in closed form, each within five standard
/// errors of its literal seed: by chance one would lie outside in a run in 1.7 million.
class ContractLawsTest {
  private static final long TRIALS = 65_536;

  /// One quarter of 100 on average with a volatility of 40 % a year.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          rate: {tiers: [{up-to: 90, rate: 10%}, {up-to: 110, rate: 5%}, {rate: 2%}]}, B| a.paid| 9.191784266
          rate: {tiers: [{up-to: 110, rate: 0%}, {rate: 10%}]}, B| a.paid| 0.429201094
          rate: {tiers: [{up-to: 90, rate: 10%}, {rate: 5%}]}, B, cap: {total: 9.5}| a.paid| 8.922266221
          rate: {tiers: [{up-to: 100, rate: 5%}, {rate: 10%}], applies-to: whole}, B| a.paid| 7.699139186
          M, minimum: {per-year: 10}| a.paid| 10.796556746
          M, minimum: {per-year: 10}, cap: {total: 12}, after-cap: 2%| a.paid| 10.624772841
          pays: 5, once: {s: 110 or more}| a.paid| 1.410607191
          M, cap: {total: 10}, after-cap: 2%| a.paid| 9.362754604
          M, while: {s: 110 or more}| a.paid| 3.532536915
          M, while: {s: 100 or more}| a.paid| 5.398278373
          M, while: {s: 110 or more}, cap: {total: 12}| a.paid| 3.317807034
          """)
  void aQuarterPaysOnAverage(String terms, String id, double expected) {
    Contract.Outcome outcome = Contract.onOneQuarter(TRIALS, Terms.of(terms)).run();
    assertThat(outcome.total(id)).isCloseTo(expected, within(5 * outcome.error(id) + 1e-12));
    assertThat(outcome.error(id)).isLessThan(2e-3);
  }

  @Test
  void chancesAndShadowPricesOfAQuarter() {
    Contract.Outcome capped =
        Contract.onOneQuarter(
                TRIALS,
                Terms.of(
                    "rate: {tiers: [{up-to: 90, rate: 10%}, {rate: 5%}]}, B, cap: {total: 9.5}"))
            .run();
    assertThat(capped.probability("a.cap.hit", "total")).isCloseTo(0.460172163, within(2e-3));
    Contract.Outcome tailed =
        Contract.onOneQuarter(TRIALS, Terms.of("M, cap: {total: 10}, after-cap: 2%")).run();
    assertThat(tailed.single("a.cap.shadow-price").orElseThrow())
        .isCloseTo(0.368137730, within(2e-3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"pro-rata| 9.203443254| 4.601721627", "[a, b]| 9.980752468| 3.824412414"})
  void aPoolOfAQuarter(String split, double a, double b) {
    Contract.Outcome outcome = pool(split, "");
    assertThat(outcome.total("a.paid")).isCloseTo(a, within(5 * outcome.error("a.paid")));
    assertThat(outcome.total("b.paid")).isCloseTo(b, within(5 * outcome.error("b.paid")));
  }

  @Test
  void aTailOfAPoolOfAQuarter() {
    Contract.Outcome outcome = pool("pro-rata", ", after-cap: 2%");
    assertThat(outcome.total("a.tail")).isCloseTo(0.159311349, within(5 * outcome.error("a.tail")));
  }

  private static Contract.Outcome pool(String split, String more) {
    return new Contract(
            """
            headroom: 1
            currency: USD m
            timeline: {start: 2026-Q1, end: 2026-Q1}
            simulation: {trials: %s}
            streams: {s: {now: 100, growth: 0%%, volatility: 40%%}}
            caps: {pool: {total: 15, split: %s}}
            agreements:
            """
                    .formatted(TRIALS, split)
                + Contract.line("a", Terms.of("M, cap: {shared: pool}" + more))
                + Contract.line("b", Terms.of("rate: 5%, B, cap: {shared: pool}")))
        .run();
  }

  private static Contract waited(String agreements) {
    return new Contract(
        """
        headroom: 1
        currency: USD m
        timeline: {start: 2026-Q1, end: 2030-Q4}
        simulation: {trials: %s}
        streams: {s: {amount: 100}}
        events: {x: {chance: 40%% per year}}
        agreements:
        """
                .formatted(TRIALS)
            + agreements);
  }

  /// 5 % of 100 a quarter from an event on that 40 % of the years have.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate: 5%, B, starts-on: x| 63.892179",
        "rate: 5%, B, starts-on: x, cap: {total: 60}| 48.949654",
        "rate: 5%, B, starts-on: x, for: 2| 34.587586",
        "pays: 5, once: x| 4.6112"
      })
  void whatAnEventStarts(String terms, double expected) {
    Contract.Outcome outcome = waited(Contract.line("a", Terms.of(terms))).run();
    assertThat(outcome.total("a.paid")).isCloseTo(expected, within(5 * outcome.error("a.paid")));
    if (terms.contains("cap")) {
      assertThat(outcome.probability("a.cap.hit", "total")).isCloseTo(0.64, within(2e-3));
    }
  }

  @Test
  void whatStartsOnAnEventAndWhatEndsOnItTile() {
    Contract.Outcome outcome =
        waited(
                Contract.line("after", Terms.of("M, starts-on: x"))
                    + Contract.line("before", Terms.of("M, ends-on: x"))
                    + Contract.line("always", Terms.of("M")))
            .run();
    for (int quarter = 0; quarter < 20; quarter++) {
      assertThat(
              outcome.quarters("after.paid").get(quarter)
                  + outcome.quarters("before.paid").get(quarter))
          .isCloseTo(outcome.quarters("always.paid").get(quarter), within(1e-11));
    }
  }

  @Test
  void scalarAndVectorKernelsAgreeToTheBit() {
    for (String terms :
        List.of(
            "rate: {tiers: [{up-to: 350, rate: 8.75%}, {rate: 2%}]}, B, starts-on: x, minimum:"
                + " {per-year: 20}, cap: {total: 60 to 90, interest: 5% to 9%, per-year: 25},"
                + " after-cap: 1%, max-payments: 9",
            "M, year: contract, starts-on: x, for: 2, minimum: {per-year: 50}, prorate: true")) {
      Contract contract = waited(Contract.line("a", Terms.of(terms)));
      assertThat(contract.run(Backend.SCALAR).result())
          .isEqualTo(contract.run(Backend.VECTOR).result());
    }
  }
}
