package headroom.scenario.file;

import headroom.scenario.History.Basis;
import headroom.scenario.Quarter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A column of numbers in a data file with a header line. Other columns are passed over, but one
/// that says when: amounts of following quarters are then read as a history is.
final class ColumnFile {
  private static final int MAX_ROWS = 10_000;

  /// What the rows are.
  enum Rows {
    /// Numbers in no order: rows with nothing in the column are passed over.
    SAMPLE,
    /// Amounts of following quarters: each must keep the measure's bounds, and there must be none
    /// without a number between two that have one.
    SERIES
  }

  /// What was read.
  ///
  /// @param numbers in file order, or in time order where the file says when; empty after a fault
  /// @param sha256 hash of the file's bytes, empty if it could not be read
  /// @param notes what was made of the file
  record Column(List<Double> numbers, String sha256, List<String> notes) {
    static final Column NONE = new Column(List.of(), "", List.of());
  }

  private final TextLoader loader;
  private final Faults faults;

  ColumnFile(TextLoader loader, Faults faults) {
    this.loader = loader;
    this.faults = faults;
  }

  /// The numbers of a column.
  ///
  /// @param file the file
  /// @param name its name in messages
  /// @param blame where it is named, for a file that cannot be read
  /// @param column the column's name
  /// @param at where that is written
  /// @param measure what the numbers measure
  /// @param kind what the rows are
  Column read(
      Path file,
      String name,
      Position blame,
      String column,
      Position at,
      Measure measure,
      Rows kind) {
    DataFile data =
        DataFile.load(
            loader,
            faults,
            file,
            name,
            blame,
            new DataFile.Wanted("a file of numbers", MAX_ROWS, Optional.of(column)));
    if (data == null) {
      return Column.NONE;
    }
    OptionalInt period = SeriesColumns.periodAt(data);
    boolean dated = period.isPresent() && SeriesColumns.holdsPeriods(data, period.getAsInt());
    if (kind == Rows.SERIES && dated) {
      return quarters(data, column, at);
    }
    Optional<Integer> index = data.column(column, "`column`", at, faults);
    int before = faults.count();
    List<String> notes = new ArrayList<>(data.notes());
    List<Double> numbers =
        index.map(place -> numbers(data, place, measure, kind, notes)).orElse(List.of());
    if (faults.count() > before) {
      return new Column(List.of(), data.sha256(), List.of());
    }
    if (numbers.isEmpty() && index.isPresent()) {
      faults.add(at, "a column must hold numbers, found none in " + Wording.quote(column));
    }
    return new Column(numbers, data.sha256(), notes);
  }

  private Column quarters(DataFile data, String column, Position at) {
    SeriesColumns.Choice choice =
        new SeriesColumns.Choice(Optional.of(column), at, SeriesUse.BOOTSTRAP);
    SeriesReader.Series series = new SeriesReader(data, faults).read(choice, false);
    if (series == null) {
      return new Column(List.of(), data.sha256(), List.of());
    }
    List<SeriesReader.Entry> taken = series.taken();
    if (taken.isEmpty()) {
      faults.add(at, "a column must hold numbers, found none in " + Wording.quote(column));
    } else if (series.basis() != Basis.QUARTERS) {
      faults.add(
          taken.getFirst().cell().position(),
          "amounts of following quarters are needed here, found %s"
              .formatted(Wording.quote(taken.getFirst().period().text())));
    }
    for (int i = 1; i < taken.size(); i++) {
      Quarter quarter = Quarter.of(taken.get(i).period().lastDay());
      if (Quarter.of(taken.get(i - 1).period().lastDay()).until(quarter) > 1) {
        faults.add(
            taken.get(i).cell().position(),
            "a history must not leave out a quarter, found none before this one; fill in what is"
                + " missing");
      }
    }
    List<String> notes = new ArrayList<>(series.notes());
    if (taken.size() < series.entries().size()) {
      notes.add("periods that are no quarters are left out");
    }
    return new Column(taken.stream().map(SeriesReader.Entry::value).toList(), data.sha256(), notes);
  }

  private List<Double> numbers(
      DataFile data, int index, Measure measure, Rows kind, List<String> notes) {
    CellFaults cells = new CellFaults(faults);
    List<CsvText.Row> rows = withoutSum(data, notes);
    List<Integer> others =
        IntStream.range(0, data.header().cells().size())
            .filter(column -> column != index)
            .boxed()
            .toList();
    NumberColumn column = NumberColumn.of(data, rows, index, others, cells);
    List<Double> numbers = new ArrayList<>();
    boolean ended = false;
    for (CsvText.Row row : rows) {
      CsvText.Cell cell = DataFile.cell(row, index);
      boolean there = !isEmpty(cell);
      if (there && ended && kind == Rows.SERIES) {
        cells.now(
            cell,
            "a history must not leave out a quarter, found none before this one; fill in what is"
                + " missing");
        ended = false;
      }
      ended |= !there && !numbers.isEmpty();
      Double number = there ? number(cell, column, measure, kind, cells) : null;
      if (number != null) {
        numbers.add(number);
      }
    }
    cells.report();
    return numbers;
  }

  /// A dash may stand for 0 or for nothing, and is neither here.
  private static boolean isEmpty(CsvText.Cell cell) {
    return NumberColumn.isNothing(cell.text()) && !Headers.plain(cell.text()).matches("[-–—]+");
  }

  /// The rows but a sum under them.
  private static List<CsvText.Row> withoutSum(DataFile data, List<String> notes) {
    List<CsvText.Row> rows = data.rows();
    CsvText.Row last = rows.getLast();
    String first = last.cells().getFirst().text();
    if (!SeriesReader.isSummary(first) || rows.size() < 2) {
      return rows;
    }
    notes.add(
        "last row, passed over: %s (line %s)"
            .formatted(Wording.quote(Headers.plain(first)), last.line()));
    return rows.subList(0, rows.size() - 1);
  }

  private @Nullable Double number(
      CsvText.Cell cell, NumberColumn column, Measure measure, Rows kind, CellFaults cells) {
    Optional<String> plain = column.plain(cell);
    if (plain.isEmpty()) {
      return null;
    }
    double value = NumberFaults.parse(plain.get()).orElseThrow();
    String key = Wording.escape(column.name());
    Optional<String> wrongUnit = measure.unitFault(plain.get(), value);
    if (wrongUnit.isPresent()) {
      cells.now(cell, "`%s`: %s".formatted(key, wrongUnit.get()));
      return null;
    }
    if (kind == Rows.SERIES && !measure.allows(value)) {
      cells.add(
          cell, "`%s`: %s".formatted(key, measure.rule()), Wording.quote(cell.text().strip()), "");
      return null;
    }
    return value;
  }
}
