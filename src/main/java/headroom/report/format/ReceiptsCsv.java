package headroom.report.format;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.stats.Ladder;
import headroom.table.CsvRows;
import headroom.table.RowKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `receipts.csv`: one row per metric and period, for spreadsheets.
///
/// The columns after `metric` say what a row is about, for a pivot to choose by: see [RowKey].
/// Empty cells mean "does not apply" or "cannot be given". `trials_used` is the number of trials
/// behind the row; `incomplete` is `true` for a year of which the timeline holds only a part. A
/// leading apostrophe guards text that a spreadsheet would take for a formula.
public final class ReceiptsCsv {
  private static final List<String> COLUMNS = columns();

  private ReceiptsCsv() {}

  /// The text of the file.
  ///
  /// @param scenario what was asked: its names and dates tell what each row is about
  /// @param result what came out
  public static String text(Scenario scenario, Result result) {
    CsvRows csv = new CsvRows();
    csv.row(COLUMNS);
    for (Metric metric : result.metrics()) {
      Map<String, String> cells = cells(metric, result.simulation().trials());
      RowKey.of(metric.id(), metric.period(), scenario)
          .columns()
          .forEach((column, text) -> cells.put(column, CsvRows.text(text)));
      csv.row(COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }
    return csv.toString();
  }

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of("metric", "kind", "name", "measure", "frequency", "period"));
    columns.addAll(List.of("period_start", "period_end", "unit", "mean", "mean_se", "sd", "min"));
    Ladder.PERCENTS.forEach(percent -> columns.add("p" + percent));
    columns.add("max");
    Ladder.PERCENTS.forEach(percent -> columns.add("p" + percent + "_se"));
    columns.addAll(List.of("probability", "probability_se", "value", "value_se"));
    columns.addAll(List.of("trials_used", "incomplete"));
    return List.copyOf(columns);
  }

  private static Map<String, String> cells(Metric metric, long trials) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("metric", CsvRows.text(metric.id()));
    cells.put("period", CsvRows.text(metric.period().label()));
    cells.put("trials_used", Long.toString(trials));
    if (ResultsJson.incomplete(metric.period())) {
      cells.put("incomplete", "true");
    }
    switch (metric) {
      case Metric.Summary summary -> putSummary(cells, summary);
      case Metric.Probability probability ->
          putEstimate(cells, "probability", probability.probability());
      case Metric.Value value -> {
        cells.put("unit", CsvRows.text(value.unit()));
        putEstimate(cells, "value", value.value());
      }
      case Metric.Empty empty -> {
        cells.put("unit", CsvRows.text(empty.unit()));
        cells.put("trials_used", "0");
      }
    }
    return cells;
  }

  private static void putSummary(Map<String, String> cells, Metric.Summary summary) {
    cells.put("unit", CsvRows.text(summary.unit()));
    putEstimate(cells, "mean", summary.mean());
    summary.sd().ifPresent(sd -> cells.put("sd", CsvRows.number(sd)));
    cells.put("min", CsvRows.number(summary.min()));
    cells.put("max", CsvRows.number(summary.max()));
    for (PercentileEstimate percentile : summary.percentiles()) {
      putEstimate(cells, "p" + percentile.percent(), percentile.estimate());
    }
    cells.put("trials_used", Long.toString(summary.trialsUsed()));
  }

  private static void putEstimate(Map<String, String> cells, String column, Estimate estimate) {
    cells.put(column, CsvRows.number(estimate.value()));
    estimate.standardError().ifPresent(error -> cells.put(column + "_se", CsvRows.number(error)));
  }
}
