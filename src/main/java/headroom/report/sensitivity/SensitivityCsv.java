package headroom.report.sensitivity;

import headroom.result.Estimate;
import headroom.scenario.Evidence;
import headroom.scenario.Scenario;
import headroom.sensitivity.Bands;
import headroom.sensitivity.Sensitivity;
import headroom.table.CsvRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `sensitivity.csv`: one row for each input; `bands.csv`: one row for each band of each input.
/// Empty cells mean "does not apply" or "cannot be given".
final class SensitivityCsv {
  private static final List<String> COLUMNS =
      List.of(
          "input",
          "role",
          "evidence",
          "correlated",
          "low",
          "low_mean",
          "low_mean_se",
          "high",
          "high_mean",
          "high_mean_se",
          "swing",
          "swing_se",
          "rank_correlation",
          "rank_correlation_se",
          "first_order",
          "first_order_se",
          "total",
          "total_se",
          "shapley",
          "shapley_se");

  private SensitivityCsv() {}

  static String text(Scenario scenario, Sensitivity sensitivity) {
    Ends ends = new Ends(scenario);
    CsvRows csv = new CsvRows();
    csv.row(COLUMNS);
    for (Sensitivity.Line line : sensitivity.lines()) {
      List<String> cells = new ArrayList<>();
      cells.add(CsvRows.text(line.path()));
      cells.add(line.role().name().toLowerCase(Locale.ROOT));
      cells.add(line.evidence().map(Evidence::word).orElse(""));
      cells.add(Boolean.toString(line.correlated()));
      end(cells, line, line.bar().map(Sensitivity.Bar::low), ends);
      end(cells, line, line.bar().map(Sensitivity.Bar::high), ends);
      estimate(cells, line.bar().map(Sensitivity.Bar::swing));
      estimate(cells, line.rank());
      estimate(cells, line.indices().map(Sensitivity.Indices::first));
      estimate(cells, line.indices().map(Sensitivity.Indices::total));
      estimate(cells, line.indices().map(Sensitivity.Indices::shapley));
      csv.row(cells);
    }
    return csv.toString();
  }

  private static void end(
      List<String> cells, Sensitivity.Line line, Optional<Sensitivity.End> end, Ends ends) {
    cells.add(end.map(it -> at(line, it.at(), ends)).orElse(""));
    estimate(cells, end.map(Sensitivity.End::value));
  }

  private static String at(Sensitivity.Line line, Sensitivity.Place place, Ends ends) {
    return place instanceof Sensitivity.Value(double value, var _)
        ? CsvRows.number(value)
        : CsvRows.text(ends.label(line, place));
  }

  private static void estimate(List<String> cells, Optional<Estimate> estimate) {
    cells.add(
        estimate
            .filter(it -> Double.isFinite(it.value()))
            .map(it -> CsvRows.number(it.value()))
            .orElse(""));
    cells.add(
        estimate
            .flatMap(it -> it.standardError().stream().boxed().findFirst())
            .filter(Double::isFinite)
            .map(CsvRows::number)
            .orElse(""));
  }

  static String bands(Sensitivity sensitivity) {
    CsvRows csv = new CsvRows();
    csv.row(List.of("input", "from", "to", "mean", "p5", "p95", "trials"));
    for (Sensitivity.Line line : sensitivity.lines()) {
      for (Bands.Band band : line.bands()) {
        csv.row(
            List.of(
                CsvRows.text(line.path()),
                CsvRows.number(band.from()),
                CsvRows.number(band.to()),
                CsvRows.number(band.mean()),
                CsvRows.number(band.p5()),
                CsvRows.number(band.p95()),
                Integer.toString(band.trials())));
      }
    }
    return csv.toString();
  }
}
