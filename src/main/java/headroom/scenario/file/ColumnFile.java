package headroom.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A column of numbers in a CSV file with a header line. Other columns are passed over.
final class ColumnFile {
  private static final int MAX_BYTES = 10_000_000;
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
  /// @param numbers in file order; empty after a fault
  /// @param sha256 hash of the file's bytes, empty if it could not be read
  record Column(List<Double> numbers, String sha256) {}

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
    TextLoader.Loaded loaded = loader.load(file, name, MAX_BYTES, blame);
    if (loaded == null) {
      return new Column(List.of(), "");
    }
    List<CsvText.Row> rows = new CsvText(loaded.source(), faults).parse(loaded.text());
    if (rows.isEmpty() || rows.size() > MAX_ROWS + 1) {
      faults.add(
          loaded.source().whole(),
          "a file of numbers needs a header line and 1 to %s rows, found %s lines"
              .formatted(MAX_ROWS, rows.size()));
      return new Column(List.of(), loaded.sha256());
    }
    return new Column(numbers(rows, column, at, measure, kind), loaded.sha256());
  }

  private List<Double> numbers(
      List<CsvText.Row> rows, String column, Position at, Measure measure, Rows kind) {
    List<String> header =
        rows.getFirst().cells().stream().map(cell -> cell.text().strip()).toList();
    int index = header.indexOf(column);
    if (index < 0 || header.lastIndexOf(column) != index) {
      String there = "the file has " + Wording.list(header.stream().map(Wording::quote).toList());
      faults.add(
          at,
          "`column` must be the name of one column, found %s%s"
              .formatted(
                  Wording.quote(column),
                  index < 0 ? Wording.didYouMean(column, header, there) : ", which stands twice"));
      return List.of();
    }
    List<Double> numbers = new ArrayList<>();
    int faultsBefore = faults.count();
    boolean ended = false;
    for (CsvText.Row row : rows.subList(1, rows.size())) {
      boolean there = index < row.cells().size() && !row.cells().get(index).text().isBlank();
      if (there && ended && kind == Rows.SERIES) {
        faults.add(
            row.cells().get(index).position(),
            "a history must not leave out a quarter, found none before this one; fill in what is"
                + " missing");
        ended = false;
      }
      ended |= !there && !numbers.isEmpty();
      Double number = there ? number(row.cells().get(index), column, measure, kind) : null;
      if (number != null) {
        numbers.add(number);
      }
    }
    if (faults.count() > faultsBefore) {
      return List.of();
    }
    if (numbers.isEmpty()) {
      faults.add(at, "a column must hold numbers, found none in " + Wording.quote(column));
    }
    return numbers;
  }

  private @Nullable Double number(CsvText.Cell cell, String column, Measure measure, Rows kind) {
    String text = cell.text().strip();
    String key = VisibleText.of(column);
    Optional<String> fault = NumberText.fault(text);
    if (fault.isPresent()) {
      faults.add(cell.position(), "`%s` must be a number, found %s".formatted(key, fault.get()));
      return null;
    }
    OptionalDouble value = NumberText.parse(text);
    Optional<String> wrongUnit = measure.unitFault(text, value.orElseThrow());
    if (wrongUnit.isPresent()) {
      faults.add(cell.position(), "`%s`: %s".formatted(key, wrongUnit.get()));
      return null;
    }
    if (kind == Rows.SERIES && !measure.allows(value.orElseThrow())) {
      faults.add(
          cell.position(),
          "`%s`: %s, found %s".formatted(key, measure.rule(), Wording.quote(text)));
      return null;
    }
    return value.orElseThrow();
  }
}
