package headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every process together, from the file to the metrics.
class ProcessRunTest {
  private static final Path EVERY_PROCESS =
      Path.of("src/test/resources/headroom/scenario/file/accepted/processes.yaml");
  private static final List<String> OWN =
      List.of("simulation.sampler=philox", "simulation.trials=2048");

  @TempDir Path folder;

  private static Result run(int threads, Backend backend, String... settings) {
    return run(EVERY_PROCESS, threads, backend, settings);
  }

  private static Result run(Path file, int threads, Backend backend, String... settings) {
    List<String> all = new ArrayList<>(OWN);
    all.addAll(List.of(settings));
    return ScenarioRun.of(
            ScenarioReader.read(file, all.stream().map(Setting::parse).toList()).orThrow(),
            new OutputSelection.All())
        .run(Engines.of(threads, backend), RunListener.none());
  }

  private static List<Metric> metricsBut(Result result, String... prefixes) {
    return result.metrics().stream()
        .filter(metric -> Stream.of(prefixes).noneMatch(metric.id()::startsWith))
        .toList();
  }

  private static Metric.Summary summary(Result result, String id, Period period) {
    return (Metric.Summary)
        result.metrics().stream()
            .filter(metric -> metric.id().equals(id) && metric.period().equals(period))
            .findAny()
            .orElseThrow();
  }

  @Test
  void threadsAndKernelsChangeNothing() {
    Result plain = run(1, Backend.SCALAR);
    assertThat(run(3, Backend.SCALAR).metrics()).isEqualTo(plain.metrics());
    assertThat(run(1, Backend.VECTOR).metrics()).isEqualTo(plain.metrics());
  }

  @Test
  void anAssumptionThatNobodyUsesChangesNoOtherMetric() throws IOException {
    Result plain = run(1, Backend.SCALAR);
    String text = Files.readString(EVERY_PROCESS);
    String added =
        text.replace("assumptions:\n", "assumptions:\n  unused: {uniform: {low: 0, high: 1}}\n");
    Path history = Path.of("data", "quarters.csv");
    Files.createDirectory(folder.resolve("data"));
    Files.copy(EVERY_PROCESS.resolveSibling(history), folder.resolve(history));
    Path file = Files.writeString(folder.resolve("processes.yaml"), added);
    Result more = run(file, 1, Backend.SCALAR);
    assertThat(more.metrics()).hasSize(plain.metrics().size() + 1);
    assertThat(metricsBut(more, "assumption.unused")).isEqualTo(plain.metrics());
  }

  @Test
  void aStreamsEventsMoveNoOtherStream() {
    Result plain = run(1, Backend.SCALAR);
    Result more =
        run(1, Backend.SCALAR, "streams.past.shocks=[{chance: 20% per year, size: -30% to -10%}]");
    String[] touched = {"past.", "streams."};
    assertThat(metricsBut(more, touched)).isEqualTo(metricsBut(plain, touched));
    assertThat(metricsBut(more, "streams.")).isNotEqualTo(metricsBut(plain, "streams."));
  }

  @Test
  void yearsOfAPlanAddUpToTheLastDigits() {
    Result result = run(1, Backend.SCALAR);
    double[] totals = {36, 62, 113, 186, 350};
    for (int year = 0; year < totals.length; year++) {
      Metric.Summary summary =
          summary(result, "bare-plan.revenue", new Period.Year(2026 + year, false));
      assertThat(summary.min() / totals[year]).isCloseTo(1, within(1e-12));
      assertThat(summary.max() / totals[year]).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void knownQuartersStandInEveryTrial() {
    Result result = run(1, Backend.SCALAR);
    Metric.Summary known = summary(result, "plan.revenue", new Period.Quarter(2026, 2));
    assertThat(known.min()).isEqualTo(6.7);
    assertThat(known.max()).isEqualTo(6.7);
  }
}
