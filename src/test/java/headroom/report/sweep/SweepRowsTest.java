package headroom.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRowsTest {
  @TempDir private Path folder;

  @Test
  void underAnAxisStandsTheLabelOrElseThePath() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("labels.yaml"),
            """
            headroom: 1
            currency: USD m
            timeline: {start: 2026-Q1, end: 2027-Q4}
            assumptions:
              most: {value: 40, label: Most that is paid}
              plain: 10%
            streams:
              s: {now: 60, growth: $plain, label: Net sales}
            agreements:
              a: {label: Royalty, payer: P, payee: Q, rate: 10%, base: {s: 100%}, cap: {total: $most}}
              b: {payer: P, payee: Q, rate: 10%, base: {s: 100%}}
            """);
    Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
    assertThat(SweepRows.axisTitle("assumptions.most", scenario)).isEqualTo("Most that is paid");
    assertThat(SweepRows.axisTitle("assumptions.most.value", scenario))
        .isEqualTo("Most that is paid");
    assertThat(SweepRows.axisTitle("assumptions.plain", scenario)).isEqualTo("assumptions.plain");
    assertThat(SweepRows.axisTitle("agreements.a.rate", scenario)).isEqualTo("rate of Royalty");
    assertThat(SweepRows.axisTitle("agreements.b.rate", scenario)).isEqualTo("agreements.b.rate");
    assertThat(SweepRows.axisTitle("streams.s.now", scenario)).isEqualTo("now of Net sales");
  }
}
