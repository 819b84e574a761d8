package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.result.Metric;
import headroom.result.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An agreement applied once to the means of its inputs.
class MeanInputsTest {
  private static final String SHARE =
      """
      headroom: 1
      currency: USD
      timeline: {start: 2026-Q1, end: 2026-Q1}
      simulation: {trials: 1024, replicates: 4}
      streams:
        revenue: {now: 100, growth: 0%}
      agreements:
        share: {payer: A, payee: B, rate: RATE, base: {revenue: INCLUDED}, cap: {total: CAP, already-counted: USED}}
      """;

  /// A law that is as often at one value as at the other; Sobol points halve it exactly.
  private static String either(String one, String other) {
    return "{discrete: [{weight: 50%%, value: %s}, {weight: 50%%, value: %s}]}"
        .formatted(one, other);
  }

  /// What is drawn below 0 counts as 0 and is averaged then: −40 and 60 have the mean 30.
  @ParameterizedTest
  @CsvSource({
    "-20%, 40%, rate, 20",
    "-60%, 80%, included, 40",
    "-40, 60, cap, 30",
    "-20, 30, used, 75",
    "40, 60, cap, 50"
  })
  void whatIsDrawnBelowZeroIsRaisedBeforeItIsAveraged(
      String one, String other, String input, double paid) {
    String law = either(one, other);
    String text =
        SHARE
            .replace("RATE", input.equals("rate") ? law : "100%")
            .replace("INCLUDED", input.equals("included") ? law : "100%")
            .replace("CAP", input.equals("cap") ? law : "90")
            .replace("USED", input.equals("used") ? law : "0");
    Result result = EngineRun.of(text).result();
    Metric.Value value =
        (Metric.Value) result.find("share.paid.at-mean-inputs", "total").orElseThrow();
    assertThat(value.value().value()).isCloseTo(paid, within(1e-12));
  }
}
