package headroom.report.sweep;

import headroom.result.Estimate;
import headroom.sweep.Axis;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import headroom.table.CsvRows;
import headroom.words.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// `sweep.csv`: one row for each point and expression.
final class SweepCsv {
  private SweepCsv() {}

  static String text(Sweep sweep) {
    CsvRows csv = new CsvRows();
    List<String> head = new ArrayList<>();
    for (Axis axis : sweep.over()) {
      head.add(CsvRows.text(axis.path()));
    }
    head.addAll(List.of("of", "unit", "value", "value_se", "difference", "difference_se"));
    csv.row(head);
    for (Sweep.Point point : sweep.points()) {
      for (int question = 0; question < sweep.of().size(); question++) {
        csv.row(row(point, sweep.of().get(question), point.results().get(question)));
      }
    }
    return csv.toString();
  }

  private static List<String> row(Sweep.Point point, Subject of, Sweep.Result result) {
    List<String> row = new ArrayList<>();
    point.at().forEach(value -> row.add(written(value)));
    row.add(CsvRows.text(of.text()));
    row.add(CsvRows.text(of.unit()));
    row.addAll(cells(result.value()));
    row.addAll(cells(result.difference()));
    return row;
  }

  /// A value as it is written in a scenario: a plain number where it is one.
  private static String written(String value) {
    OptionalDouble number = WrittenNumber.parse(value.strip());
    return number.isPresent() ? CsvRows.number(number.getAsDouble()) : CsvRows.text(value);
  }

  static List<String> cells(Estimate estimate) {
    return List.of(
        CsvRows.number(estimate.value()),
        CsvRows.number(estimate.standardError().orElse(Double.NaN)));
  }
}
