package headroom.report;

import headroom.report.ReportPage.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The charts of a report, drawn, and the parts of the page that they stand in.
///
/// @param drawings all charts
/// @param parts the page's parts
record DrawnParts(List<Drawing> drawings, List<Part> parts) {
  /// The heading of a run's charts where nothing further was asked.
  static final String CHARTS = "Charts";

  private static final String HOW_MUCH = "How much?";
  private static final String WHEN = "When?";
  private static final String COST = "What does the cap cost?";
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final List<String> HEADINGS = List.of(CHARTS, HOW_MUCH, WHEN, COST);

  DrawnParts {
    drawings = List.copyOf(drawings);
    parts = List.copyOf(parts);
  }

  /// Draws the charts of a run, and those of the answers to further questions. With answers, the
  /// run's own charts stand under the questions that they answer too.
  static DrawnParts of(List<ReportChart> charts, List<Answer> answers) {
    Map<String, Drawing> drawn = new LinkedHashMap<>();
    Stream.concat(charts.stream(), answers.stream().flatMap(it -> it.charts().stream()))
        .toList()
        .parallelStream()
        .map(chart -> Map.entry(chart.name(), Drawing.of(chart)))
        .forEachOrdered(it -> drawn.putIfAbsent(it.getKey(), it.getValue()));
    List<Part> parts = new ArrayList<>();
    for (String heading : HEADINGS) {
      List<ReportChart> own =
          charts.stream()
              .filter(chart -> heading(chart, answers.isEmpty()).equals(heading))
              .toList();
      if (!own.isEmpty()) {
        parts.add(new Part(heading, List.of(), figures(own, drawn), List.of()));
      }
    }
    for (Answer answer : answers) {
      parts.add(
          new Part(
              answer.heading(),
              answer.sentences().stream().map(DrawnParts::words).toList(),
              figures(answer.charts(), drawn),
              answer.tables()));
    }
    return new DrawnParts(List.copyOf(drawn.values()), parts);
  }

  private static List<ReportPage.Figure> figures(
      List<ReportChart> charts, Map<String, Drawing> drawn) {
    List<String> names = charts.stream().map(ReportChart::name).toList();
    return drawn.entrySet().stream()
        .filter(it -> names.contains(it.getKey()))
        .map(it -> it.getValue().figure())
        .toList();
  }

  /// A word of the program's own, quoted as in prose.
  private static String words(String sentence) {
    return HtmlReport.unbroken(QUOTED.matcher(sentence).replaceAll("“$1”"));
  }

  private static String heading(ReportChart chart, boolean alone) {
    if (alone) {
      return CHARTS;
    }
    if (chart.name().startsWith("cap-cost")) {
      return COST;
    }
    return chart.name().startsWith("cap-hit") || chart.name().startsWith("event") ? WHEN : HOW_MUCH;
  }
}
