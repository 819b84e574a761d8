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
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The charts of a run, as far as the metrics kept allow: cumulative receipts under the remaining
/// cap or of a party's net, receipts by year and by agreement, revenue with its past, the spread of
/// the total, the probability that the cap has been hit, what the cap costs by year, streams
/// stacked, and whether events have happened.
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
    Headline.of(scenario, result)
        .ifPresent(
            first ->
                NetFindings.of(first)
                    .map(net -> ofNet(first, new NetCharts(net, captions)))
                    .orElseGet(() -> ofOne(first))
                    .flatMap(Optional::stream)
                    .forEach(charts::add));
    FanCharts.revenue(scenario, result, captions)
        .ifPresent(chart -> charts.add(Math.min(place(charts), charts.size()), chart));
    StreamStack.chart(scenario, result, captions).ifPresent(charts::add);
    charts.addAll(new EventCharts(scenario, result, captions).all());
    return charts;
  }

  private Stream<Optional<ReportChart>> ofOne(Headline first) {
    return Stream.of(
        FanCharts.cumulativeReceipts(first, captions),
        receiptsByYear(first),
        PartyLines.of(scenario, result).flatMap(lines -> lines.chart(captions)),
        distribution(first),
        hitProbability(first),
        costByYear(first));
  }

  /// Of a party with several agreements the charts of receipts show its net, those of the cap the
  /// headline agreement's.
  private Stream<Optional<ReportChart>> ofNet(Headline first, NetCharts net) {
    return Stream.of(
        net.cumulative(),
        net.byYear(),
        PartyLines.of(scenario, result).flatMap(lines -> lines.chart(captions)),
        net.distribution(),
        hitProbability(first),
        costByYear(first));
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
                headline.label(),
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
    List<CapCost.OfYear> less = new CapCost(headline).byYear();
    boolean taken = headline.hasTail() && !less.isEmpty();
    List<CapCost.OfYear> years = less.isEmpty() ? new CapCost(headline).before() : less;
    boolean nothing = years.stream().allMatch(year -> year.of().max() == 0);
    if (!headline.capped() || nothing) {
      return Optional.empty();
    }
    String name = headline.label();
    String beyond =
        headline.toldOfWholeCap()
            ? "What would have been paid beyond the " + headline.cap()
            : "What %s would have paid beyond the cap".formatted(name);
    String what =
        taken
            ? beyond + ", less the tail, by year. Bars: mean"
            : "%s, by year%s. %s"
                .formatted(
                    beyond,
                    headline.hasTail() ? "; the tail is not taken off" : "",
                    whiskers(years.stream().map(CapCost.OfYear::of).toList()));
    return new CapFindings(headline)
        .costOfCap()
        .map(title -> captions.of(title, what, headline.unit()))
        .flatMap(caption -> costs(years, headline, taken, caption))
        .map(chart -> new ReportChart("cap-cost-by-year", chart, ""));
  }

  private static Optional<BarChart> costs(
      List<CapCost.OfYear> years, Headline headline, boolean taken, Caption caption) {
    LaterPayments later = LaterPayments.of(headline.timeline(), List.of(headline.agreement()));
    if (!taken) {
      return years(years.stream().map(CapCost.OfYear::of).toList(), later, caption, Tint.FORGONE);
    }
    List<Bar> bars =
        years.stream()
            .map(
                year -> {
                  Bar forgone = bar(year.of(), later);
                  return new Bar(
                      forgone.label(), year.cost().value(), Optional.empty(), forgone.kind());
                })
            .toList();
    double resolution = resolution(years.stream().map(CapCost.OfYear::cost));
    return Optional.of(new BarChart(caption, Tint.FORGONE, bars, resolution));
  }

  static Optional<BarChart> years(
      List<Metric.Summary> years, LaterPayments later, Caption caption, Tint tint) {
    if (years.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars =
        years.stream()
            .filter(
                year ->
                    !(year.period() instanceof Period.AfterEnd)
                        || year.min() != 0
                        || year.max() != 0)
            .map(year -> bar(year, later))
            .toList();
    double resolution = resolution(years.stream().map(Metric.Summary::mean));
    return Optional.of(new BarChart(caption, tint, bars, resolution));
  }

  /// How bars are to be read; those of certain amounts have no whiskers.
  static String whiskers(List<Metric.Summary> years) {
    return years.stream().allMatch(year -> year.isCertain()) ? "Bars: mean" : WHISKERS;
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
    boolean known = year.isCertain();
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
            .formatted(headline.under(), curve(it));
    HistogramChart chart =
        new HistogramChart(
            captions.of(title.get(), subtitle, headline.unit()),
            "Total receipts",
            it.bins(),
            it.masses(),
            it.below(),
            it.above(),
            it.exceedance(),
            resolution(Stream.of(paid.get().mean(), paid.get().percentile(50))),
            it.ghost("before the clues"));
    return Optional.of(new ReportChart("receipts-distribution", chart, ""));
  }

  /// What a histogram's subtitle says of its curve; nothing where there is none.
  static String curve(SampledShares shares) {
    return shares.exceedance().isEmpty()
        ? ""
        : " and how probable it is to receive more than an amount (curve)";
  }

  private static Optional<SampledShares> shares(Headline headline) {
    if (headline.capped()) {
      List<Cell> hit = cells(headline, MetricName.PAID_GIVEN_HIT);
      List<Cell> missed = cells(headline, MetricName.PAID_GIVEN_NOT_HIT);
      if (!hit.isEmpty() || !missed.isEmpty()) {
        return Optional.of(new SampledShares(missed, hit, before(headline)));
      }
      return Optional.empty();
    }
    List<Cell> paid = cells(headline, MetricName.PAID);
    return paid.isEmpty()
        ? Optional.empty()
        : Optional.of(new SampledShares(paid, List.of(), before(headline)));
  }

  /// The total as it was before the clues; empty where nothing was heard.
  private static List<Cell> before(Headline headline) {
    String id = MetricName.PAID.of(headline.agreement().name());
    return headline
        .result()
        .weighed()
        .flatMap(it -> new Result(headline.result().simulation(), it.prior()).summary(id, "total"))
        .map(ReportCharts::cells)
        .orElse(List.of());
  }

  private static List<Cell> cells(Headline headline, MetricName measure) {
    return headline.total(measure).map(ReportCharts::cells).orElse(List.of());
  }

  /// The cells as far as there are trials: the edges of the outermost may lie beyond the extremes.
  static List<Cell> cells(Metric.Summary summary) {
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
    ProbabilityChart chart =
        new ProbabilityChart(
            captions.of(
                title.get(),
                "Probability that the %s has been hit by the end of each quarter"
                    .formatted(
                        headline.agreement().sharedCap().isPresent()
                            ? headline.cap()
                            : "cap of " + headline.label()),
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
