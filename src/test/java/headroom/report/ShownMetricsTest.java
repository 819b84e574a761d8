package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.chart.ChartWriter;
import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShownMetricsTest {
  static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsShownIsTheSameAsWithAllMetricsKept(Path file) {
    Scenario read =
        ScenarioReader.read(file, List.of(new Setting("simulation.trials", "4096"))).orThrow();
    Scenario scenario = read.withoutClues(); // the page does not weigh
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      Result all =
          ScenarioRun.of(scenario, new OutputSelection.All()).run(engine, RunListener.none());
      Result few =
          ScenarioRun.of(scenario, ShownMetrics.of(scenario)).run(engine, RunListener.none());
      assertThat(told(scenario, few)).isEqualTo(told(scenario, all)).isNotEmpty();
      assertThat(few.metrics().size()).isLessThan(all.metrics().size());
      Result fewest =
          ScenarioRun.of(scenario, ShownMetrics.of(scenario, _ -> false))
              .run(engine, RunListener.none());
      assertThat(new ShownRun(scenario, fewest).sentences())
          .isEqualTo(new ShownRun(scenario, all).sentences());
      assertThat(new ShownRun(scenario, fewest).figures())
          .isEqualTo(new ShownRun(scenario, all).figures());
      assertThat(fewest.metrics().size()).isLessThan(few.metrics().size());
    }
  }

  private static String told(Scenario scenario, Result result) {
    ShownRun shown = new ShownRun(scenario, result);
    StringBuilder told = new StringBuilder();
    shown.sentences().forEach(it -> told.append(it).append('\n'));
    shown.figures().forEach(it -> told.append(it).append('\n'));
    shown
        .charts("0.1.0")
        .forEach(it -> told.append(ChartWriter.inlineSvg(it.chart(), "c-")).append('\n'));
    return told.toString();
  }
}
