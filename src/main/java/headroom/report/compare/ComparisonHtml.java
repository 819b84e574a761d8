package headroom.report.compare;

import headroom.report.Captions;
import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.report.ReportPage.Fact;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import headroom.report.Templates;
import headroom.report.folder.RunFacts;
import headroom.report.format.Json;
import headroom.result.Comparison;
import java.util.ArrayList;
import java.util.List;

/// The page of a comparison: who gains, by how much, with errors, in one file that needs nothing
/// else. Laid out by `comparison.jte`, as `report.jte` does a run's.
final class ComparisonHtml {
  private ComparisonHtml() {}

  /// The text of the page.
  ///
  /// @param figures the charts as SVG elements
  static String text(Comparison comparison, RunFacts facts, List<Figure> figures) {
    return Templates.text("comparison.jte", page(comparison, facts, figures));
  }

  private static ComparisonPage page(Comparison comparison, RunFacts facts, List<Figure> figures) {
    List<Fact> scenarios = new ArrayList<>();
    List<ComparisonPage.Part> parts = new ArrayList<>();
    for (int side = 0; side < comparison.sides().size(); side++) {
      Comparison.Side it = comparison.sides().get(side);
      scenarios.add(new Fact(Gaps.letter(side), it.label() + ": " + it.title()));
      if (side > 0) {
        parts.add(part(comparison, side));
      }
    }
    return new ComparisonPage(
        title(comparison),
        "%s's receipts · %s · all money in %s"
            .formatted(
                comparison.party(),
                ComparisonText.how(comparison.simulation()),
                comparison.currency()),
        scenarios,
        parts,
        figures,
        comparison.notes(),
        reproduction(comparison, facts),
        Captions.DISCLAIMER,
        Json.insideHtml(ComparisonJson.text(facts.version(), comparison)));
  }

  private static ComparisonPage.Part part(Comparison comparison, int side) {
    ComparisonRows rows = new ComparisonRows(comparison, side);
    List<Table> tables = new ArrayList<>();
    List<String> columns = rows.columns(Integer.MAX_VALUE);
    tables.add(new Table("Differences, " + comparison.currency(), columns, rows.rows()));
    BridgeRows.of(comparison, side).ifPresent(bridge -> tables.addAll(bridge.tables()));
    return new ComparisonPage.Part(
        "%s against %s".formatted(Gaps.label(comparison, side), Gaps.label(comparison, 0)),
        ComparisonFindings.of(comparison, side),
        tables);
  }

  /// Who gains; of more than two scenarios what each brings.
  private static String title(Comparison comparison) {
    ComparisonTitles titles = new ComparisonTitles(comparison);
    return comparison.sides().size() == 2 ? titles.difference(1) : titles.overlay();
  }

  private static List<Fact> reproduction(Comparison comparison, RunFacts facts) {
    List<Fact> all = new ArrayList<>();
    all.add(new Fact("Program", "Headroom " + facts.version()));
    for (int side = 0; side < comparison.sides().size(); side++) {
      all.add(
          new Fact(
              "%s, SHA-256".formatted(Gaps.label(comparison, side)),
              comparison.sides().get(side).sha256()));
    }
    all.add(new Fact("Trials", Phrases.count(comparison.simulation().trials())));
    all.add(new Fact("Seed", Long.toString(comparison.simulation().seed())));
    all.add(new Fact("Sampler", comparison.simulation().sampler()));
    all.add(new Fact("Replicates", Integer.toString(comparison.simulation().replicates())));
    all.add(new Fact("Command", facts.commandLine()));
    return all;
  }
}
