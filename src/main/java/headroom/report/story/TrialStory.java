package headroom.report.story;

import headroom.report.Headline;
import headroom.report.Phrases;
import headroom.report.TextSummary;
import headroom.report.WrittenInputs;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.NamedTrace;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Earning;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;
import headroom.scenario.Stream;
import headroom.words.Paragraph;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One trial narrated: what it drew, how money moved in it, when the cap was hit, and where it
/// stands among all trials.
public final class TrialStory {
  private static final List<MetricName> MEASURES =
      List.of(
          MetricName.SHORTFALL,
          MetricName.ACCRUED,
          MetricName.LOST,
          MetricName.COUNTED,
          MetricName.TAIL,
          MetricName.PAID,
          MetricName.FORGONE);

  /// What only some agreements have, each by a term of its own.
  private static final List<MetricName> TERMS =
      List.of(MetricName.SHORTFALL, MetricName.LOST, MetricName.TAIL);

  private final Scenario scenario;
  private final long trial;
  private final Result alone;
  private final NamedTrace happenings;
  private final Result all;
  private final WrittenInputs written;
  private final List<String> lines = new ArrayList<>();

  private TrialStory(
      Scenario scenario, long trial, Result alone, NamedTrace happenings, Result all) {
    this.scenario = scenario;
    this.trial = trial;
    this.alone = alone;
    this.happenings = happenings;
    this.all = all;
    written = WrittenInputs.of(scenario);
  }

  /// The metrics of all trials that one trial is compared with.
  public static Set<String> metrics(Scenario scenario) {
    Set<String> ids = new LinkedHashSet<>();
    for (Agreement agreement : scenario.agreements()) {
      ids.add(MetricName.PAID.of(agreement.name()));
      if (agreement.isCapped()) {
        ids.add(MetricName.CAP_HIT_YEAR.ofCapOf(agreement.name(), agreement.sharedCap()));
      }
    }
    scenario
        .streams()
        .forEach(stream -> ids.add(MetricId.ofStream(stream.name(), stream.measure())));
    return ids;
  }

  /// The lines of the story, each ending in a line feed.
  ///
  /// @param trial number of the trial, counted from 1
  /// @param alone every metric of the trial by itself
  /// @param happenings what the trial came through behind its amounts
  /// @param all the run of all trials, with at least the [metrics][#metrics(Scenario)]
  public static String text(
      Scenario scenario, long trial, Result alone, NamedTrace happenings, Result all) {
    TrialStory story = new TrialStory(scenario, trial, alone, happenings, all);
    story.tell();
    return String.join("\n", story.lines) + "\n";
  }

  private void tell() {
    lines.add(
        "Trial %s of %s: %s, seed %s, %s"
            .formatted(
                Phrases.count(trial),
                Phrases.count(trials()),
                scenario.name(),
                all.simulation().seed(),
                all.simulation().sampler()));
    draws();
    lines.add("");
    lines.add("What happened");
    table().lines().forEach(line -> lines.add("  " + line));
    new HappeningWords(scenario, happenings)
        .sentences()
        .forEach(sentence -> lines.addAll(Paragraph.lines(sentence, 2)));
    books();
    if (trials() > 1) {
      lines.add("");
      lines.add("Where it stands");
      scenario.streams().forEach(stream -> lines.addAll(Paragraph.lines(stands(stream), 2)));
    }
    for (Agreement agreement : scenario.agreements()) {
      lines.add("");
      lines.addAll(Paragraph.lines(paid(agreement), 0));
    }
  }

  /// The books of agreements with more than base, rate and cap, and of shared caps.
  private void books() {
    TrialValues values = new TrialValues(scenario, alone, happenings);
    for (Agreement agreement : scenario.agreements()) {
      if (TrialLedger.isWanted(agreement)) {
        TrialLedger ledger = new TrialLedger(scenario, agreement, values);
        book(ledger.lines(), ledger.reasons());
      }
      milestone(agreement).ifPresent(told -> lines.addAll(Paragraph.lines(told, 2)));
    }
    for (SharedCap cap : scenario.sharedCaps()) {
      SharedCapLedger ledger = new SharedCapLedger(scenario, cap, values);
      book(ledger.lines(), List.of(ledger.reason()));
    }
  }

  /// Whether and when a milestone became due.
  private Optional<String> milestone(Agreement agreement) {
    if (!(agreement.earning() instanceof Earning.Milestone)) {
      return Optional.empty();
    }
    String id = MetricName.ACCRUED.of(agreement.name());
    for (int quarter = 0; quarter < scenario.timeline().quarterCount(); quarter++) {
      String label = scenario.timeline().quarter(quarter).toString();
      if (value(id, label).orElse(0.0) > 0) {
        return Optional.of(
            "%s becomes due in %s."
                .formatted(scenario.labels().agreement(agreement.name()), label));
      }
    }
    return Optional.of(scenario.labels().agreement(agreement.name()) + " does not become due.");
  }

  private void book(List<String> table, List<String> reasons) {
    lines.add("");
    lines.add("Quarter by quarter");
    table.forEach(line -> lines.add("  " + line));
    reasons.forEach(reason -> lines.addAll(Paragraph.lines(reason, 2)));
  }

  private long trials() {
    return all.simulation().trials();
  }

  private void draws() {
    TextTable table = new TextTable();
    scenario
        .assumptions()
        .forEach(
            assumption ->
                value(MetricId.ofAssumption(assumption.name()), "total")
                    .ifPresent(
                        drawn ->
                            table.row(
                                scenario.labels().assumption(assumption.name()),
                                written.like("assumptions." + assumption.name(), drawn),
                                assumption.provenance().unit().orElse(""))));
    happenings.draws().entrySet().stream()
        .filter(draw -> !draw.getKey().startsWith("assumption."))
        .forEach(draw -> table.row(draw.getKey(), written.like(draw.getKey(), draw.getValue())));
    if (!table.lines().isEmpty()) {
      lines.add("");
      lines.add("What it drew");
      table.lines().forEach(line -> lines.add("  " + line));
    }
  }

  private TextTable table() {
    TextTable table = new TextTable();
    List<Period> periods = periods();
    List<String> head = new ArrayList<>(List.of(scenario.currency()));
    periods.forEach(period -> head.add(TextSummary.label(period)));
    table.row(head.toArray(String[]::new));
    for (Stream stream : scenario.streams()) {
      row(
          table,
          Phrases.stream(stream, scenario.labels()),
          MetricId.ofStream(stream.name(), stream.measure()),
          periods);
    }
    for (Agreement agreement : scenario.agreements()) {
      for (MetricName measure : MEASURES) {
        if (agreement.isCapped() || measure == MetricName.PAID || isOfATerm(measure)) {
          String id = measure.of(agreement.name());
          if (!isOfATerm(measure) || value(id, "total").isPresent()) {
            row(table, called(agreement) + ": " + measure.text(), id, periods);
          }
        }
      }
    }
    return table;
  }

  private static boolean isOfATerm(MetricName measure) {
    return TERMS.contains(measure);
  }

  /// Calendar years, then what is paid after the end, then the total.
  private List<Period> periods() {
    Set<Period> periods = new LinkedHashSet<>();
    alone.metrics().stream().filter(Headline::yearly).map(Metric::period).forEach(periods::add);
    List<Period> ordered = new ArrayList<>(periods);
    ordered.sort(
        (a, b) -> Boolean.compare(a instanceof Period.AfterEnd, b instanceof Period.AfterEnd));
    ordered.add(new Period.Total());
    return ordered;
  }

  private void row(TextTable table, String label, String id, List<Period> periods) {
    List<String> cells = new ArrayList<>(List.of(label));
    for (Period period : periods) {
      cells.add(value(id, period.label()).map(WrittenInputs::number).orElse(""));
    }
    table.row(cells.toArray(String[]::new));
  }

  private Optional<Double> value(String id, String period) {
    return alone.summary(id, period).map(Metric.Summary::mean).map(Estimate::value);
  }

  private String stands(Stream stream) {
    String id = MetricId.ofStream(stream.name(), stream.measure());
    double total = value(id, "total").orElse(0.0);
    String money = Phrases.money(WrittenInputs.number(total), scenario.currency());
    return "%s: %s in all, %s."
        .formatted(Phrases.stream(stream, scenario.labels()), money, standing(id, total));
  }

  private String paid(Agreement agreement) {
    double paid = value(MetricName.PAID.of(agreement.name()), "total").orElse(0.0);
    String money = Phrases.money(WrittenInputs.number(paid), scenario.currency());
    String sentence =
        "%s%s pays %s %s in all, %s."
            .formatted(
                scenario.agreements().size() > 1 ? called(agreement) + ": " : "",
                agreement.payer(),
                agreement.payee(),
                money,
                standing(MetricName.PAID.of(agreement.name()), paid));
    return sentence + (agreement.isCapped() ? " " + cap(agreement) : "");
  }

  private String called(Agreement agreement) {
    return scenario.labels().agreement(agreement.name());
  }

  private String cap(Agreement agreement) {
    Optional<String> shared = agreement.sharedCap();
    String its = shared.map(name -> "The cap " + scenario.labels().cap(name)).orElse("Its cap");
    String id = MetricName.CAP_HIT_YEAR.ofCapOf(agreement.name(), shared);
    double total =
        value(MetricName.CAP_TOTAL.ofCapOf(agreement.name(), shared), "total").orElse(0.0);
    String cap = Phrases.money(WrittenInputs.number(total), scenario.currency());
    if (value(id, "total").isEmpty()) {
      return "%s of %s is not reached.".formatted(its, cap);
    }
    double year = value(id, "total").orElseThrow();
    String reached =
        "%s of %s is reached in %s"
            .formatted(its, cap, Phrases.quarterOf(year, scenario.timeline().start()).label());
    return trials() == 1
        ? reached + "."
        : reached + "; " + dated(new Standing(all, id, year)) + ".";
  }

  /// When the others reach theirs.
  private static String dated(Standing standing) {
    if (standing.known()) {
      return "every trial that reaches its cap does so at the same time";
    }
    return "of the trials that reach theirs, %s do so earlier%s"
        .formatted(
            Standing.percent(standing.less()),
            standing.shared()
                ? " and %s at the same time".formatted(Standing.percent(standing.equal()))
                : "");
  }

  private String standing(String id, double value) {
    Standing standing = new Standing(all, id, value);
    if (standing.known()) {
      return trials() == 1 ? "the only trial there is" : "as in every trial";
    }
    if (standing.shared()) {
      return "as in %s of all trials; %s have less"
          .formatted(Standing.percent(standing.equal()), Standing.percent(standing.less()));
    }
    return "more than in %s of all trials".formatted(Standing.percent(standing.less()));
  }
}
