package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.chart.ProbabilityChart;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
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

class EventChartsTest {
  /// A chance of 50 % a year leaves 1/4 after two years; what is certain is not drawn. Sobol points
  /// count it to within one in 2^10 trials of each replicate.
  @Test
  void openEventsAreDrawnByQuarter(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            headroom: 1
            currency: USD m
            timeline: {start: 2026-Q1, end: 2027-Q4}
            simulation: {trials: 4096, replicates: 4}
            streams: {revenue: {now: 1, growth: 10%}}
            events: {agi: {chance: 50% per year}, vote: {date: 2026-11-03}}
            """);
    Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
    List<ReportChart> charts =
        new EventCharts(scenario, result, new Captions(scenario, result.simulation(), "1")).all();
    assertThat(charts).extracting(ReportChart::name).containsExactly("event-agi");
    ProbabilityChart chart = (ProbabilityChart) charts.getFirst().chart();
    assertThat(chart.caption().title())
        .isEqualTo("By the end of 2027, agi has come in 75 % of the futures");
    assertThat(chart.periods()).hasSize(8).startsWith("2026-Q1").endsWith("2027-Q4");
    assertThat(chart.probabilities().get(3)).isBetween(0.499, 0.501);
  }
}
