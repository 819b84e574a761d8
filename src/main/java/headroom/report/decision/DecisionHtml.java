package headroom.report.decision;

import headroom.report.QuestionHtml;
import headroom.report.QuestionPage;
import headroom.report.ReportPage.Figure;
import headroom.report.Reproduction;
import headroom.report.folder.RunFacts;
import headroom.report.format.Json;
import java.util.List;
import java.util.stream.Stream;

/// The page of a decision in one file that needs nothing else.
final class DecisionHtml {
  private DecisionHtml() {}

  /// The text of the page.
  ///
  /// @param figures the charts as SVG elements
  static String text(DecisionReport report, RunFacts facts, List<Figure> figures) {
    DecisionWords words = new DecisionWords(report.decided());
    return QuestionHtml.text(
        new QuestionPage(
            "Headroom · decision",
            report.question(),
            "%s · %s · all money in %s"
                .formatted(
                    report.scenario().name(),
                    DecisionText.how(report),
                    report.scenario().currency()),
            words.all().stream().map(sentence -> sentence.replace("`", "")).toList(),
            figures,
            new DecisionTables(report.decided()).paged(),
            Stream.concat(
                    DecisionText.weights(report).stream().map(sentence -> sentence + "."),
                    Stream.of(DecisionTables.HOW))
                .toList(),
            List.of(),
            report.notes(),
            Reproduction.of(report.scenario(), report.decided().simulation(), facts),
            Json.insideHtml(DecisionJson.text(facts.version(), report))));
  }
}
