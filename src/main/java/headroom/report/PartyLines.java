package headroom.report;

import headroom.chart.StackChart;
import headroom.chart.Tint;
import headroom.report.ReportPage.Table;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
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

  /// How many lines a sentence names.
  private static final int NAMED = 4;

  private final Scenario scenario;
  private final Result result;
  private final String party;
  private final List<Line> lines;

  private record Look(Tint tint, int shade) {}

  /// An agreement seen from the party.
  record Line(Agreement agreement, String label, double sign, Metric.Summary total) {
    String name() {
      return agreement.name();
    }

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
      String label = scenario.labels().agreement(agreement.name());
      if (sign != 0) {
        result
            .summary(MetricName.PAID.of(agreement.name()), "total")
            .ifPresent(total -> lines.add(new Line(agreement, label, sign, total)));
      }
    }
    String headline = scenario.report().headline().orElse("");
    lines.sort(
        Comparator.<Line>comparingInt(line -> line.name().equals(headline) ? 0 : 1)
            .thenComparing(Comparator.comparingDouble(line -> -Math.abs(line.mean()))));
    return List.copyOf(lines);
  }

  /// Whose lines they are.
  String party() {
    return party;
  }

  /// All lines, the headline first, then the largest.
  List<Line> all() {
    return lines;
  }

  /// What the lines come to in all, if it was kept.
  Optional<Metric.Summary> net() {
    return result.summary(MetricName.RECEIPTS.ofParty(party), "total");
  }

  /// What they come to by calendar year, payments after the end last.
  List<Metric.Summary> netYears() {
    return result
        .all(MetricName.RECEIPTS.ofParty(party))
        .filter(Headline::yearly)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast)
        .toList();
  }

  /// Whether payments that lag fall after the end of the timeline.
  boolean paidAfterTheEnd() {
    return periods().stream().anyMatch(Period.AfterEnd.class::isInstance);
  }

  /// The lines that are shown one by one: all of them, or the largest where there are too many.
  List<Line> apart() {
    return lines.size() <= LOOKS.size() ? lines : lines.subList(0, LOOKS.size() - 1);
  }

  /// The lines that are shown together.
  List<Line> others() {
    return lines.subList(apart().size(), lines.size());
  }

  /// What the lines that are shown together are called.
  String othersLabel() {
    return "others (%s)".formatted(others().size());
  }

  /// Whether the party pays under some agreements and receives under others.
  boolean mixed() {
    double first = lines.getFirst().sign();
    return lines.stream().anyMatch(line -> line.sign() != first);
  }

  /// What the party receives or pays and what each line adds to it or takes from it, in one
  /// sentence without a full stop; empty if the net total was not kept.
  Optional<String> finding() {
    return net()
        .map(
            net -> {
              boolean pays = net.mean().value() < 0 && !nearlyNothing(net);
              return "%s %s %s: %s"
                  .formatted(party, pays ? "pays" : "receives", amount(net), parts(pays ? -1 : 1));
            });
  }

  private String amount(Metric.Summary net) {
    long trials = result.simulation().trials();
    String all = mixed() ? " net" : " in all";
    if (net.min() != net.max()) {
      String mean = nearlyNothing(net) ? "about nothing" : money(Gaps.size(net.mean()));
      return mean + all + " on average";
    }
    return net.max() == 0
        ? "nothing%s %s".formatted(all, Phrases.inAny(trials))
        : "%s%s %s".formatted(money(Gaps.size(net.mean())), all, Phrases.throughout(trials));
  }

  /// Whether a mean lies closer to 0 than two of its standard errors.
  static boolean nearlyNothing(Metric.Summary net) {
    double error = net.mean().standardError().orElse(0);
    return Math.abs(net.mean().value()) <= 2 * error;
  }

  /// The largest lines by name, the rest together; first those that go the same way as the net.
  ///
  /// @param direction 1 where the party receives, −1 where it pays
  private String parts(int direction) {
    List<String> plain = new ArrayList<>();
    List<String> less = new ArrayList<>();
    int named = lines.size() > NAMED ? NAMED - 1 : lines.size();
    for (Line line : lines.subList(0, named)) {
      String part = "%s %s".formatted(line.label(), money(line.total().mean()));
      (line.sign() * direction < 0 ? less : plain).add(part);
    }
    if (named < lines.size()) {
      List<Line> rest = lines.subList(named, lines.size());
      double sum = rest.stream().mapToDouble(Line::mean).sum();
      Estimate size = new Estimate(Math.abs(sum), OptionalDouble.of(error(rest)));
      (sum * direction < 0 ? less : plain).add("the rest " + money(size));
    }
    less.replaceAll("less "::concat);
    plain.addAll(less);
    return String.join(", ", plain);
  }

  /// What the error of a sum is at most: the sum of the errors.
  static double error(List<Line> lines) {
    return lines.stream().mapToDouble(it -> it.total().mean().standardError().orElse(0)).sum();
  }

  private String money(Estimate amount) {
    return Phrases.money(amount, scenario.currency());
  }

  /// The lines stacked by year; empty if the years were not kept.
  Optional<ReportChart> chart(Captions captions) {
    List<Period> periods = periods();
    Optional<String> title = finding();
    if (periods.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    LaterPayments later = later();
    List<StackChart.Line> stack = new ArrayList<>();
    for (Line line : apart()) {
      stack.add(stacked(line.label(), List.of(line), periods, later, stack.size()));
    }
    if (!others().isEmpty()) {
      stack.add(stacked(othersLabel(), others(), periods, later, stack.size()));
    }
    double resolution =
        ReportCharts.resolution(
            lines.stream()
                .flatMap(line -> periods.stream().flatMap(it -> mean(line, it).stream())));
    boolean after = periods.getLast() instanceof Period.AfterEnd;
    String subtitle =
        "Mean receipts of %s by year of payment and agreement; above the bars what all bring, net%s"
            .formatted(party, after ? later.words() : "");
    StackChart chart =
        new StackChart(
            captions.of(title.get(), subtitle, scenario.currency()),
            periods.stream().map(period -> label(period, later)).toList(),
            stack,
            resolution);
    return Optional.of(new ReportChart("receipts-by-line", chart, ""));
  }

  /// Lines by period as one part of the stack.
  private StackChart.Line stacked(
      String name, List<Line> some, List<Period> periods, LaterPayments later, int place) {
    List<Double> values = new ArrayList<>();
    for (Period period : periods) {
      double sum = 0;
      for (Line line : some) {
        sum += mean(line, period).map(Estimate::value).orElse(0.0) * line.sign();
      }
      values.add(period instanceof Period.AfterEnd ? sum / later.years() : sum);
    }
    Look look = LOOKS.get(place);
    return new StackChart.Line(name, look.tint(), look.shade(), values);
  }

  private LaterPayments later() {
    return LaterPayments.of(scenario.timeline(), lines.stream().map(Line::agreement).toList());
  }

  /// The lines by year, and their sum with its error.
  Optional<Table> table() {
    List<Period> periods = periods();
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(List.of("mean"));
    apart().forEach(line -> columns.add(line.label()));
    if (!others().isEmpty()) {
      columns.add(othersLabel());
    }
    columns.add("net ± SE");
    List<List<String>> rows = new ArrayList<>();
    for (Period period : periods) {
      List<String> row = new ArrayList<>(List.of(TextSummary.label(period)));
      apart().forEach(line -> row.add(mean(line, period).map(it -> signed(it, line)).orElse("0")));
      if (!others().isEmpty()) {
        row.add(together(period));
      }
      row.add(net(period));
      rows.add(List.copyOf(row));
    }
    return Optional.of(
        new Table(
            "Receipts of %s by year and agreement, %s".formatted(party, scenario.currency()),
            columns,
            rows));
  }

  /// What the lines that are shown together come to in a period.
  private String together(Period period) {
    double sum = 0;
    for (Line line : others()) {
      sum += line.sign() * mean(line, period).map(Estimate::value).orElse(0.0);
    }
    Estimate size = new Estimate(Math.abs(sum), OptionalDouble.empty());
    return (sum < 0 ? "−" : "") + Rounding.number(size);
  }

  private static String signed(Estimate amount, Line line) {
    String text = Rounding.number(amount);
    return line.sign() < 0 && amount.value() != 0 ? "−" + text : text;
  }

  private String net(Period period) {
    return result
        .summary(MetricName.RECEIPTS.ofParty(party), period.label())
        .map(it -> Gaps.signed(it.mean()).replaceFirst("^\\+", ""))
        .orElse("");
  }

  private Optional<Estimate> mean(Line line, Period period) {
    return result
        .summary(MetricName.PAID.of(line.name()), period.label())
        .map(Metric.Summary::mean);
  }

  /// The years in which any line pays, and what is paid after the end.
  private List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    result
        .all(MetricName.RECEIPTS.ofParty(party))
        .filter(Headline::yearly)
        .map(Metric::period)
        .filter(period -> !(period instanceof Period.AfterEnd) || anyPaid(period))
        .forEach(periods::add);
    return List.copyOf(periods);
  }

  private boolean anyPaid(Period period) {
    return lines.stream()
        .anyMatch(line -> mean(line, period).filter(it -> it.value() != 0).isPresent());
  }

  private static String label(Period period, LaterPayments later) {
    return switch (period) {
      case Period.AfterEnd _ -> later.label();
      case Period.Year year -> year.label() + (year.incomplete() ? "*" : "");
      case Period.FiscalYear _, Period.Quarter _, Period.Total _ -> period.label();
    };
  }
}
