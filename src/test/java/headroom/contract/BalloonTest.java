package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalloonTest {
  /// Sums of what has accrued are rounded, the last payment makes up for it.
  @Test
  void aMinimumAsLargeAsTheCapUsesItUpInEveryTrial() {
    Contract.Outcome outcome =
        new Contract(
                """
                headroom: 1
                currency: USD m
                timeline: {start: 2027-Q1, end: 2030-Q4}
                simulation: {trials: 4096}
                streams:
                  s: {now: 100, growth: 5%, volatility: 30%}
                """
                    + Contract.agreement(
                        "a",
                        "rate: 6%, base: {s: 100%}, minimum: {total: 150, due: 2030-12-31}, cap:"
                            + " {total: 150}"))
            .run();
    assertThat(outcome.probability("a.cap.hit", "total")).isEqualTo(1);
    assertThat(outcome.result().summary("a.paid", "total").orElseThrow().min()).isEqualTo(150);
  }
}
