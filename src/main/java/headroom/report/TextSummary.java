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
    lines.add("");
    Findings.of(scenario, result).forEach(sentence -> lines.add(sentence + "."));
    lines.add(foot());
    if (!scenario.inputs().isEmpty()) {
      lines.add(GradeWords.sentence(scenario));
    }
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
    receipts(table, first);
    first.years(MetricName.PAID).forEach(year -> summary(table, "  " + label(year.period()), year));
    if (first.capped()) {
      first.total(MetricName.ACCRUED).ifPresent(it -> summary(table, "without the cap", it));
      first.total(MetricName.FORGONE).ifPresent(it -> summary(table, "what the cap costs", it));
    }
    for (Agreement other : scenario.agreements()) {
      if (!other.name().equals(first.agreement().name())) {
        receipts(table, first.of(other));
      }
    }
    scenario.report().party().ifPresent(party -> party(table, party));
  }

  private void receipts(TextTable table, Headline headline) {
    Agreement agreement = headline.agreement();
    String label = "%s: %s to %s".formatted(agreement.name(), agreement.payer(), agreement.payee());
    headline.total(MetricName.PAID).ifPresent(it -> summary(table, label, it));
  }

  private void party(TextTable table, String party) {
    if (scenario.agreements().size() > 1) {
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
      total(id).ifPresent(it -> summary(table, Phrases.stream(stream), it));
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
    if (!headline.capped()) {
      return List.of();
    }
    CapFindings findings = new CapFindings(headline);
    List<String> lines = new ArrayList<>(List.of(""));
    headline
        .hit()
        .filter(_ -> !headline.single())
        .map(hit -> CapFindings.chance(hit, headline.trials(), errors))
        .ifPresent(
            chance ->
                lines.add("P(cap hit)  %s by the end of %s".formatted(chance, headline.end())));
    findings.hitDate().ifPresent(date -> lines.add("cap is hit  " + date));
    findings.hitDateGivenHit().ifPresent(date -> lines.add("if it is    " + date));
    return lines.size() == 1 ? List.of() : lines;
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
