package headroom.scenario.file;

import headroom.scenario.Evidence;
import headroom.scenario.History.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A history in a data file: values by period, in time order, whichever way round the rows stand.
/// All commands and keys that take a history read it here, so that they read the same.
///
/// Rows without a value are gaps. Totals, sums, notes and other rows that name no period are passed
/// over, which is said.
final class SeriesReader {
  /// No number of a scenario may be larger.
  private static final double MOST = 1e30;

  private static final int SHOWN = 6;

  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?:grand |sub)?-?total\\b.*|.*\\d"
              + " total|sum\\b.*|average\\b.*|avg\\b.*|mean\\b.*|median\\b.*|cagr\\b.*"
              + "|growth\\b.*|ltm\\b.*|ttm\\b.*|ytd\\b.*|(?:gesamt)?summe\\b.*|gesamt\\b.*|mittelwert\\b.*"
              + "|sources?\\b.*|notes?\\b.*|quelle\\b.*|\\*.*");

  /// One value.
  ///
  /// @param cell where its period is written
  /// @param period when it holds
  /// @param value the amount or run-rate, above 0
  /// @param evidence how well it is supported, if that is said
  /// @param source who says so; may be empty
  record Entry(
      CsvText.Cell cell,
      SeriesPeriod period,
      double value,
      Optional<Evidence> evidence,
      String source) {}

  /// A history as it was read.
  ///
  /// @param column the column of values
  /// @param runRate whether the values are annual run-rates
  /// @param basis the length of most periods, the shorter of two with as many; `READINGS` for
  ///   run-rates
  /// @param entries in time order, periods of all lengths
  /// @param notes what was made of the file, as sentences without a stop
  record Series(
      String column, boolean runRate, Basis basis, List<Entry> entries, List<String> notes) {
    /// The entries of the basis.
    List<Entry> taken() {
      return entries.stream().filter(it -> runRate || it.period.basis() == basis).toList();
    }
  }

  private final DataFile file;
  private final Faults faults;
  private final CellFaults cells;
  private final List<String> notes = new ArrayList<>();

  SeriesReader(DataFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
    this.cells = new CellFaults(faults);
  }

  /// The history of the file; null after a fault.
  ///
  /// @param runRate whether values are annual run-rates even if the column is not called so
  @Nullable Series read(SeriesColumns.Choice choice, boolean runRate) {
    int before = faults.count();
    SeriesColumns columns = SeriesColumns.of(file, choice, faults);
    if (columns == null) {
      return null;
    }
    notes.addAll(file.notes());
    boolean readings = runRate || columns.namesRunRate();
    List<Entry> entries = entries(columns, readings, choice.use());
    cells.report();
    Basis basis = readings ? Basis.READINGS : mostFrequent(entries);
    List<Entry> sorted = inTimeOrder(entries, basis);
    checkOnce(sorted);
    if (!readings && faults.count() == before) {
      new YearToDate(sorted, columns.namesYearToDate(), faults).check(notes);
    }
    return faults.count() > before
        ? null
        : new Series(columns.name(), readings, basis, sorted, notes);
  }

  private List<Entry> entries(SeriesColumns columns, boolean readings, SeriesUse use) {
    List<CsvText.Row> rows = rows(columns);
    List<String> texts = periodTexts(rows, columns);
    List<Optional<SeriesPeriod>> periods =
        new PeriodColumn(texts, cells(rows, columns), isFiscal(columns), cells)
            .read(readings, use, notes);
    NumberColumn numbers = NumberColumn.of(file, rows, columns.valueAt(), others(columns), cells);
    gaps(rows, columns.valueAt());
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      CsvText.Row row = rows.get(i);
      Optional<SeriesPeriod> period = periods.get(i);
      CsvText.Cell cell = DataFile.cell(row, columns.valueAt());
      Optional<Evidence> evidence = evidence(row, columns);
      Double value = NumberColumn.isNothing(cell.text()) ? null : value(cell, numbers, use);
      if (period.isPresent() && value != null) {
        entries.add(
            new Entry(
                DataFile.cell(row, columns.periodAt()),
                period.get(),
                value,
                evidence,
                source(row, columns)));
      }
    }
    return entries;
  }

  private static List<CsvText.Cell> cells(List<CsvText.Row> rows, SeriesColumns columns) {
    return rows.stream().map(row -> DataFile.cell(row, columns.periodAt())).toList();
  }

  private boolean isFiscal(SeriesColumns columns) {
    return Headers.comparable(file.names().get(columns.periodAt())).contains("fiscal");
  }

  /// The columns that may show how numbers are written.
  private List<Integer> others(SeriesColumns columns) {
    return IntStream.range(0, file.header().cells().size())
        .filter(at -> at != columns.periodAt() && at != columns.valueAt())
        .boxed()
        .toList();
  }

  /// The rows that are neither too wide nor a summary nor a remark.
  private List<CsvText.Row> rows(SeriesColumns columns) {
    int width = file.header().cells().size();
    List<CsvText.Row> kept = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (CsvText.Row row : file.rows()) {
      String first = Headers.plain(firstFilled(row));
      boolean silent =
          NumberColumn.isNothing(DataFile.cell(row, columns.valueAt()).text())
              && !PeriodColumn.isMeant(DataFile.cell(row, columns.periodAt()).text());
      if (silent || isSummary(first)) {
        passed.add("%s (line %s)".formatted(Wording.quote(first), row.line()));
      } else if (row.cells().size() > width
          && !isBlank(row.cells().subList(width, row.cells().size()))) {
        cells.add(
            row.cells().getFirst(),
            "a row must have %s fields as the header line has".formatted(width),
            String.valueOf(row.cells().size()),
            "; put numbers and texts with %s into quotes".formatted(file.separator().word()));
      } else {
        kept.add(row);
      }
    }
    if (!passed.isEmpty()) {
      notes.add("rows that are no period, passed over: " + some(passed));
    }
    return kept;
  }

  /// Whether the first cell of a row says that it is no value of its own: a total, a note.
  static boolean isSummary(String text) {
    return SUMMARY.matcher(Headers.comparable(text)).matches();
  }

  private static String some(List<String> words) {
    return words.size() <= SHOWN
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, SHOWN))
            + " and %s more".formatted(words.size() - SHOWN);
  }

  private static boolean isBlank(List<CsvText.Cell> cells) {
    return cells.stream().allMatch(CsvText.Cell::isBlank);
  }

  private static String firstFilled(CsvText.Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(CsvText.Cell::text)
        .orElse("");
  }

  private static List<String> periodTexts(List<CsvText.Row> rows, SeriesColumns columns) {
    List<String> texts = new ArrayList<>();
    String year = "";
    for (CsvText.Row row : rows) {
      if (columns.yearAt().isPresent()) {
        String here = Headers.plain(DataFile.cell(row, columns.yearAt().getAsInt()).text());
        year = here.isEmpty() ? year : here;
      }
      texts.add(columns.period(row, year));
    }
    return texts;
  }

  /// Signs for "no number" are gaps; that is said, for they might have meant 0.
  private void gaps(List<CsvText.Row> rows, int column) {
    List<CsvText.Cell> marked = NumberColumn.marked(rows, column);
    if (!marked.isEmpty()) {
      notes.add(
          "taken for gaps: "
              + some(
                  marked.stream()
                      .map(
                          cell ->
                              "%s (line %s)"
                                  .formatted(
                                      Wording.quote(cell.text().strip()), cell.position().line()))
                      .toList()));
    }
  }

  private @Nullable Double value(CsvText.Cell cell, NumberColumn numbers, SeriesUse use) {
    Optional<String> plain = numbers.plain(cell);
    if (plain.isEmpty()) {
      return null;
    }
    double value = NumberFaults.parse(plain.get()).orElseThrow();
    String key = Wording.escape(numbers.name());
    String found = Wording.quote(cell.text().strip());
    if (NumberFaults.isPercentage(plain.get()) || !(value > 0)) {
      cells.add(cell, "`%s` must be an amount above 0".formatted(key), found, use.leaveOut());
      return null;
    }
    if (value > MOST) {
      cells.add(cell, "`%s` must be at most 1e30".formatted(key), found, "; use a larger unit");
      return null;
    }
    return value;
  }

  private Optional<Evidence> evidence(CsvText.Row row, SeriesColumns columns) {
    if (columns.evidenceAt().isEmpty()) {
      return Optional.empty();
    }
    CsvText.Cell cell = DataFile.cell(row, columns.evidenceAt().getAsInt());
    String word = Headers.comparable(cell.text());
    Evidence grade = ProvenanceKeys.GRADES.get(word);
    if (grade == null && !word.isEmpty() && !word.equals("not said")) {
      cells.add(
          cell, ProvenanceKeys.GRADE_RULE, Wording.quote(word), ProvenanceKeys.gradeRemedy(word));
    }
    return Optional.ofNullable(grade);
  }

  private static String source(CsvText.Row row, SeriesColumns columns) {
    return columns.sourceAt().isEmpty()
        ? ""
        : DataFile.cell(row, columns.sourceAt().getAsInt()).text().strip();
  }

  /// The length of most periods, the shorter of two with as many.
  private static Basis mostFrequent(List<Entry> entries) {
    Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
    entries.forEach(entry -> counts.merge(entry.period.basis(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Basis, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Basis, Integer>comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(Basis.QUARTERS);
  }

  private List<Entry> inTimeOrder(List<Entry> entries, Basis basis) {
    Comparator<Entry> order = Comparator.comparing(entry -> entry.period.lastDay());
    if (basis != Basis.READINGS) {
      order =
          Comparator.<Entry, LocalDate>comparing(entry -> entry.period.firstDay())
              .thenComparing(order);
    }
    List<Entry> main =
        entries.stream()
            .filter(it -> basis == Basis.READINGS || it.period.basis() == basis)
            .toList();
    if (!ascends(main, order)) {
      notes.add(
          ascends(main.reversed(), order)
              ? "rows run from the newest to the oldest; read from the oldest on"
              : "rows are in no order of time; read in order of their periods");
    }
    return entries.stream().sorted(order).toList();
  }

  private static boolean ascends(List<Entry> entries, Comparator<Entry> order) {
    return IntStream.range(1, entries.size())
        .allMatch(i -> order.compare(entries.get(i - 1), entries.get(i)) <= 0);
  }

  private void checkOnce(List<Entry> entries) {
    Map<SeriesPeriod, Entry> seen = new HashMap<>();
    Predicate<Entry> isNew = entry -> seen.putIfAbsent(entry.period, entry) == null;
    entries.stream()
        .filter(isNew.negate())
        .forEach(
            entry ->
                cells.now(
                    entry.cell,
                    "each period may stand once, found %s again; remove one"
                        .formatted(Wording.quote(entry.cell.text().strip()))));
  }
}
