package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of a history: which says when, which says how much.
///
/// @param name the column of values, as its header names it
/// @param periodAt where the periods stand
/// @param valueAt where the values stand
/// @param evidenceAt where the grades of evidence stand, −1 if there are none
/// @param width the number of columns
record SeriesColumns(String name, int periodAt, int valueAt, int evidenceAt, int width) {
  private static final List<String> PERIODS = List.of("period", "date", "quarter", "year");
  private static final List<String> VALUES = List.of("revenue", "run-rate", "amount", "value");
  private static final String EVIDENCE = "evidence";

  /// The columns of a header; null after a fault.
  ///
  /// @param wanted the column of values; empty for the only one that can be meant
  static @Nullable SeriesColumns of(CsvText.Row header, Optional<String> wanted, Faults faults) {
    List<String> names = header.cells().stream().map(cell -> cell.text().strip()).toList();
    List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    Position at = header.cells().getFirst().position();
    int period =
        PERIODS.stream().mapToInt(lower::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    if (period < 0) {
      faults.add(
          at,
          "a history needs a column that says when, found none; call it " + Wording.oneOf(PERIODS));
    }
    int value =
        wanted.isPresent()
            ? named(names, wanted.get(), at, faults)
            : only(names, lower, at, faults);
    return period < 0 || value < 0
        ? null
        : new SeriesColumns(names.get(value), period, value, lower.indexOf(EVIDENCE), names.size());
  }

  private static int named(List<String> names, String column, Position at, Faults faults) {
    int index = names.indexOf(column);
    if (index < 0 || names.lastIndexOf(column) != index) {
      String there = "the file has " + Wording.list(names.stream().map(Wording::quote).toList());
      faults.add(
          at,
          "--column must be the name of one column, found %s%s"
              .formatted(
                  Wording.quote(column),
                  index < 0 ? Wording.didYouMean(column, names, there) : ", which stands twice"));
      return -1;
    }
    return index;
  }

  private static int only(List<String> names, List<String> lower, Position at, Faults faults) {
    for (String usual : VALUES) {
      if (lower.contains(usual)) {
        return named(names, names.get(lower.indexOf(usual)), at, faults);
      }
    }
    List<String> rest = new ArrayList<>(names);
    rest.removeIf(
        name ->
            PERIODS.contains(name.toLowerCase(Locale.ROOT)) || ProvenanceKeys.NAMES.contains(name));
    if (rest.size() == 1) {
      return names.indexOf(rest.getFirst());
    }
    faults.add(
        at,
        "a history needs a column of values, found %s; choose one with --column"
            .formatted(
                rest.isEmpty()
                    ? "none"
                    : Wording.list(rest.stream().map(Wording::quote).toList())));
    return -1;
  }

  /// Whether the name says that values are annual run-rates.
  boolean namesRunRate() {
    return name.strip().toLowerCase(Locale.ROOT).matches(".*run[-_ ]?rate.*|arr");
  }

  /// The cell that says when; null where the row has none.
  CsvText.@Nullable Cell period(CsvText.Row row) {
    return cell(row, periodAt);
  }

  /// The cell that says how much; null where the row has none.
  CsvText.@Nullable Cell value(CsvText.Row row) {
    return cell(row, valueAt);
  }

  /// The grade of evidence as written; empty where there is none.
  String evidence(CsvText.Row row) {
    CsvText.Cell cell = evidenceAt < 0 ? null : cell(row, evidenceAt);
    return cell == null ? "" : cell.text().strip();
  }

  private static CsvText.@Nullable Cell cell(CsvText.Row row, int at) {
    return at < row.cells().size() ? row.cells().get(at) : null;
  }
}
