package headroom.report;

import headroom.chart.ContactSheet;
import headroom.chart.Drawn;
import headroom.report.compare.ComparisonCharts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Draws every chart of the odd runs, to be looked at.
final class ChartSheet {
  private ChartSheet() {}

  /// Run with the folder to write to, and the beginnings of the names of runs if not all.
  public static void main(String[] arguments) throws IOException {
    ContactSheet sheet = new ContactSheet(Path.of(arguments[0]));
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    OddRuns runs = new OddRuns(Files.createTempDirectory("odd-runs"));
    for (var run : runs.all().entrySet()) {
      if (wanted.isEmpty() || wanted.stream().anyMatch(run.getKey()::startsWith)) {
        add(sheet, run.getKey(), run.getValue().get().charts());
      }
    }
    for (var run : runs.comparisons().entrySet()) {
      if (wanted.isEmpty() || wanted.stream().anyMatch(run.getKey()::startsWith)) {
        add(sheet, run.getKey(), new ComparisonCharts(run.getValue().get(), "0.1.0").all());
      }
    }
    sheet.write();
  }

  private static void add(ContactSheet sheet, String run, List<ReportChart> charts)
      throws IOException {
    for (ReportChart chart : charts) {
      String name = run + "." + chart.name().substring(0, Math.min(40, chart.name().length()));
      sheet.add(name, chart.chart());
      Drawn.of(chart.chart()).faults().forEach(fault -> System.out.println(name + ": " + fault));
    }
  }
}
