package headroom.scenario.file;

import headroom.scenario.Evidence;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Quarter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A CSV file of known revenue with the columns `period` (`2023`, `2025-H1`, `2025-Q3`), `revenue`,
/// `evidence` and `source`, in any order; further columns are passed over.
public final class HistoryFile {
  private static final int MAX_BYTES = 10_000_000;
  private static final int MAX_ROWS = 10_000;
  private static final List<String> COLUMNS = List.of("period", "revenue", "evidence", "source");
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-([HQ])([1-4]))?");

  /// What a history file holds.
  ///
  /// @param points in time order
  /// @param sha256 hash of the file's bytes, empty without a file
  record History(List<HistoryPoint> points, String sha256) {
    static final History NONE = new History(List.of(), "");
  }

  private final TextLoader loader;
  private final Faults faults;

  HistoryFile(TextLoader loader, Faults faults) {
    this.loader = loader;
    this.faults = faults;
  }

  /// Reads a history file.
  ///
  /// @param file the file
  /// @param found called once with the faults if there are any
  /// @return the amounts in time order; empty if there are faults
  public static List<HistoryPoint> read(Path file, Consumer<List<Fault>> found) {
    Faults faults = new Faults();
    List<HistoryPoint> points =
        new HistoryFile(new TextLoader(faults), faults).read(file, file.toString(), null).points();
    if (faults.isEmpty()) {
      return points;
    }
    found.accept(faults.sorted());
    return List.of();
  }

  /// Reads a file; what it holds is incomplete after a fault.
  History read(Path file, String name, @Nullable Position blame) {
    TextLoader.Loaded loaded = loader.load(file, name, MAX_BYTES, blame);
    if (loaded == null) {
      return History.NONE;
    }
    List<CsvText.Row> rows = new CsvText(loaded.source(), faults).parse(loaded.text());
    if (rows.isEmpty()) {
      faults.add(
          loaded.source().whole(),
          "a history file needs the header line `period,revenue,evidence,source`, found none");
      return History.NONE;
    }
    if (rows.size() > MAX_ROWS) {
      faults.add(
          loaded.source().whole(),
          "a history file may hold at most %s rows, found %s".formatted(MAX_ROWS, rows.size()));
      return History.NONE;
    }
    Map<String, Integer> columns = columns(rows.getFirst());
    List<HistoryPoint> points = new ArrayList<>();
    Set<Period> seen = new HashSet<>();
    if (columns.keySet().containsAll(COLUMNS)) {
      rows.stream().skip(1).forEach(row -> addPoint(row, columns, seen, points));
    }
    points.sort(
        Comparator.comparing(HistoryPoint::firstQuarter)
            .thenComparingInt(HistoryPoint::quarterCount));
    return new History(points, loaded.sha256());
  }

  private Map<String, Integer> columns(CsvText.Row header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      CsvText.Cell cell = header.cells().get(i);
      String name = cell.text().strip();
      if (columns.put(name, i) != null) {
        faults.add(
            cell.position(),
            "each column may stand once, found %s again".formatted(Wording.quote(name)));
      }
    }
    for (String needed : COLUMNS) {
      if (!columns.containsKey(needed)) {
        String near =
            Wording.closest(needed, columns.keySet())
                .map(name -> "; rename `%s`".formatted(VisibleText.of(name)))
                .orElse("; add it to the header line");
        faults.add(
            header.cells().getFirst().position(),
            "a history file needs the column `%s`, found none%s".formatted(needed, near));
      }
    }
    return columns;
  }

  private record Period(Quarter first, int quarters) {}

  private void addPoint(
      CsvText.Row row, Map<String, Integer> columns, Set<Period> seen, List<HistoryPoint> points) {
    int width = columns.size();
    if (row.cells().size() != width) {
      faults.add(
          row.cells().getFirst().position(),
          "a row must have %s fields as the header line has, found %s; put text with commas into quotes"
              .formatted(width, row.cells().size()));
      return;
    }
    Period period = period(cell(row, columns, "period"), seen);
    Double revenue = revenue(cell(row, columns, "revenue"));
    Evidence evidence = evidence(cell(row, columns, "evidence"));
    String source = cell(row, columns, "source").text().strip();
    if (period != null && revenue != null && evidence != null) {
      points.add(new HistoryPoint(period.first, period.quarters, revenue, evidence, source));
    }
  }

  private static CsvText.Cell cell(CsvText.Row row, Map<String, Integer> columns, String name) {
    return row.cells().get(columns.getOrDefault(name, 0));
  }

  private @Nullable Period period(CsvText.Cell cell, Set<Period> seen) {
    Matcher matcher = PERIOD.matcher(cell.text().strip());
    boolean fits =
        matcher.matches() && !("H".equals(matcher.group(2)) && matcher.group(3).charAt(0) > '2');
    int year = fits ? Integer.parseInt(matcher.group(1)) : 0;
    if (!fits || year < 1900 || year > 2200) {
      faults.add(
          cell.position(),
          "a period must be a year, half-year or quarter such as 2025, 2025-H1 or 2025-Q3, found %s"
              .formatted(Wording.quote(cell.text())));
      return null;
    }
    int part = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    int quarters = matcher.group(2) == null ? 4 : matcher.group(2).equals("H") ? 2 : 1;
    Period period = new Period(new Quarter(year, (part - 1) * quarters + 1), quarters);
    if (!seen.add(period)) {
      faults.add(
          cell.position(),
          "each period may stand once, found %s again; remove one"
              .formatted(Wording.quote(cell.text())));
    }
    return period;
  }

  private @Nullable Double revenue(CsvText.Cell cell) {
    String text = cell.text().strip();
    OptionalDouble value = NumberText.parse(text);
    if (value.isEmpty()) {
      faults.add(
          cell.position(),
          "`revenue` must be a number, found "
              + NumberText.fault(text).orElse(Wording.quote(text)));
    } else if (NumberText.isPercentage(text) || !(value.getAsDouble() > 0)) {
      faults.add(
          cell.position(), "`revenue` must be an amount above 0, found " + Wording.quote(text));
      return null;
    }
    return value.isEmpty() ? null : value.getAsDouble();
  }

  private @Nullable Evidence evidence(CsvText.Cell cell) {
    String word = cell.text().strip();
    Evidence grade = ProvenanceKeys.GRADES.get(word);
    if (grade == null) {
      faults.add(cell.position(), ProvenanceKeys.gradeFault(word));
    }
    return grade;
  }
}
