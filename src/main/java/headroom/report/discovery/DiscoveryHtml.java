package headroom.report.discovery;

import headroom.report.QuestionHtml;
import headroom.report.QuestionPage;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import headroom.report.Reproduction;
import headroom.report.folder.RunFacts;
import headroom.report.format.Json;
import java.util.List;

/// The page of a search in one file that needs nothing else.
final class DiscoveryHtml {
  private DiscoveryHtml() {}

  /// The text of the page.
  ///
  /// @param figures the charts as SVG elements
  static String text(DiscoveryReport report, RunFacts facts, List<Figure> figures) {
    return QuestionHtml.text(page(report, facts, figures));
  }

  private static QuestionPage page(DiscoveryReport report, RunFacts facts, List<Figure> figures) {
    DiscoverySentences sentences = new DiscoverySentences(report);
    List<Table> tables = new DiscoveryTables(report).all();
    return new QuestionPage(
        "Headroom · discovery",
        sentences.title(),
        "%s · where %s · %s · all money in %s"
            .formatted(
                report.scenario().name(),
                report.where(),
                DiscoveryText.how(report),
                report.scenario().currency()),
        sentences.all(),
        figures,
        tables,
        tables.isEmpty() ? List.of() : List.of(DiscoveryText.HOW),
        List.of(),
        report.notes(),
        Reproduction.of(report.scenario(), report.discovered().simulation(), facts),
        Json.insideHtml(DiscoveryJson.text(facts.version(), report)));
  }
}
