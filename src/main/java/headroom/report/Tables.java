package headroom.report;

import headroom.report.ReportPage.Table;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;
import headroom.scenario.Stream;
import headroom.words.Notation;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The tables of the report.
final class Tables {
  private static final int[] PERCENTS = {5, 25, 50, 75, 95};

  private final Scenario scenario;
  private final Result result;

  Tables(Scenario scenario, Result result) {
    this.scenario = scenario;
    this.result = result;
  }

  /// Totals, then the years of receipts, revenue and what the cap costs; tables without rows are
  /// left out.
  List<Table> all() {
    List<Table> tables = new ArrayList<>(List.of(totals(), others()));
    Headline.of(scenario, result).ifPresent(headline -> tables.addAll(years(headline)));
    PartyLines.of(scenario, result).flatMap(PartyLines::table).ifPresent(tables::add);
    for (Stream stream : scenario.streams()) {
      String id = MetricId.ofStream(stream.name(), stream.measure());
      tables.add(periods(Phrases.stream(stream, scenario.labels()) + " by year", id));
    }
    if (scenario.streams().size() > 1) {
      tables.add(periods("All revenue streams by year", MetricId.ALL_REVENUE));
    }
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private List<Table> years(Headline headline) {
    Agreement agreement = headline.agreement();
    String receiver =
        scenario.agreements().size() == 1
            ? agreement.payee()
            : agreement.payee() + headline.under();
    List<Table> tables = new ArrayList<>();
    NetFindings.of(headline)
        .map(net -> net.lines().party())
        .ifPresent(
            party ->
                tables.add(
                    periods(
                        "Receipts of %s by year, all agreements, net".formatted(party),
                        MetricName.RECEIPTS.ofParty(party))));
    tables.add(
        periods(
            "Receipts of %s by year".formatted(receiver), MetricName.PAID.of(agreement.name())));
    tables.add(
        fiscal("Receipts of %s by fiscal year".formatted(receiver), headline, MetricName.PAID));
    tables.add(
        fiscal(
            "What accrues to %s by fiscal year".formatted(receiver), headline, MetricName.ACCRUED));
    if (headline.capped()) {
      tables.add(
          fiscal(
              "What counts towards the %s by fiscal year".formatted(headline.cap()),
              headline,
              MetricName.COUNTED));
      tables.add(
          periods(
              headline.hasTail()
                  ? "What is forgone by year, before the tail"
                  : "What the " + headline.cap() + " costs by year",
              headline.forgoneId()));
    }
    tables.add(periods("The tail by year of payment", MetricName.TAIL.of(agreement.name())));
    tables.add(periods("What the minimum adds by year", MetricName.SHORTFALL.of(agreement.name())));
    tables.add(periods("Lost to the yearly cap by year", MetricName.LOST.of(agreement.name())));
    return tables;
  }

  /// A table by fiscal year; a part of one in which nothing ever happens is left out.
  private Table fiscal(String title, Headline headline, MetricName measure) {
    return table(
        title,
        measure.of(headline.agreement().name()),
        metric ->
            metric.period() instanceof Period.FiscalYear year
                && !(year.incomplete() && isNothing(metric)));
  }

  private static boolean isNothing(Metric metric) {
    return metric instanceof Metric.Summary summary && summary.min() == 0 && summary.max() == 0;
  }

  /// Receipts, headroom and the probability of a hit by quarter, where they were kept.
  List<Table> quarterly() {
    return Headline.of(scenario, result)
        .map(
            headline ->
                java.util.stream.Stream.of(
                        quarters(headline, "Receipts", MetricName.PAID),
                        quarters(headline, "Cumulative receipts", MetricName.PAID_SO_FAR),
                        quarters(
                            headline,
                            "Headroom left under the " + headline.cap(),
                            MetricName.HEADROOM),
                        hits(headline))
                    .filter(table -> !table.rows().isEmpty())
                    .toList())
        .orElse(List.of());
  }

  private Table quarters(Headline headline, String title, MetricName measure) {
    return table(
        title + " by quarter",
        headline.id(measure),
        metric -> metric.period() instanceof Period.Quarter);
  }

  private Table hits(Headline headline) {
    List<List<String>> rows =
        headline.hitByQuarter().stream()
            .map(
                hit ->
                    List.of(
                        hit.period().label(),
                        CapFindings.chance(hit.probability(), result.effectiveTrials(), true)))
            .toList();
    return new Table(
        "Probability that the %s has been hit".formatted(headline.cap()),
        List.of("by the end of", "probability ± SE"),
        rows);
  }

  /// What accrues and is never counted; it is the cost of the cap where nothing comes back.
  private static String beyond(Headline headline) {
    return headline.hasTail() ? "forgone, before the tail" : "what the cap costs";
  }

  private java.util.stream.Stream<Headline> members(SharedCap cap) {
    return scenario.agreements().stream()
        .filter(it -> it.sharedCap().filter(cap.name()::equals).isPresent())
        .map(it -> new Headline(scenario, result, it));
  }

  private Table totals() {
    List<List<String>> rows = new ArrayList<>();
    for (Agreement agreement : scenario.agreements()) {
      String name = agreement.name();
      String label = scenario.labels().agreement(name);
      add(
          rows,
          "%s: %s to %s".formatted(label, agreement.payer(), agreement.payee()),
          MetricName.PAID.of(name));
      Headline headline = new Headline(scenario, result, agreement);
      if (agreement.isCapped()) {
        add(rows, label + ": without the cap", MetricName.ACCRUED.of(name));
        add(rows, label + ": " + beyond(headline), MetricName.FORGONE.of(name));
        add(rows, label + ": receipts if the cap is hit", MetricName.PAID_GIVEN_HIT.of(name));
        add(rows, label + ": receipts if it is not", MetricName.PAID_GIVEN_NOT_HIT.of(name));
        add(rows, label + ": the cap drawn", MetricName.CAP_TOTAL.of(name));
      }
      new TermFigures(headline)
          .amounts()
          .forEach(it -> rows.add(row(label + ": " + it.label(), it.amount())));
    }
    for (SharedCap cap : scenario.sharedCaps()) {
      add(
          rows,
          "cap %s: counted".formatted(scenario.labels().cap(cap.name())),
          MetricName.COUNTED.ofCap(cap.name()));
      add(
          rows,
          "cap %s: forgone".formatted(scenario.labels().cap(cap.name())),
          MetricName.FORGONE.ofCap(cap.name()));
      add(
          rows,
          "cap %s: the cap drawn".formatted(scenario.labels().cap(cap.name())),
          MetricName.TOTAL.ofCap(cap.name()));
    }
    parties().forEach(party -> addParty(rows, party));
    for (Stream stream : scenario.streams()) {
      String id = MetricId.ofStream(stream.name(), stream.measure());
      add(rows, Phrases.stream(stream, scenario.labels()), id);
    }
    add(rows, "All revenue streams", MetricId.ALL_REVENUE);
    return new Table("Totals, " + scenario.currency(), columns("over the whole time"), rows);
  }

  /// What is not an amount of its own: chances, dates, rates and single values.
  private Table others() {
    List<List<String>> rows = new ArrayList<>();
    for (Agreement agreement : scenario.agreements()) {
      AgreementFacts.of(new Headline(scenario, result, agreement)).addTo(rows);
    }
    for (SharedCap cap : scenario.sharedCaps()) {
      members(cap).findFirst().map(AgreementFacts::ofSharedCap).ifPresent(it -> it.addCapTo(rows));
    }
    for (String party : parties()) {
      result
          .find(MetricName.CVAR5.ofParty(party), "total")
          .filter(_ -> result.simulation().trials() > 1)
          .flatMap(Headline::estimate)
          .ifPresent(
              it ->
                  rows.add(
                      List.of(
                          party
                              + ": mean of the worst 5 % of futures (CVaR), "
                              + scenario.currency(),
                          Rounding.withError(it))));
    }
    return new Table("Chances, dates and rates", List.of("", "value ± SE"), rows);
  }

  private void addParty(List<List<String>> rows, String party) {
    if (scenario.agreements().size() > 1) {
      add(rows, party + ": net receipts", MetricName.RECEIPTS.ofParty(party));
    }
    add(rows, party + ": present value" + asOf(), MetricName.PRESENT_VALUE.ofParty(party));
  }

  private String asOf() {
    return scenario.valuation().map(valuation -> " on " + valuation.asOf()).orElse("");
  }

  private List<String> parties() {
    return scenario.report().party().map(List::of).orElse(List.of());
  }

  private Table periods(String title, String id) {
    return table(title, id, Headline::yearly);
  }

  private Table table(String title, String id, Predicate<Metric> wanted) {
    List<List<String>> rows = new ArrayList<>();
    result
        .all(id)
        .filter(wanted)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast)
        .forEach(metric -> rows.add(row(TextSummary.label(metric.period()), metric)));
    return new Table(title + ", " + scenario.currency(), columns("period"), rows);
  }

  private static List<String> columns(String first) {
    List<String> columns = new ArrayList<>(List.of(first, "mean ± SE"));
    for (int percent : PERCENTS) {
      columns.add("P" + percent);
    }
    return columns;
  }

  private void add(List<List<String>> rows, String label, String id) {
    Optional<Metric.Summary> summary = result.summary(id, "total");
    summary.ifPresent(it -> rows.add(row(label, it)));
  }

  private static List<String> row(String label, Metric.Summary summary) {
    Estimate[] percentiles =
        Arrays.stream(PERCENTS).mapToObj(summary::percentile).toArray(Estimate[]::new);
    Notation notation = Notation.of(summary.mean(), percentiles);
    List<String> row =
        new ArrayList<>(List.of(label, Rounding.withError(summary.mean(), notation)));
    for (Estimate percentile : percentiles) {
      row.add(Rounding.number(percentile, notation));
    }
    return List.copyOf(row);
  }
}
