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

  SolveCharts(Scenario scenario, Solve solve, String version) {
    this.scenario = scenario;
    this.solve = solve;
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
                new SolveFindings(scenario, solve).all().getFirst(),
                "%s as %s moves, with two standard errors around it; all on the same random numbers"
                    .formatted(of.text(), solve.path()),
                of.kind() == Subject.Kind.AMOUNT ? of.unit() : ""),
            solve.path(),
            solve.evaluations().stream().map(Solve.Evaluation::at).toList(),
            List.of(),
            SweepCharts.scale(of),
            List.of(
                new CurveChart.Curve(
                    Heads.of(of, scenario).statistic(),
                    SweepCharts.tint(of),
                    values,
                    moved(values, errors, -1),
                    moved(values, errors, 1),
                    false)),
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

  private Optional<CurveChart.Mark> mark() {
    return solve.solutions().stream().findFirst().map(SolveCharts::mark);
  }

  private static CurveChart.Mark mark(Solve.Solution solution) {
    return switch (solution) {
      case Solve.Crossing crossing -> {
        double at = crossing.value().value();
        Range range =
            crossing.interval().map(it -> new Range(it.low(), it.high())).orElse(new Range(at, at));
        yield new CurveChart.Mark(at, range, SolveFindings.number(crossing.value()));
      }
      case Solve.Everywhere(Solve.Bracket range) ->
          new CurveChart.Mark(
              range.low(),
              new Range(range.low(), range.high()),
              SolveFindings.rounded(range.low()) + " to " + SolveFindings.rounded(range.high()));
    };
  }
}
