package headroom.report;

import headroom.report.ReportPage.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The charts of a report, drawn, and the parts of the page that they stand in.
///
/// @param drawings all charts
/// @param parts the page's parts
record DrawnParts(List<Drawing> drawings, List<Part> parts) {
  DrawnParts {
    drawings = List.copyOf(drawings);
    parts = List.copyOf(parts);
  }

  /// Draws the charts of a run, and those of the answers to further questions. With answers, the
  /// run's own charts stand under the questions that they answer too.
  static DrawnParts of(List<ReportChart> charts, List<Answer> answers) {
    Map<String, Drawing> drawn =
        Stream.concat(charts.stream(), answers.stream().flatMap(it -> it.charts().stream()))
            .toList()
            .parallelStream()
            .map(chart -> Map.entry(chart.name(), Drawing.of(chart)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    List<Part> parts = new ArrayList<>();
    Map<String, List<ReportChart>> own =
        charts.stream()
            .collect(
                Collectors.groupingBy(
                    answers.isEmpty() ? _ -> "Charts" : DrawnParts::question,
                    LinkedHashMap::new,
                    Collectors.toList()));
    Stream.of("How much?", "When?", "What does the cap cost?", "Charts")
        .filter(own::containsKey)
        .forEach(heading -> parts.add(part(heading, own.get(heading), drawn::get)));
    for (Answer answer : answers) {
      parts.add(
          new Part(
              answer.heading(),
              answer.sentences().stream().map(HtmlReport::unbroken).toList(),
              figures(answer.charts(), drawn::get),
              answer.tables()));
    }
    return new DrawnParts(List.copyOf(drawn.values()), parts);
  }

  private static Part part(
      String heading, List<ReportChart> charts, Function<String, Drawing> drawn) {
    return new Part(heading, List.of(), figures(charts, drawn), List.of());
  }

  private static List<ReportPage.Figure> figures(
      List<ReportChart> charts, Function<String, Drawing> drawn) {
    return charts.stream().map(chart -> drawn.apply(chart.name()).figure()).toList();
  }

  private static String question(ReportChart chart) {
    if (chart.name().startsWith("cap-cost")) {
      return "What does the cap cost?";
    }
    return chart.name().startsWith("cap-hit") || chart.name().startsWith("event")
        ? "When?"
        : "How much?";
  }
}
