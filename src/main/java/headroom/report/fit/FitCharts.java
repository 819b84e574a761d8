package headroom.report.fit;

import headroom.chart.Band;
import headroom.chart.Caption;
import headroom.chart.Fan;
import headroom.chart.FitChart;
import headroom.fit.Forecast;
import headroom.fit.HistoryFit;
import headroom.report.Captions;
import headroom.report.FanCharts;
import headroom.report.ReportChart;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.scenario.History;
import headroom.scenario.Quarter;
import java.util.ArrayList;
import java.util.List;

/// The chart of a fit.
final class FitCharts {
  private static final double LEAST = 1e-300;

  private final FitReport report;
  private final History history;

  /// What turns the run-rate of a history into what is drawn: quarters for quarters.
  private final double ofRunRate;

  FitCharts(FitReport report) {
    this.report = report;
    history = report.fit().history();
    ofRunRate = history.basis() == History.Basis.QUARTERS ? 0.25 : 1;
  }

  ReportChart chart(String version) {
    List<Metric.Summary> quarters = quarters();
    Quarter first = firstQuarter();
    double start = first.year() + (first.number() - 1) / 4.0;
    List<FitChart.Observed> past = new ArrayList<>();
    List<Double> fitted = new ArrayList<>();
    for (int i = 0; i < history.points().size(); i++) {
      History.Point point = history.points().get(i);
      String grade = point.evidence().isEmpty() ? "history" : point.evidence();
      double value = history.runRate(point) * ofRunRate;
      past.add(new FitChart.Observed(4 * (point.years() - start), value, grade));
      fitted.add(report.chosen().medians().get(i) * ofRunRate);
    }
    FitChart chart =
        new FitChart(
            caption(version),
            periods(first, quarters.size()),
            past,
            fitted,
            "median of the fit",
            fan(quarters),
            0);
    return new ReportChart("fit", chart, "");
  }

  private Caption caption(String version) {
    HistoryFit fit = report.fit();
    String measure = report.unit().isEmpty() ? history.measure() : report.unit();
    return new Caption(
        new FitFindings(fit).title(report.chosen(), report.unit()),
        "History, %s, and what follows from it. %s. Logarithmic scale: equal steps are equal growth"
            .formatted(report.chosen().kind().title(), FanCharts.BANDS),
        measure + (ofRunRate == 1 ? " a year" : " a quarter"),
        "Source: Headroom %s, fitted to %s, column %s"
            .formatted(version, history.file(), history.measure()),
        Captions.DISCLAIMER);
  }

  private Quarter firstQuarter() {
    Quarter last = history.first().quarter();
    return last.plus(1 - Math.max(1, history.basis().quarters()));
  }

  private List<String> periods(Quarter first, int ahead) {
    List<String> periods = new ArrayList<>();
    Quarter end = Forecast.start(history).plus(ahead - 1);
    for (Quarter quarter = first; quarter.compareTo(end) <= 0; quarter = quarter.plus(1)) {
      periods.add(quarter.toString());
    }
    return periods;
  }

  private List<Metric.Summary> quarters() {
    return report
        .fan()
        .all(MetricName.REVENUE.of(report.stream().name()))
        .filter(metric -> metric.period() instanceof Period.Quarter)
        .map(Metric.Summary.class::cast)
        .toList();
  }

  private Fan fan(List<Metric.Summary> quarters) {
    Fan drawn = FanCharts.fan(quarters);
    return new Fan(
        drawn.bands().stream()
            .map(
                band ->
                    new Band(
                        band.lowPercent(),
                        band.highPercent(),
                        scaled(band.low()),
                        scaled(band.high())))
            .toList(),
        scaled(drawn.median()),
        scaled(drawn.mean()));
  }

  /// Amounts of a quarter as what is drawn; never 0, which has no logarithm.
  private List<Double> scaled(List<Double> amounts) {
    return amounts.stream().map(amount -> Math.max(LEAST, amount * 4 * ofRunRate)).toList();
  }
}
