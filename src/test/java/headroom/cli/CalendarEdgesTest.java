package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first and the last year that may be written have quarters before and after them.
class CalendarEdgesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2199-Q1, 2200-Q4", "2200-Q4, 2200-Q4", "1900-Q1, 1901-Q4"})
  void timelineAtTheEdgeIsSimulatedAndShown(String start, String end) throws IOException {
    String text =
        """
        headroom: 1
        currency: USD
        timeline: {start: %s, end: %s}
        simulation: {trials: 64}
        report: {fiscal-year-ends: June}
        valuation: {discount-rate: 9%%}
        events:
          agi: {chance: 10%% per year}
        streams:
          revenue: {now: 7.5, growth: 40%%, volatility: 25%%}
          known: {growth: 4%%, actual: {%s: 8}}
        agreements:
          share:
            {payer: A, payee: B, rate: 20%%, base: {revenue: 100%%, known: 50%%}, ends-on: agi,
             payment-lag: 6, cap: {total: 9}}
        """
            .formatted(start, end, start);
    Path file = Files.writeString(folder.resolve("s.yaml"), text);
    assertThat(Invocation.of("check", file).code()).isZero();
    assertThat(Invocation.of("explain", file).code()).isZero();
    Invocation run = Invocation.of("run", file, "--out", folder.resolve("out"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void historyThatEndsInTheYearBeforeTheLastIsFitted() throws IOException {
    StringBuilder text = new StringBuilder("period,revenue\n");
    double[] values = {1.0, 1.35, 1.62, 2.25, 2.7, 3.2, 3.45, 4.4, 4.9, 5.2, 6.0, 6.9};
    for (int i = 0; i < values.length; i++) {
      text.append("%s-Q%s,%s%n".formatted(2197 + i / 4, i % 4 + 1, values[i]));
    }
    Path history = Files.writeString(folder.resolve("history.csv"), text);
    Invocation fit = Invocation.of("fit", history, "--out", folder.resolve("fit"));
    assertThat(fit.err()).isEmpty();
    assertThat(fit.code()).isZero();
    assertThat(fit.out()).contains("2199-Q4; the timeline starts in 2200-Q1");
  }
}
