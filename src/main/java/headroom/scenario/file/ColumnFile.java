package headroom.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A column of numbers in a CSV file with a header line. Other columns are passed over, and so are
/// rows with nothing in this one.
final class ColumnFile {
  private static final int MAX_BYTES = 10_000_000;
  private static final int MAX_ROWS = 10_000;

  private final TextLoader loader;
  private final Faults faults;

  ColumnFile(TextLoader loader, Faults faults) {
    this.loader = loader;
    this.faults = faults;
  }

  /// The numbers of a column in file order; empty after a fault.
  ///
  /// @param file the file
  /// @param name its name in messages
  /// @param blame where it is named, for a file that cannot be read
  /// @param column the column's name
  /// @param at where that is written
  /// @param measure what the numbers measure
  List<Double> read(
      Path file, String name, Position blame, String column, Position at, Measure measure) {
    TextLoader.Loaded loaded = loader.load(file, name, MAX_BYTES, blame);
    List<CsvText.Row> rows =
        loaded == null ? List.of() : new CsvText(loaded.source(), faults).parse(loaded.text());
    if (loaded == null || rows.isEmpty() || rows.size() > MAX_ROWS + 1) {
      if (loaded != null) {
        faults.add(
            loaded.source().whole(),
            "a file of numbers needs a header line and 1 to %s rows, found %s lines"
                .formatted(MAX_ROWS, rows.size()));
      }
      return List.of();
    }
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
    return numbers(rows.subList(1, rows.size()), index, column, at, measure);
  }

  private List<Double> numbers(
      List<CsvText.Row> rows, int index, String column, Position at, Measure measure) {
    List<Double> numbers = new ArrayList<>();
    int faultsBefore = faults.count();
    for (CsvText.Row row : rows) {
      boolean there = index < row.cells().size() && !row.cells().get(index).text().isBlank();
      Double number = there ? number(row.cells().get(index), column, measure) : null;
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

  private @Nullable Double number(CsvText.Cell cell, String column, Measure measure) {
    String text = cell.text().strip();
    String key = Wording.escape(column);
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
    return value.orElseThrow();
  }
}
