package headroom.report;

import headroom.chart.Chart;
import headroom.report.folder.FileName;

/// A chart of the report.
///
/// @param name its file name without ending, also its anchor in the report; one that is no safe
///   file name or too long is made one
/// @param chart what is to be seen
/// @param note what a reader should know beside it
public record ReportChart(String name, Chart chart, String note) {
  /// Makes the name safe.
  public ReportChart {
    name = FileName.stem(name);
  }
}
