package headroom.report;

import headroom.chart.Bar;
import headroom.chart.BarChart;
import headroom.chart.Caption;
import headroom.chart.HistogramChart;
import headroom.chart.ProbabilityChart;
import headroom.chart.Range;
import headroom.chart.Tint;
import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The charts of a run, as far as the metrics kept allow: cumulative receipts under the remaining
/// cap, receipts by year and by agreement, revenue with its past, the spread of the total, the
/// probability that the cap has been hit, what the cap costs by year, streams stacked, and whether
/// events have happened.
public final class ReportCharts {
  private static final String WHISKERS =
      "Bars: mean; whiskers: P5 to P95 (P95 = 95 % of futures at or below)";

  private final Captions captions;
  private final Scenario scenario;
  private final Result result;

  /// @param version the program's version, for the foot of every chart
  public ReportCharts(Scenario scenario, Result result, String version) {
    this.scenario = scenario;
    this.result = result;
    this.captions = new Captions(scenario, result.simulation(), version);
  }

  /// The charts in the order of the report.
  public List<ReportChart> all() {
    List<ReportChart> charts = new ArrayList<>();
    Optional<Headline> headline = Headline.of(scenario, result);
    headline.ifPresent(
        first ->
            Stream.of(
                    FanCharts.cumulativeReceipts(first, captions),
                    receiptsByYear(first),
                    PartyLines.of(scenario, result).flatMap(lines -> lines.chart(captions)),
                    distribution(first),
                    hitProbability(first),
                    costByYear(first))
                .flatMap(Optional::stream)
                .forEach(charts::add));
    FanCharts.revenue(scenario, result, captions)
        .ifPresent(chart -> charts.add(Math.min(place(charts), charts.size()), chart));
    StreamStack.chart(scenario, result, captions).ifPresent(charts::add);
    charts.addAll(new EventCharts(scenario, result, captions).all());
    return charts;
  }

  /// Revenue stands after all that shows receipts over the years.
  private static int place(List<ReportChart> charts) {
    return charts.stream().anyMatch(chart -> chart.name().equals("receipts-by-line")) ? 3 : 2;
  }

  private Optional<ReportChart> receiptsByYear(Headline headline) {
    Findings findings = new Findings(headline);
    LaterPayments later = LaterPayments.of(headline.timeline(), List.of(headline.agreement()));
    String subtitle =
        "Receipts of %s from %s under %s by year of payment%s. "
            .formatted(
                headline.agreement().payee(),
                headline.agreement().payer(),
                headline.agreement().name(),
                headline.paidAfterTheEnd() ? later.words() : "");
    return findings
        .byYear()
        .flatMap(
            title ->
                years(
                    headline.years(MetricName.PAID),
                    later,
                    captions.of(
                        title,
                        subtitle + whiskers(headline.years(MetricName.PAID)),
                        headline.unit()),
                    Tint.RECEIPTS))
        .map(chart -> new ReportChart("receipts-by-year", chart, ""));
  }

  private Optional<ReportChart> costByYear(Headline headline) {
    List<Metric.Summary> years = headline.years(MetricName.FORGONE);
    boolean nothing = years.stream().allMatch(year -> year.max() == 0);
    if (!headline.capped() || nothing) {
      return Optional.empty();
    }
    return new CapFindings(headline)
        .costOfCap()
        .flatMap(
            title ->
                years(
                    years,
                    LaterPayments.of(headline.timeline(), List.of(headline.agreement())),
                    captions.of(
                        title,
                        "What %s would have paid beyond the cap, by year. %s"
                            .formatted(headline.agreement().name(), whiskers(years)),
                        headline.unit()),
                    Tint.FORGONE))
        .map(chart -> new ReportChart("cap-cost-by-year", chart, ""));
  }

  private static Optional<BarChart> years(
      List<Metric.Summary> years, LaterPayments later, Caption caption, Tint tint) {
    if (years.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars =
        years.stream()
            .filter(year -> !(year.period() instanceof Period.AfterEnd) || year.max() != 0)
            .map(year -> bar(year, later))
            .toList();
    double resolution = resolution(years.stream().map(Metric.Summary::mean));
    return Optional.of(new BarChart(caption, tint, bars, resolution));
  }

  /// How bars are to be read; those of certain amounts have no whiskers.
  private static String whiskers(List<Metric.Summary> years) {
    return years.stream().allMatch(year -> year.min() == year.max()) ? "Bars: mean" : WHISKERS;
  }

  private static Bar bar(Metric.Summary year, LaterPayments later) {
    Bar.Kind kind =
        switch (year.period()) {
          case Period.AfterEnd _ -> Bar.Kind.AFTER_END;
          case Period.Year it -> it.incomplete() ? Bar.Kind.INCOMPLETE : Bar.Kind.COMPLETE;
          case Period.FiscalYear it -> it.incomplete() ? Bar.Kind.INCOMPLETE : Bar.Kind.COMPLETE;
          case Period.Total _, Period.Quarter _ -> Bar.Kind.COMPLETE;
        };
    boolean after = kind == Bar.Kind.AFTER_END;
    double years = after ? later.years() : 1;
    Range whisker =
        new Range(year.percentile(5).value() / years, year.percentile(95).value() / years);
    boolean known = year.min() == year.max();
    return new Bar(
        after ? later.label() : year.period().label(),
        year.mean().value() / years,
        known ? Optional.empty() : Optional.of(whisker),
        kind);
  }

  private Optional<ReportChart> distribution(Headline headline) {
    Optional<SampledShares> shares = shares(headline);
    Optional<Metric.Summary> paid = headline.total(MetricName.PAID);
    Optional<String> title = new Findings(headline).distribution();
    if (shares.isEmpty() || paid.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    SampledShares it = shares.get();
    String subtitle =
        "How total receipts%s are spread over the futures (bars)%s"
            .formatted(
                headline.under(),
                it.exceedance().isEmpty()
                    ? ""
                    : " and how probable it is to receive more than an amount (curve)");
    HistogramChart chart =
        new HistogramChart(
            captions.of(title.get(), subtitle, headline.unit()),
            "Total receipts",
            it.bins(),
            it.masses(),
            it.below(),
            it.above(),
            it.exceedance(),
            resolution(Stream.of(paid.get().mean(), paid.get().percentile(50))));
    return Optional.of(new ReportChart("receipts-distribution", chart, ""));
  }

  private static Optional<SampledShares> shares(Headline headline) {
    if (headline.capped()) {
      List<Cell> hit = cells(headline, MetricName.PAID_GIVEN_HIT);
      List<Cell> missed = cells(headline, MetricName.PAID_GIVEN_NOT_HIT);
      if (!hit.isEmpty() || !missed.isEmpty()) {
        return Optional.of(new SampledShares(missed, hit));
      }
      return Optional.empty();
    }
    List<Cell> paid = cells(headline, MetricName.PAID);
    return paid.isEmpty() ? Optional.empty() : Optional.of(new SampledShares(paid, List.of()));
  }

  private static List<Cell> cells(Headline headline, MetricName measure) {
    return headline.total(measure).map(ReportCharts::cells).orElse(List.of());
  }

  /// The cells as far as there are trials: the edges of the outermost may lie beyond the extremes.
  private static List<Cell> cells(Metric.Summary summary) {
    return summary.cells().stream()
        .map(
            cell ->
                new Cell(
                    Math.clamp(cell.lower(), summary.min(), summary.max()),
                    Math.clamp(cell.upper(), summary.min(), summary.max()),
                    cell.count()))
        .toList();
  }

  private Optional<ReportChart> hitProbability(Headline headline) {
    List<Metric.Probability> quarters = headline.hitByQuarter();
    Optional<String> title = new CapFindings(headline).capHit();
    if (quarters.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    Agreement agreement = headline.agreement();
    ProbabilityChart chart =
        new ProbabilityChart(
            captions.of(
                title.get(),
                "Probability that the cap of %s has been hit by the end of each quarter"
                    .formatted(agreement.name()),
                ""),
            Tint.CAP,
            quarters.stream().map(quarter -> quarter.period().label()).toList(),
            quarters.stream().map(quarter -> quarter.probability().value()).toList(),
            resolution(quarters.stream().map(Metric.Probability::probability)));
    return Optional.of(new ReportChart("cap-hit-probability", chart, ""));
  }

  /// The largest standard error of some estimates.
  public static double resolution(Stream<Estimate> estimates) {
    return estimates
        .mapToDouble(estimate -> estimate.standardError().orElse(0))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
