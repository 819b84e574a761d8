package headroom.report.decision;

import headroom.chart.CurveChart;
import headroom.chart.Range;
import headroom.chart.RankChart;
import headroom.chart.Tint;
import headroom.decision.Decided;
import headroom.report.Captions;
import headroom.report.Phrases;
import headroom.report.ReportChart;
import headroom.result.Estimate;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The charts of a decision: what to find out first, and, of each fixed worth, what would hold at
/// others.
final class DecisionCharts {
  private static final int MOST_ROWS = 15;
  private static final int MOST_CURVES = 6;
  private static final double ERRORS = 2;
  private static final List<Tint> TINTS =
      List.of(Tint.RECEIPTS, Tint.CAP, Tint.REVENUE, Tint.FORGONE, Tint.NEUTRAL);

  private final Decided decided;
  private final DecisionWords words;
  private final Captions captions;

  DecisionCharts(DecisionReport report, String version) {
    decided = report.decided();
    words = new DecisionWords(decided);
    captions = new Captions(report.scenario(), decided.simulation(), version);
  }

  List<ReportChart> all() {
    List<ReportChart> charts = new ArrayList<>();
    ranks().ifPresent(charts::add);
    for (Decided.WorthCurve curve : decided.worths()) {
      charts.add(chances(curve));
      charts.add(knowing(curve));
    }
    return charts;
  }

  private Optional<ReportChart> ranks() {
    List<Decided.Known> ranked = words.ranked().stream().limit(MOST_ROWS).toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    String most =
        decided.inputs().size() > MOST_ROWS
            ? "; the first %s of %s".formatted(MOST_ROWS, decided.inputs().size())
            : "";
    RankChart chart =
        new RankChart(
            captions.of(
                words.title(),
                "What it is worth to know each input before choosing (EVPPI), with two standard errors; everything together is worth %s%s"
                    .formatted(words.money(decided.perfect()), most),
                decided.unit()),
            ranked.stream().map(DecisionCharts::row).toList(),
            error(decided.perfect()),
            "worth");
    return Optional.of(new ReportChart("worth-knowing", chart, ""));
  }

  private static RankChart.Row row(Decided.Known known) {
    double value = Math.max(0, known.value().value());
    double error = ERRORS * error(known.value());
    return new RankChart.Row(
        known.input().shortName(),
        value,
        new Range(Math.max(0, value - error), value + error),
        false);
  }

  private static double error(Estimate estimate) {
    return estimate.standardError().orElse(0);
  }

  private ReportChart chances(Decided.WorthCurve curve) {
    List<CurveChart.Curve> curves = new ArrayList<>();
    for (int option = 0; option < Math.min(MOST_CURVES, decided.options().size()); option++) {
      int place = option;
      curves.add(
          curve(
              curve,
              decided.options().get(option).name(),
              TINTS.get(option % TINTS.size()),
              point -> Rounding.hundredfold(point.chances().get(place))));
    }
    String name = line(curve).name();
    return chart(
        curve,
        "chances-by-worth-of-" + name,
        "At a worth of %s, %s is best in %s"
            .formatted(
                worth(curve),
                name,
                Phrases.futures(line(curve).chance(), decided.simulation().trials())),
        "Share of the futures in which an option is the best, by the worth of %s".formatted(name),
        CurveChart.Scale.PERCENT,
        curves);
  }

  private Decided.Line line(Decided.WorthCurve curve) {
    return decided.options().get(curve.option());
  }

  /// What the option is worth as it is written.
  private String worth(Decided.WorthCurve curve) {
    double worth = line(curve).worth().orElse(Double.NaN);
    return Phrases.money(NumberStyle.AMOUNT.text(worth), decided.unit());
  }

  private ReportChart knowing(Decided.WorthCurve curve) {
    String name = line(curve).name();
    return chart(
        curve,
        "knowing-by-worth-of-" + name,
        "To know everything is worth %s if %s is worth %s, and most at its break-even"
            .formatted(Phrases.money(decided.perfect(), decided.unit()), name, worth(curve)),
        "What it would be worth to know everything before choosing (EVPI), with two standard errors, by the worth of %s"
            .formatted(name),
        CurveChart.Scale.AMOUNT,
        List.of(curve(curve, "knowing", Tint.RECEIPTS, Decided.Point::perfect)));
  }

  private static CurveChart.Curve curve(
      Decided.WorthCurve curve, String name, Tint tint, Function<Decided.Point, Estimate> of) {
    List<Double> values = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (Decided.Point point : curve.points()) {
      Estimate it = of.apply(point);
      values.add(it.value());
      low.add(it.value() - ERRORS * error(it));
      high.add(it.value() + ERRORS * error(it));
    }
    return new CurveChart.Curve(name, tint, values, low, high, CurveChart.Style.LINE);
  }

  private ReportChart chart(
      Decided.WorthCurve curve,
      String file,
      String title,
      String subtitle,
      CurveChart.Scale scale,
      List<CurveChart.Curve> curves) {
    Decided.Line line = line(curve);
    CurveChart chart =
        new CurveChart(
            captions.of(title, subtitle, scale == CurveChart.Scale.AMOUNT ? decided.unit() : ""),
            "worth of %s%s"
                .formatted(line.name(), decided.unit().isEmpty() ? "" : ", " + decided.unit()),
            curve.points().stream().map(Decided.Point::worth).toList(),
            List.of(),
            scale,
            curves,
            OptionalDouble.empty(),
            line.breakEven().map(DecisionCharts::mark),
            0);
    return new ReportChart(file, chart, "");
  }

  private static CurveChart.Mark mark(Estimate breakEven) {
    double error = ERRORS * error(breakEven);
    return new CurveChart.Mark(
        breakEven.value(),
        new Range(breakEven.value() - error, breakEven.value() + error),
        "break-even " + Rounding.number(breakEven));
  }
}
