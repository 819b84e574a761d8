package headroom.table;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.compile.MetricCatalogue;
import headroom.expression.Catalogue;
import headroom.result.MetricId;
import headroom.result.Period;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Companies whose names have dots, in every place where a party's name is a part of a longer text.
class DottedPartyTest {
  @TempDir private Path folder;

  private Scenario scenario(String... settings) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("dots.yaml"),
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2026-Q4}
            streams: {sales: {now: 10, growth: 0%}}
            agreements:
              share: {payer: Amazon.com, payee: Microsoft Corp., rate: 10%, base: {sales: 100%}}
            report: {party: Microsoft Corp.}
            """);
    List<Setting> set = Arrays.stream(settings).map(Setting::parse).toList();
    return ScenarioReader.read(file, set).orThrow();
  }

  @Test
  void aSettingMayGiveAPartyADot() throws IOException {
    Scenario scenario =
        scenario("agreements.share.payer=A.B. Holding N.V.", "report.party=A.B. Holding N.V.");
    assertThat(scenario.report().party()).contains("A.B. Holding N.V.");
  }

  @Test
  void expressionsNameThem() throws IOException {
    Catalogue metrics = MetricCatalogue.of(scenario());
    assertThat(metrics.metric("party.\"Microsoft Corp.\".receipts").id())
        .isEqualTo("party.Microsoft Corp..receipts");
    assertThat(metrics.metric("party.Amazon.com.receipts").id())
        .isEqualTo(metrics.metric("party.\"Amazon.com\".receipts").id());
    assertThat(metrics.metric(metrics.metric("party.Amazon.com.receipts").text()).id())
        .isEqualTo("party.Amazon.com.receipts");
    assertThat(MetricId.party("party.Microsoft Corp..present-value")).contains("Microsoft Corp.");
  }

  @Test
  void rowsOfTablesNameThem() throws IOException {
    RowKey key = RowKey.of("party.Microsoft Corp..receipts", new Period.Total(), scenario());
    assertThat(key.name()).isEqualTo("Microsoft Corp.");
    assertThat(key.measure()).isEqualTo("receipts");
    RowKey soFar =
        RowKey.of("party.Microsoft Corp..receipts.cumulative", new Period.Total(), scenario());
    assertThat(soFar.name()).isEqualTo("Microsoft Corp.");
    assertThat(soFar.measure()).isEqualTo("receipts.cumulative");
  }
}
