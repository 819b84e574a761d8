package headroom.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.TinyResult;
import headroom.result.Cell;
import headroom.result.Metric;
import headroom.result.Period;
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

class StandingTest {
  /// A quarter of the trials at 1, half of them evenly from 1 to 3, a quarter at 3.
  private static final List<Cell> CELLS =
      List.of(new Cell(1, 1, 256), new Cell(1, 3, 512), new Cell(3, 3, 256));

  @TempDir private Path folder;

  private static Standing at(double value) {
    Metric.Summary spread = TinyResult.spread("share.paid", new Period.Total(), 1, 3);
    return new Standing(
        TinyResult.of(
            new Metric.Summary(
                spread.id(),
                spread.period(),
                spread.unit(),
                spread.trialsUsed(),
                false,
                spread.mean(),
                spread.sd(),
                1,
                3,
                spread.percentiles(),
                CELLS)),
        "share.paid",
        value);
  }

  @Test
  void equalValuesAreNeitherBeforeNorAfter() {
    assertThat(at(1).less()).isZero();
    assertThat(at(1).equal()).isEqualTo(0.25);
    assertThat(at(2).less()).isEqualTo(0.5);
    assertThat(at(2).equal()).isZero();
    assertThat(at(3).less()).isEqualTo(0.75);
    assertThat(at(3).equal()).isEqualTo(0.25);
  }

  @Test
  void whereAllHitDatesAreEqualNoneIsEarlier() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("certain.yaml"),
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2030-Q4}
            simulation: {trials: 1024, seed: 7}
            streams: {revenue: {now: 10, growth: 7%}}
            agreements:
              share:
                {payer: P, payee: Q, rate: 20%, base: {revenue: 100%}, cap: {total: 20}}
            """);
    Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
    double year = result.summary("share.cap.hit-year", "total").orElseThrow().max();
    Standing standing = new Standing(result, "share.cap.hit-year", year);
    assertThat(standing.known()).isTrue();
    assertThat(Standing.percent(0)).isEqualTo("none");
  }
}
