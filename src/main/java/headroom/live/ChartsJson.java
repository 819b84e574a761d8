package headroom.live;

import headroom.chart.ChartWriter;
import headroom.chart.Inline;
import headroom.report.ReportChart;
import headroom.report.format.JsonObject;
import java.util.List;

/// Charts drawn for the page, with the numbers in them.
final class ChartsJson {
  private ChartsJson() {}

  static String of(List<ReportChart> charts) {
    return of(charts, Shown.ALL, () -> {});
  }

  /// @param shown which of them are drawn; of the others it is told what they are
  /// @param wanted asked before each picture; ends it by what it throws
  static String of(List<ReportChart> charts, Shown shown, Runnable wanted) {
    return JsonList.of(
        charts.parallelStream()
            .map(it -> shown.has(it.name()) ? drawn(it, wanted) : named(it))
            .toList()
            .stream());
  }

  private static JsonObject drawn(ReportChart chart, Runnable wanted) {
    wanted.run();
    String prefix = chart.name().replaceAll("[^a-z0-9]", "-") + "-";
    Inline drawn = ChartWriter.inline(chart.chart(), prefix);
    return named(chart)
        .put("svg", drawn.svg())
        .put("numbers", ChartNumbers.of(chart.chart(), drawn));
  }

  private static JsonObject named(ReportChart chart) {
    return new JsonObject()
        .put("id", chart.name())
        .put("title", chart.chart().caption().title())
        .put("alt", chart.chart().caption().title() + ". " + chart.chart().caption().subtitle());
  }
}
