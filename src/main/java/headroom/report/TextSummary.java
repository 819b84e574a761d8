package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Agreement;
import headroom.scenario.MeanRemark;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `run` prints: the table a strategist can paste and the sentences that say what is in it.
///
/// Every agreement has its receipts in total; the headline agreement also by year, with its cap,
/// what the cap costs and the receipts at mean inputs. A scenario without agreements shows its
/// streams.
public final class TextSummary {
  /// How every percentile is to be read.
  public static final String PERCENTILES =
      "P95 = 95 % of trials at or below; ± is one standard error of the simulation.";

  private final Scenario scenario;
  private final Result result;

  private TextSummary(Scenario scenario, Result result) {
    this.scenario = scenario;
    this.result = result;
  }

  /// The lines of the summary, each ending in a line feed.
  public static String text(Scenario scenario, Result result) {
    return String.join("\n", new TextSummary(scenario, result).lines()) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(scenario.name(), simulated()));
    result.simulation().precision().ifPresent(it -> lines.add(Wording.precision(it) + "."));
    lines.add("");
    TextTable table = new TextTable();
    table.row(scenario.currency(), "mean ± SE", "P5", "P50", "P95");
    Optional<Headline> headline = Headline.of(scenario, result);
    headline.ifPresentOrElse(first -> agreements(table, first), () -> streams(table));
    lines.addAll(table.lines());
    scenario.notes().stream().filter(MeanRemark::is).forEach(note -> lines.add("! " + note));
    headline.map(this::facts).ifPresent(lines::addAll);
    lines.add("");
    Findings.of(scenario, result).forEach(sentence -> lines.add(sentence + "."));
    lines.add(PERCENTILES);
    return lines;
  }

  private String simulated() {
    SimulationFacts facts = result.simulation();
    return "%s, %s to %s, seed %d, %s"
        .formatted(
            Wording.trials(scenario.simulation(), facts),
            scenario.timeline().start(),
            scenario.timeline().end(),
            facts.seed(),
            facts.sampler());
  }

  private void agreements(TextTable table, Headline first) {
    receipts(table, first);
    first.years("paid").forEach(year -> summary(table, "  " + label(year.period()), year));
    if (first.capped()) {
      first.total("accrued").ifPresent(it -> summary(table, "without the cap", it));
      first.total("forgone").ifPresent(it -> summary(table, "what the cap costs", it));
    }
    first
        .estimate("paid.at-mean-inputs")
        .ifPresent(it -> table.row("receipts at mean inputs", Rounding.number(it)));
    for (Agreement other : scenario.agreements()) {
      if (!other.name().equals(first.agreement().name())) {
        receipts(table, first.of(other));
      }
    }
    scenario.report().party().ifPresent(party -> party(table, party));
  }

  private static void receipts(TextTable table, Headline headline) {
    Agreement agreement = headline.agreement();
    String label = "%s: %s to %s".formatted(agreement.name(), agreement.payer(), agreement.payee());
    headline.total("paid").ifPresent(it -> summary(table, label, it));
  }

  private void party(TextTable table, String party) {
    if (scenario.agreements().size() > 1) {
      total("party." + party + ".receipts")
          .ifPresent(it -> summary(table, party + ", all agreements, net", it));
    }
    total("party." + party + ".present-value")
        .ifPresent(it -> summary(table, party + ", present value" + asOf(), it));
  }

  private String asOf() {
    return scenario.valuation().map(valuation -> " on " + valuation.asOf()).orElse("");
  }

  private void streams(TextTable table) {
    for (Stream stream : scenario.streams()) {
      String id = stream.name() + "." + stream.measure();
      total(id).ifPresent(it -> summary(table, Wording.stream(stream), it));
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
    headline.hit().ifPresent(hit -> lines.add("P(cap hit)  " + Rounding.percentWithError(hit)));
    findings.hitDate().ifPresent(date -> lines.add("cap is hit  " + date));
    findings.hitDateGivenHit().ifPresent(date -> lines.add("if it is    " + date));
    return lines;
  }

  private Optional<Metric.Summary> total(String id) {
    return result.summary(id, "total");
  }

  /// The period as people say it.
  static String label(Period period) {
    return switch (period) {
      case Period.AfterEnd _ -> "after the end";
      case Period.Year year -> year.label() + (year.incomplete() ? " (part)" : "");
      case Period.FiscalYear year -> year.label() + (year.incomplete() ? " (part)" : "");
      case Period.Total _, Period.Quarter _ -> period.label();
    };
  }

  private static void summary(TextTable table, String label, Metric.Summary summary) {
    Estimate mean = summary.mean();
    table.row(
        label,
        Rounding.withError(mean),
        Rounding.number(summary.percentile(5)),
        Rounding.number(summary.percentile(50)),
        Rounding.number(summary.percentile(95)));
  }
}
