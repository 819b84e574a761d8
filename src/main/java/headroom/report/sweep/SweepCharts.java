package headroom.report.sweep;

import headroom.chart.CurveChart;
import headroom.chart.HeatChart;
import headroom.chart.Tint;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.report.Captions;
import headroom.report.ReportChart;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.sweep.Axis;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import headroom.words.VisibleText;
import headroom.words.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The charts of a sweep: over one key a line for each answer with its band, over two a heat map.
final class SweepCharts {
  private final Scenario scenario;
  private final Sweep sweep;
  private final OptionalDouble contour;
  private final SweepFindings findings;
  private final Captions captions;

  /// @param contour a value whose line the first heat map shows
  SweepCharts(Scenario scenario, Sweep sweep, OptionalDouble contour, String version) {
    this.scenario = scenario;
    this.sweep = sweep;
    this.contour = contour;
    findings = new SweepFindings(scenario, sweep);
    captions = new Captions(scenario, sweep.simulation(), version);
  }

  List<ReportChart> all() {
    List<ReportChart> charts = new ArrayList<>();
    if (sweep.over().size() == 2) {
      for (int question = 0; question < sweep.of().size(); question++) {
        charts.add(heat(question));
      }
      return charts;
    }
    if (sweep.points().size() < 2) {
      return charts;
    }
    List<Integer> left = new ArrayList<>(IntStream.range(0, sweep.of().size()).boxed().toList());
    while (!left.isEmpty()) {
      List<Integer> together = together(left);
      left.removeAll(together);
      if (together.stream().anyMatch(this::isSeen)) {
        charts.add(curves(together));
      }
    }
    return charts;
  }

  private boolean isSeen(int question) {
    return sweep.results(question).stream()
        .anyMatch(result -> Double.isFinite(result.value().value()));
  }

  /// The first question left, with the other statistics of the same metric.
  private List<Integer> together(List<Integer> left) {
    Optional<MetricReference> metric = metric(left.getFirst());
    return metric.isEmpty()
        ? List.of(left.getFirst())
        : left.stream().filter(question -> metric(question).equals(metric)).toList();
  }

  /// The metric of which a question asks the mean or a percentile.
  private Optional<MetricReference> metric(int question) {
    return switch (sweep.of().get(question).expression()) {
      case Expression.Mean(var of) -> Optional.of(of);
      case Expression.Percentile(var of, int _) -> Optional.of(of);
      case Expression.Sd _, Expression.Chance _, Expression.Single _ -> Optional.empty();
    };
  }

  private ReportChart curves(List<Integer> questions) {
    Subject first = sweep.of().get(questions.getFirst());
    List<Integer> percentiles = percentiles(questions);
    boolean fan = percentiles.size() > 1;
    List<CurveChart.Curve> curves = new ArrayList<>();
    for (int question : inOrder(questions, percentiles)) {
      curves.add(curve(question, fan, curves.isEmpty() ? percentiles : List.of()));
    }
    boolean numbers = isNumeric();
    String subtitle =
        fan
            ? "%s to %s (band), percentiles and mean of %s at each value of %s; all on the same random numbers"
                .formatted(
                    "P" + percent(percentiles.getFirst()),
                    "P" + percent(percentiles.getLast()),
                    metric(questions.getFirst()).orElseThrow().text(),
                    axis().path())
            : "%s at each value of %s, and two standard errors around it; all on the same random numbers"
                .formatted(first.text(), axis().path());
    CurveChart chart =
        new CurveChart(
            captions.of(
                findings.of(questions.getFirst()),
                subtitle,
                first.kind() == Subject.Kind.AMOUNT ? first.unit() : ""),
            SweepRows.axisTitle(axis().path(), scenario),
            numbers
                ? axis().values().stream().map(SweepCharts::number).toList()
                : IntStream.range(0, axis().values().size()).mapToObj(Double::valueOf).toList(),
            numbers ? List.of() : axis().values().stream().map(VisibleText::of).toList(),
            scale(first),
            curves,
            OptionalDouble.empty(),
            Optional.empty(),
            resolution(questions));
    return new ReportChart(name(questions.getFirst()), chart, "");
  }

  /// Percentiles asked for, from the least to the greatest.
  private List<Integer> percentiles(List<Integer> questions) {
    return questions.stream()
        .filter(question -> sweep.of().get(question).expression() instanceof Expression.Percentile)
        .sorted((one, other) -> Integer.compare(percent(one), percent(other)))
        .toList();
  }

  private int percent(int question) {
    return sweep.of().get(question).expression() instanceof Expression.Percentile(var _, int it)
        ? it
        : 0;
  }

  /// What is drawn as a strong line first: the middle percentile, or what is asked first.
  private static List<Integer> inOrder(List<Integer> questions, List<Integer> percentiles) {
    List<Integer> order = new ArrayList<>(questions);
    if (percentiles.size() > 1) {
      Integer middle = percentiles.get(percentiles.size() / 2);
      order.removeIf(middle::equals);
      order.addFirst(middle);
    }
    return order;
  }

  /// @param fan whether it stands in a fan, whose band has its own edges
  /// @param percentiles the questions of the fan, of its first curve; else none
  private CurveChart.Curve curve(int question, boolean fan, List<Integer> percentiles) {
    Subject of = sweep.of().get(question);
    List<Double> low = List.of();
    List<Double> high = List.of();
    if (fan && !percentiles.isEmpty()) {
      low = values(percentiles.getFirst(), Estimate::value);
      high = values(percentiles.getLast(), Estimate::value);
    } else if (!fan) {
      low = values(question, it -> it.value() - 2 * it.standardError().orElse(0));
      high = values(question, it -> it.value() + 2 * it.standardError().orElse(0));
    }
    Heads heads = Heads.of(of, scenario);
    return new CurveChart.Curve(
        heads.statistic().isEmpty() ? heads.metric() : heads.statistic(),
        tint(of),
        values(question, Estimate::value),
        low,
        high,
        style(of, fan, !percentiles.isEmpty()));
  }

  /// In a fan the middle is a line, the mean is dashed, other percentiles are edges and names.
  private static CurveChart.Style style(Subject of, boolean fan, boolean middle) {
    if (!fan || middle) {
      return CurveChart.Style.LINE;
    }
    return of.expression() instanceof Expression.Percentile
        ? CurveChart.Style.NAME
        : CurveChart.Style.DASHES;
  }

  private List<Double> values(int question, ToDoubleFunction<Estimate> number) {
    double factor = factor(sweep.of().get(question));
    return sweep.results(question).stream()
        .map(result -> number.applyAsDouble(result.value()) * factor)
        .toList();
  }

  static double factor(Subject of) {
    return of.kind() == Subject.Kind.PROBABILITY ? 100 : 1;
  }

  static CurveChart.Scale scale(Subject of) {
    return switch (of.kind()) {
      case AMOUNT -> CurveChart.Scale.AMOUNT;
      case PROBABILITY -> CurveChart.Scale.PERCENT;
      case DATE -> CurveChart.Scale.YEAR;
    };
  }

  static Tint tint(Subject of) {
    String text = of.text();
    if (of.kind() != Subject.Kind.AMOUNT) {
      return Tint.CAP;
    }
    if (text.contains(".forgone")) {
      return Tint.FORGONE;
    }
    return text.contains(".revenue") ? Tint.REVENUE : Tint.RECEIPTS;
  }

  private double resolution(List<Integer> questions) {
    double largest = 0;
    for (int question : questions) {
      for (Sweep.Result result : sweep.results(question)) {
        double error = result.value().standardError().orElse(0);
        largest =
            Double.isFinite(error)
                ? Math.max(largest, error * factor(sweep.of().get(question)))
                : largest;
      }
    }
    return largest;
  }

  private Axis axis() {
    return sweep.over().getFirst();
  }

  private boolean isNumeric() {
    return SweepFindings.isAscending(axis());
  }

  private static double number(String value) {
    return WrittenNumber.parse(value.strip()).orElse(Double.NaN);
  }

  private ReportChart heat(int question) {
    Subject of = sweep.of().get(question);
    int wide = sweep.over().get(1).values().size();
    List<List<Double>> cells = new ArrayList<>();
    for (int row = 0; row < sweep.over().get(0).values().size(); row++) {
      cells.add(values(question, Estimate::value).subList(row * wide, (row + 1) * wide));
    }
    OptionalDouble line =
        question == 0 && contour.isPresent()
            ? OptionalDouble.of(contour.getAsDouble() * factor(of))
            : OptionalDouble.empty();
    String subtitle =
        "%s at each pair of values, all on the same random numbers%s"
            .formatted(
                of.text(),
                line.isPresent()
                    ? "; the line is where it is "
                        + new Answers(scenario).wanted(of, contour.getAsDouble())
                    : "");
    HeatChart chart =
        new HeatChart(
            captions.of(
                findings.of(question), subtitle, of.kind() == Subject.Kind.AMOUNT ? of.unit() : ""),
            SweepRows.axisTitle(sweep.over().get(0).path(), scenario),
            names(0),
            SweepRows.axisTitle(sweep.over().get(1).path(), scenario),
            names(1),
            cells,
            new SweepRows(scenario, sweep)
                .grid(question).stream().map(row -> row.subList(1, row.size())).toList(),
            line,
            resolution(List.of(question)));
    return new ReportChart(name(question), chart, "");
  }

  private List<String> names(int axis) {
    return sweep.over().get(axis).values().stream().map(VisibleText::of).toList();
  }

  /// A name for the files of a question's chart; its number tells it apart.
  private String name(int question) {
    String words =
        sweep.of().get(question).text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "of-%s-%s".formatted(words.replaceAll("^-|-$", ""), question + 1);
  }
}
