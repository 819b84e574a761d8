package headroom.report;

import headroom.report.ReportPage.HistoryRow;
import headroom.result.Estimate;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
import java.util.List;
import java.util.OptionalDouble;

/// The known past of a scenario as the report lists it.
final class History {
  private History() {}

  static List<HistoryRow> rows(Scenario scenario) {
    return scenario.report().history().stream().map(History::row).toList();
  }

  private static HistoryRow row(HistoryPoint point) {
    Estimate amount = new Estimate(point.amount(), OptionalDouble.empty());
    return new HistoryRow(
        period(point), Rounding.number(amount), point.grade(), HtmlReport.unbroken(point.source()));
  }

  /// `2025`, `2026-Q1`, or both ends of anything else: `2025-Q1 to 2025-Q2`.
  private static String period(HistoryPoint point) {
    Quarter first = point.firstQuarter();
    if (point.quarterCount() == 1) {
      return first.toString();
    }
    return point.quarterCount() == 4 && first.number() == 1
        ? Integer.toString(first.year())
        : first + " to " + first.plus(point.quarterCount() - 1);
  }
}
