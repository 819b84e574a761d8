package headroom.scenario.file;

import headroom.scenario.file.NumberCell.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the numbers of a column are written, decided for the whole column: a comma in `12,100` means
/// in one row what it means in the others.
///
/// What a number itself shows comes first (`1.234,5`, `12,1`), then what the other columns of the
/// file show. Where nothing does, a file with `,` between its fields has decimal points, and in any
/// other file `12,100` is a question.
final class NumberColumn {
  private static final Set<String> NOTHING =
      Set.of("-", "--", "–", "—", "n/a", "na", "n.a.", "#n/a", "nil", "null", "none");

  private final String name;
  private final CellFaults faults;
  private final boolean comma;
  private final boolean sound;

  private NumberColumn(String name, CellFaults faults, boolean comma, boolean sound) {
    this.name = name;
    this.faults = faults;
    this.comma = comma;
    this.sound = sound;
  }

  /// The way the numbers of a column are written; where it cannot be told, a fault.
  ///
  /// @param column where the column stands
  /// @param others places of other columns that may hold numbers
  static NumberColumn of(
      DataFile file, List<CsvText.Row> rows, int column, List<Integer> others, CellFaults faults) {
    String name = Headers.plain(file.names().get(column));
    List<CsvText.Cell> cells = rows.stream().map(row -> DataFile.cell(row, column)).toList();
    Optional<CsvText.Cell> point = first(cells, Mark.POINT);
    Optional<CsvText.Cell> comma = first(cells, Mark.COMMA);
    if (point.isPresent() && comma.isPresent()) {
      CsvText.Cell later = later(point.get(), comma.get());
      CsvText.Cell earlier = later.equals(point.get()) ? comma.get() : point.get();
      faults.now(
          later,
          "`%s` must have one decimal sign in all rows, found %s after %s; write both alike"
              .formatted(
                  Wording.escape(name),
                  Wording.quote(later.text().strip()),
                  Wording.quote(earlier.text().strip())));
      return new NumberColumn(name, faults, false, false);
    }
    boolean sound = oneCurrency(name, cells, faults);
    Optional<CsvText.Cell> either = first(cells, Mark.EITHER);
    if (either.isEmpty() || point.isPresent() || comma.isPresent()) {
      return new NumberColumn(name, faults, comma.isPresent(), sound);
    }
    Optional<Boolean> elsewhere = elsewhere(file.rows(), others);
    if (elsewhere.isEmpty() && file.separator() != Separator.COMMA) {
      ask(name, either.get(), faults);
      sound = false;
    }
    return new NumberColumn(name, faults, elsewhere.orElse(false), sound);
  }

  private static CsvText.Cell later(CsvText.Cell one, CsvText.Cell other) {
    return one.position().compareTo(other.position()) > 0 ? one : other;
  }

  private static Optional<CsvText.Cell> first(List<CsvText.Cell> cells, Mark mark) {
    return cells.stream()
        .filter(cell -> NumberCell.of(cell.text()).filter(it -> it.mark() == mark).isPresent())
        .findFirst();
  }

  /// Whether the comma is the decimal sign of other columns; empty where they do not say or
  /// disagree.
  private static Optional<Boolean> elsewhere(List<CsvText.Row> rows, List<Integer> columns) {
    boolean point = false;
    boolean comma = false;
    for (CsvText.Row row : rows) {
      for (int column : columns) {
        Mark mark =
            NumberCell.of(DataFile.cell(row, column).text())
                .map(NumberCell::mark)
                .orElse(Mark.NONE);
        point |= mark == Mark.POINT;
        comma |= mark == Mark.COMMA;
      }
    }
    return point == comma ? Optional.empty() : Optional.of(comma);
  }

  private static void ask(String name, CsvText.Cell cell, CellFaults faults) {
    NumberCell number = NumberCell.of(cell.text()).orElseThrow();
    String mark = number.digits().contains(",") ? "," : ".";
    String whole = number.digits().replace(mark, "");
    String fraction = number.digits() + "0";
    faults.now(
        cell,
        "`%s` must show its decimal sign, found %s, which may be %s or %s; write `%s` or `%s`"
            .formatted(
                Wording.escape(name),
                Wording.quote(cell.text().strip()),
                whole,
                number.digits().replace(",", "."),
                whole,
                fraction));
  }

  private static boolean oneCurrency(String name, List<CsvText.Cell> cells, CellFaults faults) {
    String first = "";
    for (CsvText.Cell cell : cells) {
      String here = NumberCell.of(cell.text()).map(NumberCell::currency).orElse("");
      if (!here.isEmpty() && !first.isEmpty() && !here.equals(first)) {
        faults.now(
            cell,
            "`%s` must be in one currency, found %s in %s after %s; convert it"
                .formatted(
                    Wording.escape(name),
                    Wording.quote(here),
                    Wording.quote(cell.text().strip()),
                    Wording.quote(first)));
        return false;
      }
      first = here.isEmpty() ? first : here;
    }
    return true;
  }

  String name() {
    return name;
  }

  /// Whether a text stands for "no number here".
  static boolean isNothing(String text) {
    String plain = Headers.comparable(text);
    return plain.isEmpty() || NOTHING.contains(plain);
  }

  /// The number in a cell as a scenario file writes it; empty after a fault.
  Optional<String> plain(CsvText.Cell cell) {
    if (!sound) {
      return Optional.empty();
    }
    String text = cell.text().strip();
    Optional<String> plain = NumberCell.of(text).map(number -> number.plain(comma));
    if (plain.isEmpty()) {
      faults.add(cell, rule(), Wording.quote(text), remedy(text));
      return Optional.empty();
    }
    Optional<String> fault = NumberFaults.fault(plain.get());
    if (fault.isPresent()) {
      faults.add(cell, rule(), fault.get(), "");
      return Optional.empty();
    }
    return plain;
  }

  private String rule() {
    return "`%s` must be a number".formatted(Wording.escape(name));
  }

  private static String remedy(String text) {
    String plain = Headers.comparable(text);
    if (plain.startsWith("#")) {
      return ", an error of the spreadsheet; mend the formula or leave the cell empty";
    }
    if (plain.matches(
        "\\p{Sc}?[-+(]?[\\d.,]+"
            + " ?(?:k|m|mn|mio|mil|million|bn|mrd|b|billion|tn|trillion)\\.?\\)?")) {
      return "; write all numbers of a column in one unit, and the unit into the header";
    }
    return "; write for example 3.5, 1_000 or 20%";
  }

  /// The first cells of rows that hold a sign for "nothing", for a note.
  static List<CsvText.Cell> marked(List<CsvText.Row> rows, int column) {
    List<CsvText.Cell> marked = new ArrayList<>();
    for (CsvText.Row row : rows) {
      CsvText.Cell cell = DataFile.cell(row, column);
      if (!cell.isBlank() && isNothing(cell.text())) {
        marked.add(cell);
      }
    }
    return marked;
  }
}
