package headroom.table;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Period;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowKeyTest {
  private static final Period TOTAL = new Period.Total();

  @TempDir private Path folder;
  private Scenario scenario;

  @BeforeEach
  void readScenario() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("keys.yaml"),
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q2, end: 2028-Q3}
            assumptions: {cap: 30 to 45}
            events: {exit: {chance: 4% per year}}
            streams:
              first: {now: 4, growth: 0%}
              second: {now: 4, growth: 0%}
            agreements:
              share:
                {payer: P, payee: Acme Inc, rate: 25%, base: {first: 100%}, payment-lag: 1,
                 cap: {total: $cap}, ends-on: exit}
              late: {payer: P, payee: Acme Inc, rate: 5%, base: {first: 100%}, payment-lag: 3}
            report: {party: Acme Inc, headline: share, fiscal-year-ends: June}
            """);
    scenario = ScenarioReader.read(file, List.of()).orThrow();
  }

  private String columns(String id, Period period) {
    return String.join("|", RowKey.of(id, period, scenario).columns().values());
  }

  @Test
  void everyKindIsToldApart() {
    String whole = "|total|2026-04-01|2028-09-30";
    assertThat(columns("first.revenue", TOTAL)).isEqualTo("stream|first|revenue" + whole);
    assertThat(columns("streams.revenue", TOTAL)).isEqualTo("streams||revenue" + whole);
    assertThat(columns("share.cap.hit-year", TOTAL))
        .isEqualTo("agreement|share|cap.hit-year" + whole);
    assertThat(columns("party.Acme Inc.present-value", TOTAL))
        .isEqualTo("party|Acme Inc|present-value" + whole);
    assertThat(columns("assumption.cap", TOTAL)).isEqualTo("assumption|cap|value" + whole);
    assertThat(columns("cap.pool.hit-year", TOTAL)).isEqualTo("cap|pool|hit-year" + whole);
    assertThat(columns("exit.happened", TOTAL)).isEqualTo("event|exit|happened" + whole);
  }

  @Test
  void periodsAreDatesInsideTheTimeline() {
    String paid = "agreement|share|paid|";
    assertThat(columns("share.paid", new Period.Quarter(2027, 2)))
        .isEqualTo(paid + "quarter|2027-04-01|2027-06-30");
    assertThat(columns("share.paid", new Period.Year(2026, true)))
        .isEqualTo(paid + "year|2026-04-01|2026-12-31");
    assertThat(columns("share.paid", new Period.Year(2028, true)))
        .isEqualTo(paid + "year|2028-01-01|2028-09-30");
    assertThat(columns("share.paid", new Period.FiscalYear(2026, true)))
        .isEqualTo(paid + "fiscal-year|2026-04-01|2026-06-30");
    assertThat(columns("share.paid", new Period.FiscalYear(2027, false)))
        .isEqualTo(paid + "fiscal-year|2026-07-01|2027-06-30");
  }

  @Test
  void paymentsAfterTheEndEndWithTheLastOne() {
    assertThat(columns("share.paid", new Period.AfterEnd()))
        .isEqualTo("agreement|share|paid|after-end|2028-10-01|2028-12-31");
    assertThat(columns("late.paid", new Period.AfterEnd())).endsWith("2028-10-01|2029-06-30");
    assertThat(columns("party.Acme Inc.receipts", new Period.AfterEnd()))
        .endsWith("2028-10-01|2029-06-30");
  }
}
