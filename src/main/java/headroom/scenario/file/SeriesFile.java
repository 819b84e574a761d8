package headroom.scenario.file;

import headroom.scenario.History;
import headroom.scenario.History.Basis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A CSV file with a history to fit: a column of periods and a column of values, in time order.
///
/// Amounts belong to years, half-years or quarters; those of the most frequent length are taken.
/// Run-rates belong to dates, months or the ends of longer periods. Rows without a value are gaps.
public final class SeriesFile {
  private static final int MAX_BYTES = 10_000_000;
  private static final int MAX_ROWS = 2_000;
  private static final int FEWEST = 4;

  /// No number of a scenario may be larger.
  private static final double MOST = 1e30;

  /// What is wanted of a file.
  ///
  /// @param column name of the column of values; empty for the only one that can be meant
  /// @param runRate whether values are annual run-rates even if the column is not called so
  public record Wanted(Optional<String> column, boolean runRate) {}

  private record Row(CsvText.Cell cell, SeriesPeriod period, double value, String evidence) {}

  private final Faults faults;
  private final Wanted wanted;
  private final List<Row> rows = new ArrayList<>();

  private SeriesFile(Faults faults, Wanted wanted) {
    this.faults = faults;
    this.wanted = wanted;
  }

  /// Reads a history.
  ///
  /// @param file the file, at most 10 MB and 2,000 rows
  /// @param wanted what to take from it
  /// @param found called once with the faults if there are any
  /// @return the history, of at least four points; empty if there are faults
  public static Optional<History> read(Path file, Wanted wanted, Consumer<List<Fault>> found) {
    Faults faults = new Faults();
    History history = new SeriesFile(faults, wanted).read(file);
    if (history != null && faults.isEmpty()) {
      return Optional.of(history);
    }
    found.accept(faults.sorted());
    return Optional.empty();
  }

  private @Nullable History read(Path file) {
    TextLoader.Loaded loaded = new TextLoader(faults).load(file, file.toString(), MAX_BYTES, null);
    if (loaded == null) {
      return null;
    }
    List<CsvText.Row> lines = new CsvText(loaded.source(), faults).parse(loaded.text());
    if (lines.size() < 2 || lines.size() > MAX_ROWS + 1) {
      faults.add(
          loaded.source().whole(),
          "a history needs a header line and 1 to %s rows, found %s"
              .formatted(
                  Wording.grouped(MAX_ROWS),
                  lines.size() == 1 ? "1 line" : Wording.grouped(lines.size()) + " lines"));
      return null;
    }
    SeriesColumns columns = SeriesColumns.of(lines.getFirst(), wanted.column(), faults);
    if (columns == null) {
      return null;
    }
    boolean runRate = wanted.runRate() || columns.namesRunRate();
    lines.stream().skip(1).forEach(line -> addRow(line, columns, runRate));
    checkOrder();
    return faults.isEmpty() ? history(file, columns, runRate, loaded.source().whole()) : null;
  }

  private void addRow(CsvText.Row line, SeriesColumns columns, boolean runRate) {
    if (line.cells().size() > columns.width()) {
      faults.add(
          line.cells().getFirst().position(),
          "a row must have %s fields as the header line has, found %s; put text with commas into quotes"
              .formatted(columns.width(), line.cells().size()));
      return;
    }
    CsvText.Cell when = columns.period(line);
    CsvText.Cell what = columns.value(line);
    if (when == null) {
      faults.add(
          line.cells().getFirst().position(), "a row must say its period, found none in this row");
      return;
    }
    Optional<SeriesPeriod> period = SeriesPeriod.parse(when.text().strip());
    if (period.isEmpty()) {
      faults.add(
          when.position(),
          "a period must be a year, half-year, quarter or date such as 2025, 2025-H1, 2025-Q3 or"
              + " 2025-08-31, found "
              + Wording.quote(when.text().strip()));
    } else if (!runRate && period.get().basis() == Basis.READINGS) {
      faults.add(
          when.position(),
          "an amount belongs to a year, half-year or quarter, found %s; write 2025-Q3, or say that the values are annual run-rates with --run-rate"
              .formatted(Wording.quote(when.text().strip())));
    }
    Double value = what == null || what.text().isBlank() ? null : value(what, columns.name());
    if (period.isPresent() && value != null) {
      rows.add(new Row(when, period.get(), value, columns.evidence(line)));
    }
  }

  private @Nullable Double value(CsvText.Cell cell, String column) {
    String text = cell.text().strip();
    String key = VisibleText.of(column);
    Optional<String> fault = NumberText.fault(text);
    if (fault.isPresent()) {
      faults.add(cell.position(), "`%s` must be a number, found %s".formatted(key, fault.get()));
      return null;
    }
    double value = NumberText.parse(text).orElseThrow();
    if (NumberText.isPercentage(text) || !(value > 0)) {
      faults.add(
          cell.position(),
          "`%s` must be an amount above 0, found %s; growth from or to nothing has no rate: leave the cell empty for a gap"
              .formatted(key, Wording.quote(text)));
      return null;
    }
    if (value > MOST) {
      faults.add(
          cell.position(),
          "`%s` must be at most 1e30, found %s; use a larger unit"
              .formatted(key, Wording.quote(text)));
      return null;
    }
    return value;
  }

  /// A period may stand once, none before an earlier one.
  private void checkOrder() {
    Set<SeriesPeriod> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String text = Wording.quote(row.period().text());
      if (!seen.add(row.period())) {
        faults.add(
            row.cell().position(),
            "each period may stand once, found %s again; remove one".formatted(text));
      } else if (i > 0 && row.period().firstDay().isBefore(rows.get(i - 1).period().firstDay())) {
        faults.add(
            row.cell().position(),
            "rows must be in time order, found %s after %s; sort them"
                .formatted(text, Wording.quote(rows.get(i - 1).period().text())));
      }
    }
  }

  private @Nullable History history(
      Path file, SeriesColumns columns, boolean runRate, Position whole) {
    Basis basis = runRate ? Basis.READINGS : mostFrequent();
    List<Row> taken =
        rows.stream().filter(row -> runRate || row.period().basis() == basis).toList();
    List<String> others =
        rows.stream().filter(row -> !taken.contains(row)).map(row -> row.period().text()).toList();
    if (taken.size() < FEWEST) {
      faults.add(
          whole,
          "a fit needs at least %s values of one length, found %s in %s; three growth rates are the least that show a spread"
              .formatted(FEWEST, taken.size(), Wording.quote(columns.name())));
      return null;
    }
    List<History.Point> points =
        taken.stream()
            .map(row -> row.period().point(row.value(), row.evidence(), runRate))
            .toList();
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i).years() > points.get(i - 1).years())) {
        faults.add(
            taken.get(i).cell().position(),
            "run-rates must be read on different days, found %s after %s, which ends later or on the same day"
                .formatted(
                    Wording.quote(points.get(i).period()),
                    Wording.quote(points.get(i - 1).period())));
        return null;
      }
    }
    String name = VisibleText.of(String.valueOf(file.getFileName()));
    return new History(name, columns.name(), basis, points, others);
  }

  /// The length of most rows, the shorter of two with as many.
  private Basis mostFrequent() {
    Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
    rows.forEach(row -> counts.merge(row.period().basis(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Basis, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Basis, Integer>comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(Basis.QUARTERS);
  }
}
