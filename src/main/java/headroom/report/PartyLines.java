package headroom.report;

import headroom.chart.StackChart;
import headroom.chart.Tint;
import headroom.report.ReportPage.Table;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Receipts of the report's party line by line, where more than one agreement makes them: means by
/// year of payment, with the sign of what comes in. Means add up, so the lines do.
final class PartyLines {
  /// What the eye can tell apart in one bar; the headline comes first and is the strongest.
  private static final List<Look> LOOKS =
      List.of(
          new Look(Tint.RECEIPTS, 0),
          new Look(Tint.NEUTRAL, 1),
          new Look(Tint.FORGONE, 1),
          new Look(Tint.REVENUE, 1),
          new Look(Tint.CAP, 1),
          new Look(Tint.NEUTRAL, 2));

  private final Scenario scenario;
  private final Result result;
  private final String party;
  private final List<Line> lines;

  /// Lines that a sentence can name.
  private static final int NAMED = 5;

  private record Look(Tint tint, int shade) {}

  /// An agreement seen from the party.
  private record Line(String name, double sign, Metric.Summary total) {
    double mean() {
      return sign * total.mean().value();
    }
  }

  private PartyLines(Scenario scenario, Result result, String party, List<Line> lines) {
    this.scenario = scenario;
    this.result = result;
    this.party = party;
    this.lines = lines;
  }

  /// The lines of the report's party; empty if there are fewer than two or their totals were not
  /// kept.
  static Optional<PartyLines> of(Scenario scenario, Result result) {
    return scenario
        .report()
        .party()
        .map(party -> new PartyLines(scenario, result, party, lines(scenario, result, party)))
        .filter(it -> it.lines.size() > 1);
  }

  /// The headline first, then the largest.
  private static List<Line> lines(Scenario scenario, Result result, String party) {
    List<Line> lines = new ArrayList<>();
    for (Agreement agreement : scenario.agreements()) {
      double sign = agreement.payee().equals(party) ? 1 : agreement.payer().equals(party) ? -1 : 0;
      if (sign != 0) {
        result
            .summary(agreement.name() + ".paid", "total")
            .ifPresent(total -> lines.add(new Line(agreement.name(), sign, total)));
      }
    }
    String headline = scenario.report().headline().orElse("");
    lines.sort(
        Comparator.<Line>comparingInt(line -> line.name().equals(headline) ? 0 : 1)
            .thenComparing(Comparator.comparingDouble(line -> -Math.abs(line.mean()))));
    return List.copyOf(lines);
  }

  /// What each line brings or takes, in one sentence without a full stop; empty if the net total
  /// was not kept.
  Optional<String> finding() {
    return result
        .summary("party." + party + ".receipts", "total")
        .map(
            net -> {
              boolean certain = net.min() == net.max();
              return "All lines together %s %s %s%s: %s"
                  .formatted(
                      net.mean().value() < 0 ? "cost" : "bring",
                      party,
                      certain && net.max() == 0 ? "nothing" : money(Gaps.size(net.mean())),
                      certain ? "" : " on average",
                      parts());
            });
  }

  /// The largest lines by name, the others together.
  private String parts() {
    List<String> parts = new ArrayList<>();
    int named = lines.size() > NAMED ? NAMED - 1 : lines.size();
    for (Line line : lines.subList(0, named)) {
      parts.add(
          "%s%s %s"
              .formatted(line.sign() < 0 ? "less " : "", line.name(), money(line.total().mean())));
    }
    if (named < lines.size()) {
      List<Line> others = lines.subList(named, lines.size());
      double sum = others.stream().mapToDouble(Line::mean).sum();
      parts.add(
          "%s%d others %s"
              .formatted(
                  sum < 0 ? "less " : "",
                  others.size(),
                  money(new Estimate(Math.abs(sum), OptionalDouble.of(error(others))))));
    }
    return String.join(", ", parts);
  }

  /// What the error of a sum is at most: the sum of the errors.
  private static double error(List<Line> lines) {
    return lines.stream().mapToDouble(it -> it.total().mean().standardError().orElse(0)).sum();
  }

  private String money(Estimate amount) {
    return Wording.money(amount, scenario.currency());
  }

  /// The lines stacked by year; empty if the years were not kept.
  Optional<ReportChart> chart(Captions captions) {
    List<Period> periods = periods();
    Optional<String> title = finding();
    if (periods.isEmpty() || title.isEmpty() || lines.size() > LOOKS.size()) {
      return Optional.empty();
    }
    List<StackChart.Line> stack = new ArrayList<>();
    for (Line line : lines) {
      Look look = LOOKS.get(stack.size());
      List<Double> values =
          periods.stream()
              .map(period -> mean(line, period).map(Estimate::value).orElse(0.0) * line.sign())
              .toList();
      stack.add(new StackChart.Line(line.name(), look.tint(), look.shade(), values));
    }
    double resolution =
        ReportCharts.resolution(
            lines.stream()
                .flatMap(line -> periods.stream().flatMap(it -> mean(line, it).stream())));
    String subtitle =
        "Mean receipts of %s by year of payment and agreement; above the bars what all bring, net"
            .formatted(party);
    StackChart chart =
        new StackChart(
            captions.of(title.get(), subtitle, scenario.currency()),
            periods.stream().map(this::label).toList(),
            stack,
            resolution);
    return Optional.of(new ReportChart("receipts-by-line", chart, ""));
  }

  /// The lines by year, and their sum with its error.
  Optional<Table> table() {
    List<Period> periods = periods();
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(List.of("mean"));
    lines.forEach(line -> columns.add(line.name()));
    columns.add("net ± SE");
    List<List<String>> rows = new ArrayList<>();
    for (Period period : periods) {
      List<String> row = new ArrayList<>(List.of(TextSummary.label(period)));
      lines.forEach(line -> row.add(mean(line, period).map(it -> signed(it, line)).orElse("0")));
      row.add(net(period));
      rows.add(List.copyOf(row));
    }
    return Optional.of(
        new Table(
            "Receipts of %s by year and agreement, %s".formatted(party, scenario.currency()),
            columns,
            rows));
  }

  private static String signed(Estimate amount, Line line) {
    String text = Rounding.number(amount);
    return line.sign() < 0 && amount.value() != 0 ? "−" + text : text;
  }

  private String net(Period period) {
    return result
        .summary("party." + party + ".receipts", period.label())
        .map(it -> Gaps.signed(it.mean()).replaceFirst("^\\+", ""))
        .orElse("");
  }

  private Optional<Estimate> mean(Line line, Period period) {
    return result.summary(line.name() + ".paid", period.label()).map(Metric.Summary::mean);
  }

  /// The years in which any line pays, and what is paid after the end.
  private List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    result
        .all("party." + party + ".receipts")
        .filter(Headline::yearly)
        .forEach(metric -> periods.add(metric.period()));
    return List.copyOf(periods);
  }

  private String label(Period period) {
    return switch (period) {
      case Period.AfterEnd _ -> "After " + scenario.timeline().end().year();
      case Period.Year year -> year.label() + (year.incomplete() ? "*" : "");
      case Period.FiscalYear _, Period.Quarter _, Period.Total _ -> period.label();
    };
  }
}
