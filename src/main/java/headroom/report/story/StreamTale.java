package headroom.report.story;

import headroom.report.TextSummary;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.words.Paragraph;
import headroom.words.Rounding;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;

/// A stream told: its words, then what it comes to by year.
record StreamTale(Scenario scenario, Result result, PathWords words) {

  /// The lines about a stream, indented.
  List<String> of(Stream stream) {
    List<String> told = new StreamWords(words, scenario.timeline(), scenario.labels()).of(stream);
    List<String> lines = new ArrayList<>();
    lines.add("  " + told.getFirst());
    told.stream().skip(1).forEach(line -> lines.addAll(Paragraph.lines(line, 4)));
    years(stream).forEach(line -> lines.add("    " + line));
    return lines;
  }

  private List<String> years(Stream stream) {
    TextTable table = new TextTable();
    table.row(scenario.currency(), "mean", "growth", "median", "growth", "P5", "P95");
    double mean = 0;
    double median = 0;
    for (Metric.Summary year : yearsOf(stream)) {
      boolean whole = year.period() instanceof Period.Year it && !it.incomplete();
      double newMean = year.mean().value();
      double newMedian = year.percentile(50).value();
      table.row(
          TextSummary.label(year.period()),
          Rounding.number(year.mean()),
          growth(mean, newMean),
          Rounding.number(year.percentile(50)),
          growth(median, newMedian),
          Rounding.number(year.percentile(5)),
          Rounding.number(year.percentile(95)));
      mean = whole ? newMean : 0;
      median = whole ? newMedian : 0;
    }
    return table.lines();
  }

  private List<Metric.Summary> yearsOf(Stream stream) {
    return result
        .all(MetricId.ofStream(stream.name(), stream.measure()))
        .filter(metric -> metric.period() instanceof Period.Year)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast)
        .toList();
  }

  private static String growth(double before, double now) {
    return before > 0 ? Rounding.fixed(100 * (now / before - 1), 0) + " %" : "";
  }
}
