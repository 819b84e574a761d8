package headroom.table;

import headroom.scenario.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// A history as a table: every value as a run-rate, the gap since the value before, and the growth
/// over that gap, as it is and for a year.
public final class HistoryTable {
  private final Table table;

  private HistoryTable(Table table) {
    this.table = table;
  }

  /// A row.
  ///
  /// @param period as written
  /// @param value as written
  /// @param runRate the value for a year
  /// @param gapYears years since the row before; empty in the first
  /// @param growth from the row before, 0.2 for 20 %; empty in the first
  /// @param annualGrowth the same growth over a year; empty in the first
  public record Row(
      String period,
      double value,
      double runRate,
      OptionalDouble gapYears,
      OptionalDouble growth,
      OptionalDouble annualGrowth) {}

  /// The table of a history.
  public static HistoryTable of(History history) {
    List<History.Point> points = history.points();
    StringColumn periods =
        StringColumn.create("period", points.stream().map(History.Point::period).toList());
    double[] values = points.stream().mapToDouble(History.Point::value).toArray();
    DoubleColumn value = DoubleColumn.create(valueName(history.measure()), values);
    DoubleColumn runRate =
        DoubleColumn.create("annual", points.stream().mapToDouble(history::runRate).toArray());
    DoubleColumn years =
        DoubleColumn.create("years", points.stream().mapToDouble(History.Point::years).toArray());
    DoubleColumn gap = years.subtract(years.lag(1)).setName("gap_years");
    DoubleColumn ratio = runRate.divide(runRate.lag(1));
    DoubleColumn log = ratio.logN().setName("log_growth");
    DoubleColumn annual = DoubleColumn.create("annual_growth");
    for (int row = 0; row < points.size(); row++) {
      annual.append(StrictMath.expm1(log.getDouble(row) / gap.getDouble(row)));
    }
    StringColumn evidence =
        StringColumn.create("evidence", points.stream().map(History.Point::evidence).toList());
    return new HistoryTable(
        Table.create(
            "history",
            periods,
            value,
            runRate,
            years,
            gap,
            ratio.subtract(1).setName("growth"),
            annual,
            log,
            evidence));
  }

  /// The name of the column of values, apart from those of the others.
  private static String valueName(String measure) {
    List<String> others =
        List.of(
            "period",
            "annual",
            "years",
            "gap_years",
            "growth",
            "annual_growth",
            "log_growth",
            "evidence");
    return others.contains(measure.toLowerCase(Locale.ROOT)) ? measure + "_value" : measure;
  }

  /// The rows in time order.
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      rows.add(
          new Row(
              table.stringColumn("period").get(row),
              ((DoubleColumn) table.column(1)).getDouble(row),
              table.doubleColumn("annual").getDouble(row),
              cell("gap_years", row),
              cell("growth", row),
              cell("annual_growth", row)));
    }
    return rows;
  }

  private OptionalDouble cell(String column, int row) {
    double value = table.doubleColumn(column).getDouble(row);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The text of `history.csv`: numbers as they read back to the same double, cells empty where
  /// there is no number.
  public String csv() {
    return TableCsv.text(table);
  }
}
