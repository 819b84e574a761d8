package headroom.report.fit;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.FanCharts;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With seasons a quarter is held against one of the same season.
class SeasonalFindingTest {
  @TempDir Path folder;

  private String finding(String end, String seasons) throws IOException {
    String text =
        """
        headroom: 1
        currency: USD m
        timeline: {start: 2026-Q1, end: %s}
        simulation: {trials: 1024}
        streams:
          shop: {actual: {2026-Q1: 90, 2026-Q2: 95}, growth: 0%%, volatility: 1%%%s}
        """
            .formatted(end, seasons);
    Path file = Files.writeString(folder.resolve("shop.yaml"), text);
    Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
    return FanCharts.revenueFinding(scenario, result).orElseThrow();
  }

  @Test
  void revenueIsToldFromAQuarterOfTheSameSeason() throws IOException {
    String seasons = ", seasons: {Q1: 90%, Q2: 95%, Q3: 95%, Q4: 120%}";
    assertThat(finding("2028-Q4", seasons))
        .contains("ends where it begins, at USD 120 m from 2026-Q4 to 2028-Q4");
    assertThat(finding("2028-Q4", "")).contains("from USD 95 m in 2026-Q2 to");
  }

  @Test
  void whereNoSuchQuarterIsAheadTheFirstOneIsTold() throws IOException {
    String seasons = ", seasons: [90%, 95%, 95%, 120%]";
    assertThat(finding("2026-Q4", seasons)).contains("in 2026-Q2 to").contains("in 2026-Q4");
  }
}
