package headroom.discovery;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricCatalogue;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.engine.DrawPlan;
import headroom.expression.Catalogue;
import headroom.expression.MetricReference;
import headroom.path.Operand;
import headroom.question.DrawnInput;
import headroom.question.DrawnInputs;
import headroom.result.MetricId;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.words.NumberStyle;
import java.util.ArrayList;
import java.util.List;

/// The axes of a scenario: its inputs that have a value, and the yearly totals of its streams.
final class KnownAxes {
  private static final String YEAR = "\\d{4}";
  private static final double QUARTERS_A_YEAR = 4;

  private KnownAxes() {}

  static List<KnownAxis> inputs(Scenario scenario) {
    CompiledScenario compiled = ScenarioCompiler.compile(scenario, new OutputSelection.Totals());
    List<DrawPlan.Column> columns = compiled.plan().draws().columns();
    List<DrawnInput> inputs = DrawnInputs.of(scenario, compiled);
    List<KnownAxis> axes = new ArrayList<>();
    for (DrawnInput input : inputs) {
      switch (input.source()) {
        case DrawnInput.OfLaw _ -> axes.add(new KnownAxis.Drawn(input));
        case DrawnInput.Moment _ ->
            axes.add(
                new KnownAxis.Date(
                    input,
                    start(scenario.timeline().start()),
                    start(scenario.timeline().end().plus(1))));
        case DrawnInput.Pick(int column) ->
            axes.add(new KnownAxis.Choice(input, values(columns.get(column), inputs)));
        case DrawnInput.Paths _ -> {}
      }
    }
    return axes;
  }

  private static double start(Quarter quarter) {
    return quarter.year() + (quarter.number() - 1) / QUARTERS_A_YEAR;
  }

  private static List<String> values(DrawPlan.Column column, List<DrawnInput> inputs) {
    if (!(column instanceof DrawPlan.Picked picked)) {
      return List.of();
    }
    return picked.quantities().stream()
        .map(
            quantity ->
                switch (quantity) {
                  case Operand.Known(double value) -> NumberStyle.AMOUNT.text(value);
                  case Operand.Drawn(int drawn) -> name(drawn, inputs);
                })
        .toList();
  }

  private static String name(int column, List<DrawnInput> inputs) {
    return inputs.stream()
        .filter(input -> input.source() instanceof DrawnInput.Column it && it.column() == column)
        .map(DrawnInput::shortName)
        .findFirst()
        .orElseThrow();
  }

  static List<KnownAxis> years(Scenario scenario) {
    List<Catalogue.Entry> metrics = MetricCatalogue.of(scenario).entries();
    List<KnownAxis> axes = new ArrayList<>();
    for (Stream stream : scenario.streams()) {
      String id = MetricId.ofStream(stream.name(), stream.measure());
      metrics.stream()
          .filter(metric -> metric.id().equals(id))
          .flatMap(metric -> metric.periods().stream())
          .filter(period -> period.matches(YEAR))
          .map(year -> new KnownAxis.Year(new MetricReference(id, year), scenario.currency()))
          .forEach(axes::add);
    }
    return axes;
  }
}
