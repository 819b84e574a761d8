package headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dates among some trials and amounts of the one who pays, where all are known by hand: revenue is
/// the same in every quarter, 5 in a fifth of the futures, 7.5 in half, 15 in the others. At 20 % a
/// cap of 30 is used up by the end of 2030 and by the middle of 2028, or never.
class KnownDatesTest {
  private static final int[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};

  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2031-Q4}
      simulation: {trials: 4096, seed: 7}
      streams:
        revenue:
          now: {discrete: [{weight: 20%, value: 5}, {weight: 50%, value: 7.5}, {weight: 30%, value: 15}]}
          growth: 0%
      agreements:
        share: {payer: P, payee: Q, rate: 20%, base: {revenue: 100%}, cap: {total: 30}}
      valuation: {as-of: 2026-01-01, discount-rate: 10%}
      report: {party: P, headline: share}
      """;

  @TempDir private Path folder;
  private Result result;

  @BeforeEach
  void run() throws IOException {
    Path file = Files.writeString(folder.resolve("known.yaml"), SCENARIO);
    result =
        ScenarioRun.of(ScenarioReader.read(file, List.of()).orThrow(), new OutputSelection.All())
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
  }

  private Metric.Summary total(String id) {
    return result.summary(id, "total").orElseThrow();
  }

  private void percentiles(String id, double... expected) {
    for (int i = 0; i < PERCENTS.length; i++) {
      assertThat(total(id).percentile(PERCENTS[i]).value())
          .as("P%s of %s", PERCENTS[i], id)
          .isEqualTo(expected[i]);
    }
  }

  @Test
  void theHitDateIsThatOfTheTrialsThatHit() {
    double mid = 2028.5;
    double end = 2031.0;
    percentiles("share.cap.hit-year", mid, mid, mid, mid, end, end, end, end, end);
    assertThat(total("share.cap.hit-year").mean().value())
        .isCloseTo(0.625 * end + 0.375 * mid, within(0.01));
    assertThat(total("share.cap.hit-year").trialsUsed()).isBetween(3270L, 3283L);
  }

  @Test
  void whatIsPaidWithAndWithoutAHitIsKnown() {
    percentiles("share.paid.given-hit", 30, 30, 30, 30, 30, 30, 30, 30, 30);
    percentiles("share.paid.given-not-hit", 24, 24, 24, 24, 24, 24, 24, 24, 24);
  }

  @Test
  void thePayersPercentilesAreThePayeesFromTheOtherEnd() {
    percentiles("party.Q.receipts", 24, 24, 24, 30, 30, 30, 30, 30, 30);
    percentiles("party.P.receipts", -30, -30, -30, -30, -30, -30, -24, -24, -24);
    Metric.Summary own = total("party.Q.present-value");
    Metric.Summary other = total("party.P.present-value");
    for (int percent : PERCENTS) {
      assertThat(other.percentile(percent).value())
          .as("P%s", percent)
          .isCloseTo(-own.percentile(100 - percent).value(), within(1e-12));
    }
    assertThat(other.mean().value()).isCloseTo(-own.mean().value(), within(1e-12));
    assertThat(other.mean().standardError()).isEqualTo(own.mean().standardError());
  }

  @Test
  void theWorstFuturesOfThePayerAreTheBestOfThePayee() {
    assertThat(value("party.Q.cvar5")).isEqualTo(24);
    assertThat(value("party.P.cvar5")).isEqualTo(-30);
  }

  private double value(String id) {
    return result.find(id, "total").map(it -> ((Metric.Value) it).value().value()).orElseThrow();
  }
}
