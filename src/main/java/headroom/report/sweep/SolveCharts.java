package headroom.report.sweep;

import headroom.chart.CurveChart;
import headroom.chart.Range;
import headroom.report.Captions;
import headroom.report.ReportChart;
import headroom.scenario.Scenario;
import headroom.sweep.Solve;
import headroom.sweep.Subject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The chart of a solved target: the expression over the key, the value sought, and where it is
/// found.
final class SolveCharts {
  private final Scenario scenario;
  private final Solve solve;
  private final Captions captions;
  private final SolveFindings findings;

  SolveCharts(Scenario scenario, Solve solve, String version) {
    this.scenario = scenario;
    this.solve = solve;
    findings = new SolveFindings(scenario, solve);
    captions = new Captions(scenario, solve.simulation(), version);
  }

  ReportChart chart() {
    Subject of = solve.subject();
    double factor = SweepCharts.factor(of);
    List<Double> values =
        solve.evaluations().stream().map(it -> it.value().value() * factor).toList();
    List<Double> errors =
        solve.evaluations().stream()
            .map(it -> 2 * factor * it.value().standardError().orElse(0))
            .toList();
    CurveChart chart =
        new CurveChart(
            captions.of(
                findings.all().getFirst(),
                "%s as %s moves, with two standard errors around it; all on the same random numbers"
                    .formatted(of.text(), solve.path()),
                of.kind() == Subject.Kind.AMOUNT ? of.unit() : ""),
            SweepRows.axisTitle(solve.path(), scenario) + (solve.percent() ? ", %" : ""),
            solve.evaluations().stream().map(it -> it.at() * across()).toList(),
            List.of(),
            SweepCharts.scale(of),
            List.of(
                new CurveChart.Curve(
                    Heads.of(of, scenario).statistic(),
                    SweepCharts.tint(of),
                    values,
                    moved(values, errors, -1),
                    moved(values, errors, 1),
                    CurveChart.Style.LINE)),
            OptionalDouble.of(solve.target().value() * factor),
            mark(),
            errors.stream()
                .mapToDouble(error -> error / 2)
                .filter(Double::isFinite)
                .max()
                .orElse(0));
    return new ReportChart("solve", chart, "");
  }

  private static List<Double> moved(List<Double> values, List<Double> errors, int sign) {
    return IntStream.range(0, values.size())
        .mapToObj(place -> values.get(place) + sign * errors.get(place))
        .toList();
  }

  /// What values of the key are multiplied by to be told.
  private double across() {
    return solve.percent() ? 100 : 1;
  }

  private Optional<CurveChart.Mark> mark() {
    return solve.solutions().stream().findFirst().map(this::mark);
  }

  private CurveChart.Mark mark(Solve.Solution solution) {
    return switch (solution) {
      case Solve.Crossing crossing -> {
        double at = crossing.value().value() * across();
        Range range =
            crossing
                .interval()
                .map(it -> new Range(it.low() * across(), it.high() * across()))
                .orElse(new Range(at, at));
        yield new CurveChart.Mark(at, range, findings.number(crossing.value()));
      }
      case Solve.Everywhere(Solve.Bracket range) ->
          new CurveChart.Mark(
              range.low() * across(),
              new Range(range.low() * across(), range.high() * across()),
              findings.rounded(range.low()) + " to " + findings.rounded(range.high()));
    };
  }
}
