package headroom.report;

import headroom.report.format.GradeWords;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Agreement;
import headroom.scenario.MeanRemark;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.scenario.Timeline;
import headroom.words.Notation;
import headroom.words.Rounding;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What `run` prints: the table a strategist can paste and the sentences that say what is in it.
///
/// Every agreement has its receipts in total; the headline agreement also by year, with its cap,
/// what the cap costs and the receipts at mean inputs. A scenario without agreements shows its
/// streams.
public final class TextSummary {
  /// How percentiles and errors are to be read.
  public static final String PERCENTILES =
      "P95 = 95 % of trials at or below; ± is one standard error of the simulation.";

  private static final String BRIEF =
      "P95 = 95 % of trials at or below. --errors shows the errors of the simulation.";
  private static final String SINGLE = "One trial says nothing of chances; run more of them.";

  private final Scenario scenario;
  private final Result result;
  private final boolean errors;

  private TextSummary(Scenario scenario, Result result, boolean errors) {
    this.scenario = scenario;
    this.result = result;
    this.errors = errors;
  }

  /// The lines of the summary, each ending in a line feed.
  ///
  /// @param errors whether every number has its standard error and the digits that it allows; else
  ///   three digits count, since the inputs know no more
  public static String text(Scenario scenario, Result result, boolean errors) {
    return String.join("\n", new TextSummary(scenario, result, errors).lines()) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(scenario.name(), simulated()));
    result.simulation().precision().ifPresent(it -> lines.add(Phrases.precision(it) + "."));
    lines.add("");
    TextTable table = new TextTable();
    table.row(scenario.currency(), errors ? "mean ± SE" : "mean", "P5", "P50", "P95");
    Optional<Headline> headline = Headline.of(scenario, result);
    headline.ifPresentOrElse(first -> agreements(table, first), () -> streams(table));
    lines.addAll(table.lines());
    scenario.notes().stream().filter(MeanRemark::is).forEach(note -> lines.add("! " + note));
    CarriedMeans.of(result).ifPresent(sentence -> lines.add("! " + sentence + "."));
    headline.map(this::facts).ifPresent(lines::addAll);
    ClueFindings.of(scenario, result).map(this::clues).ifPresent(lines::addAll);
    lines.add("");
    Findings.of(scenario, result).forEach(sentence -> lines.add(sentence + "."));
    lines.add(foot());
    if (!scenario.inputs().isEmpty()) {
      lines.add(GradeWords.sentence(scenario));
    }
    return lines;
  }

  /// What was expected before the clues and after them, and what is to be said of each.
  private List<String> clues(ClueFindings findings) {
    List<String> lines = new ArrayList<>(List.of(""));
    ReportPage.Table table = findings.table(errors);
    TextTable text = new TextTable();
    text.row(table.columns().toArray(String[]::new));
    table.rows().forEach(row -> text.row(row.toArray(String[]::new)));
    lines.addAll(text.lines());
    findings.sentences().forEach(sentence -> lines.add(sentence + "."));
    return lines;
  }

  private String foot() {
    if (result.simulation().trials() == 1) {
      return SINGLE;
    }
    return errors ? PERCENTILES : BRIEF;
  }

  private String simulated() {
    SimulationFacts facts = result.simulation();
    Timeline timeline = scenario.timeline();
    boolean longer = !timeline.start().equals(timeline.end());
    return "%s, %s%s, seed %s, %s"
        .formatted(
            Phrases.trials(scenario.simulation(), facts),
            timeline.start(),
            longer ? " to " + timeline.end() : "",
            facts.seed(),
            facts.sampler());
  }

  private void agreements(TextTable table, Headline first) {
    Optional<NetFindings> net = NetFindings.of(first);
    if (net.isPresent()) {
      net(table, first, net.get());
      return;
    }
    receipts(table, first);
    first.years(MetricName.PAID).forEach(year -> summary(table, "  " + label(year.period()), year));
    cap(table, first);
    new TermFigures(first).amounts().forEach(it -> summary(table, it.label(), it.amount()));
    for (Agreement other : scenario.agreements()) {
      if (!other.name().equals(first.agreement().name())) {
        receipts(table, first.of(other));
      }
    }
    scenario.report().party().ifPresent(party -> party(table, party, false));
  }

  /// The net of a party with several agreements and its years, then the agreements.
  private void net(TextTable table, Headline first, NetFindings findings) {
    PartyLines lines = findings.lines();
    summary(table, lines.party() + ", all agreements, net", findings.net());
    lines.netYears().forEach(year -> summary(table, "  " + label(year.period()), year));
    lines.apart().forEach(line -> receipts(table, first.of(line.agreement())));
    if (!lines.others().isEmpty()) {
      double sum = lines.others().stream().mapToDouble(PartyLines.Line::mean).sum();
      Estimate mean = new Estimate(sum, OptionalDouble.of(PartyLines.error(lines.others())));
      String label = lines.othersLabel() + (sum < 0 ? ", net" : "");
      table.row(label, errors ? Rounding.withError(mean) : Rounding.brief(mean));
    }
    cap(table, first);
    for (Agreement other : scenario.agreements()) {
      if (lines.all().stream().noneMatch(line -> line.name().equals(other.name()))) {
        receipts(table, first.of(other));
      }
    }
    party(table, lines.party(), true);
  }

  private void cap(TextTable table, Headline first) {
    if (first.capped()) {
      first
          .total(MetricName.ACCRUED)
          .filter(_ -> !first.toldOfWholeCap())
          .ifPresent(it -> summary(table, "without the " + first.cap(), it));
      first.forgone().ifPresent(it -> summary(table, "what the " + first.cap() + " costs", it));
    }
  }

  private void receipts(TextTable table, Headline headline) {
    Agreement agreement = headline.agreement();
    String label = "%s: %s to %s".formatted(headline.label(), agreement.payer(), agreement.payee());
    headline.total(MetricName.PAID).ifPresent(it -> summary(table, label, it));
  }

  private void party(TextTable table, String party, boolean told) {
    if (!told && scenario.agreements().size() > 1) {
      total(MetricName.RECEIPTS.ofParty(party))
          .ifPresent(it -> summary(table, party + ", all agreements, net", it));
    }
    total(MetricName.PRESENT_VALUE.ofParty(party))
        .ifPresent(it -> summary(table, party + ", present value" + asOf(), it));
  }

  private String asOf() {
    return scenario.valuation().map(valuation -> " on " + valuation.asOf()).orElse("");
  }

  private void streams(TextTable table) {
    for (Stream stream : scenario.streams()) {
      String id = MetricId.ofStream(stream.name(), stream.measure());
      total(id).ifPresent(it -> summary(table, Phrases.stream(stream, scenario.labels()), it));
      result
          .all(id)
          .filter(Headline::yearly)
          .filter(Metric.Summary.class::isInstance)
          .map(Metric.Summary.class::cast)
          .forEach(year -> summary(table, "  " + label(year.period()), year));
    }
  }

  /// The lines below the table that are not amounts.
  private List<String> facts(Headline headline) {
    List<String> lines = new ArrayList<>(List.of(""));
    if (headline.capped()) {
      cap(headline, lines);
    }
    TermFigures terms = new TermFigures(headline);
    terms
        .due()
        .filter(_ -> !headline.single())
        .map(chance -> CapFindings.chance(chance, headline.effectiveTrials(), errors))
        .ifPresent(
            chance ->
                lines.add(
                    "P(%sdue)  %s by the end of %s"
                        .formatted(
                            scenario.agreements().size() == 1 ? "" : headline.label() + " ",
                            chance,
                            headline.end())));
    terms.paymentsInWords(errors).ifPresent(it -> lines.add("quarters that pay  " + it));
    return lines.size() == 1 ? List.of() : lines;
  }

  private void cap(Headline headline, List<String> lines) {
    CapFindings findings = new CapFindings(headline);
    headline
        .hit()
        .filter(_ -> !headline.single())
        .map(hit -> CapFindings.chance(hit, headline.effectiveTrials(), errors))
        .ifPresent(
            chance ->
                lines.add(
                    "P(%s hit)  %s by the end of %s"
                        .formatted(headline.cap(), chance, headline.end())));
    findings.hitDate().ifPresent(date -> lines.add(headline.cap() + " is hit  " + date));
    findings.hitDateGivenHit().ifPresent(date -> lines.add("if it is    " + date));
  }

  private Optional<Metric.Summary> total(String id) {
    return result.summary(id, "total");
  }

  /// The period as people say it.
  public static String label(Period period) {
    return switch (period) {
      case Period.AfterEnd _ -> "after the end";
      case Period.Year year -> year.label() + (year.incomplete() ? " (part)" : "");
      case Period.FiscalYear year -> year.label() + (year.incomplete() ? " (part)" : "");
      case Period.Total _, Period.Quarter _ -> period.label();
    };
  }

  private void summary(TextTable table, String label, Metric.Summary summary) {
    Estimate mean = summary.mean();
    Estimate[] percentiles = {
      summary.percentile(5), summary.percentile(50), summary.percentile(95)
    };
    Notation notation = Notation.of(mean, percentiles);
    table.row(
        label,
        errors ? Rounding.withError(mean, notation) : Rounding.brief(mean, notation),
        number(percentiles[0], notation),
        number(percentiles[1], notation),
        number(percentiles[2], notation));
  }

  private String number(Estimate estimate, Notation notation) {
    return errors ? Rounding.number(estimate, notation) : Rounding.brief(estimate, notation);
  }
}
