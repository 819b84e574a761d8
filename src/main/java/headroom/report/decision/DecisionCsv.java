package headroom.report.decision;

import headroom.decision.Decided;
import headroom.result.Estimate;
import headroom.scenario.Evidence;
import headroom.table.CsvRows;
import java.util.ArrayList;
import java.util.List;

/// A decision as tables for spreadsheets.
final class DecisionCsv {
  private DecisionCsv() {}

  /// One row for each option.
  static String options(Decided decided) {
    CsvRows csv = new CsvRows();
    csv.row(
        List.of(
            "option",
            "mean",
            "mean_se",
            "difference",
            "difference_se",
            "chance_of_best",
            "chance_of_best_se",
            "regret",
            "regret_se",
            "break_even",
            "break_even_se"));
    for (Decided.Line line : decided.options()) {
      List<String> row = new ArrayList<>(List.of(CsvRows.text(line.name())));
      add(row, line.mean());
      add(row, line.difference());
      add(row, line.chance());
      add(row, line.regret());
      line.breakEven().ifPresentOrElse(it -> add(row, it), () -> row.addAll(List.of("", "")));
      csv.row(row);
    }
    return csv.toString();
  }

  /// One row for each input.
  static String inputs(Decided decided) {
    CsvRows csv = new CsvRows();
    csv.row(List.of("input", "evidence", "value", "value_se"));
    for (Decided.Known known : decided.inputs()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  CsvRows.text(known.input().path()),
                  known.input().evidence().map(Evidence::word).orElse("")));
      add(row, known.value());
      csv.row(row);
    }
    return csv.toString();
  }

  /// One row for each worth and option.
  static String worths(Decided decided) {
    CsvRows csv = new CsvRows();
    csv.row(
        List.of("of", "worth", "evpi", "evpi_se", "option", "chance_of_best", "chance_of_best_se"));
    for (Decided.WorthCurve curve : decided.worths()) {
      for (Decided.Point point : curve.points()) {
        for (int option = 0; option < point.chances().size(); option++) {
          List<String> row = new ArrayList<>();
          row.add(CsvRows.text(decided.options().get(curve.option()).name()));
          row.add(CsvRows.number(point.worth()));
          add(row, point.perfect());
          row.add(CsvRows.text(decided.options().get(option).name()));
          add(row, point.chances().get(option));
          csv.row(row);
        }
      }
    }
    return csv.toString();
  }

  private static void add(List<String> row, Estimate estimate) {
    row.add(CsvRows.number(estimate.value()));
    row.add(
        estimate.standardError().isPresent()
            ? CsvRows.number(estimate.standardError().getAsDouble())
            : "");
  }
}
