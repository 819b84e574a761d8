package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A cap of 70 over 10 % and 5 % of 60 80 120 140 and 90 110 150 170, reckoned by hand.
class SharedCapValuesTest {
  private static final double DIGITS = 5e-7;

  private static Contract pool(String split, String ofA, String ofB) {
    return Contract.eight(
        "caps: {pool: {total: 70, split: %s}}\nagreements:\n".formatted(split),
        Contract.line("a", Terms.of("M, " + ofA)),
        Contract.line("b", Terms.of("rate: 5%, B, " + ofB)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pro-rata| cap: {shared: pool}| 46.666667| 23.333333| 2027.185185",
        "[a, b]| cap: {shared: pool}| 49| 21| 2027.185185",
        "[b, a]| cap: {shared: pool}| 45.5| 24.5| 2027.185185",
        "pro-rata| cap: {shared: pool}, through: 2026-12-31| 40| 30| 2027.5",
        "pro-rata| cap: {shared: pool, per-year: 25}| 41.666667| 28.333333| 2027.424242",
        "[a, b]| cap: {shared: pool, per-year: 25}| 45| 25| 2027.424242",
        "[b, a]| cap: {shared: pool, per-year: 25}| 40| 30| 2027.424242"
      })
  void membersShareWhatIsLeft(String split, String ofA, double a, double b, double date) {
    Contract.Outcome outcome = pool(split, ofA, "cap: {shared: pool}").run();
    assertThat(outcome.total("a.paid")).isCloseTo(a, within(DIGITS));
    assertThat(outcome.total("b.paid")).isCloseTo(b, within(DIGITS));
    assertThat(outcome.total("cap.pool.counted")).isEqualTo(70);
    assertThat(outcome.total("a.paid") + outcome.total("b.paid")).isEqualTo(70);
    assertThat(outcome.total("cap.pool.hit-year")).isCloseTo(date, within(DIGITS));
    assertThat(outcome.probability("cap.pool.hit", "total")).isEqualTo(1);
    assertThat(outcome.single("cap.pool.shadow-price").orElseThrow()).isEqualTo(1);
    assertThat(outcome.total("a.paid.given-hit")).isCloseTo(a, within(DIGITS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"pro-rata| 9.066667", "[a, b]| 8.6", "[b, a]| 9.3"})
  void aTailIsItsMembersOwn(String split, double tail) {
    Contract.Outcome outcome =
        pool(split, "cap: {shared: pool}, after-cap: 2%", "cap: {shared: pool}").run();
    assertThat(outcome.total("a.tail")).isCloseTo(tail, within(DIGITS));
    assertThat(outcome.total("cap.pool.counted")).isEqualTo(70);
  }

  @Test
  void proportionalAccrualsUnderOneCapAreCapsInProportion() {
    Contract.Outcome together =
        new Contract(
                """
                headroom: 1
                currency: USD m
                timeline: {start: 2026-Q1, end: 2028-Q4}
                simulation: {trials: 4096, seed: 11}
                streams: {s: {now: 50, growth: 20%, volatility: 30%}}
                caps: {pool: {total: 90}}
                agreements:
                """
                    + Contract.line("a", Terms.of("M, cap: {shared: pool}"))
                    + Contract.line("b", Terms.of("rate: 5%, B, cap: {shared: pool}")))
            .run();
    Contract.Outcome apart =
        new Contract(
                """
                headroom: 1
                currency: USD m
                timeline: {start: 2026-Q1, end: 2028-Q4}
                simulation: {trials: 4096, seed: 11}
                streams: {s: {now: 50, growth: 20%, volatility: 30%}}
                agreements:
                """
                    + Contract.line("a", Terms.of("M, cap: {total: 60}"))
                    + Contract.line("b", Terms.of("rate: 5%, B, cap: {total: 30}")))
            .run();
    for (String id : List.of("a.paid", "b.paid", "a.forgone", "b.forgone")) {
      assertThat(together.total(id)).isCloseTo(apart.total(id), within(1e-11));
    }
    assertThat(together.probability("cap.pool.hit", "total"))
        .isEqualTo(apart.probability("a.cap.hit", "total"));
    assertThat(together.total("cap.pool.hit-year"))
        .isCloseTo(apart.total("a.cap.hit-year"), within(1e-9));
  }

  @Test
  void aPoolOfOneIsACapOfItsOwn() {
    Contract.Outcome own = Contract.onEightQuarters(Terms.of("M, cap: {total: 50}")).run();
    Contract.Outcome pooled =
        Contract.eight(
                "caps: {pool: {total: 50}}\n",
                Contract.agreement("a", Terms.of("M, cap: {shared: pool}")))
            .run();
    assertThat(pooled.quarters("a.paid")).isEqualTo(own.quarters("a.paid"));
    assertThat(pooled.total("cap.pool.hit-year")).isEqualTo(own.total("a.cap.hit-year"));
    assertThat(pooled.single("cap.pool.shadow-price")).isEqualTo(own.single("a.cap.shadow-price"));
  }
}
