package headroom.table;

import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// A table as comma-separated values: numbers as they read back to the same double, cells empty
/// where there is none.
final class TableCsv {
  private TableCsv() {}

  static String text(Table table) {
    CsvRows csv = new CsvRows();
    csv.row(table.columns().stream().map(column -> CsvRows.text(column.name())).toList());
    for (int row = 0; row < table.rowCount(); row++) {
      int at = row;
      csv.row(table.columns().stream().map(column -> cell(column, at)).toList());
    }
    return csv.toString();
  }

  private static String cell(Column<?> column, int row) {
    String written = column.getUnformattedString(row);
    return column instanceof StringColumn ? CsvRows.text(written) : written;
  }
}
