package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The columns of a history: which says when, which says how much.
///
/// @param name the column of values, as its header names it
/// @param periodAt where the periods stand
/// @param yearAt where the years stand, if the periods are quarters without one
/// @param valueAt where the values stand
/// @param evidenceAt where the grades of evidence stand
/// @param sourceAt where the sources stand
record SeriesColumns(
    String name,
    int periodAt,
    OptionalInt yearAt,
    int valueAt,
    OptionalInt evidenceAt,
    OptionalInt sourceAt) {

  /// Which column of values is wanted.
  ///
  /// @param column its name; empty for the only one that can be meant
  /// @param at where it is asked for; null for the header line
  /// @param use what for
  record Choice(Optional<String> column, @Nullable Position at, SeriesUse use) {}

  /// The columns of a file; null after a fault.
  static @Nullable SeriesColumns of(DataFile file, Choice choice, Faults faults) {
    List<String> names = file.names();
    Position head = file.header().cells().getFirst().position();
    if (names.size() == 1) {
      faults.add(
          head,
          "a history needs two columns or more, found %s; part the fields by `,` or `;` or a tab or `|`"
              .formatted(Wording.quote(names.getFirst())));
      return null;
    }
    if (periodsAcross(names) || isNoHeader(names)) {
      faults.add(
          head,
          periodsAcross(names)
              ? "periods must stand below one another, found them in the header line; turn rows and"
                  + " columns round (in a spreadsheet: paste special, transpose)"
              : "the first line must name the columns, found %s; put a line such as `period,revenue` above it"
                  .formatted(Wording.quote(String.join(",", names))));
      return null;
    }
    OptionalInt period = periodAt(file);
    if (period.isEmpty()) {
      faults.add(
          head,
          "a history needs a column that says when, found none; call it "
              + Wording.oneOf(Headers.PERIODS.subList(0, 4)));
    }
    OptionalInt year = period.isEmpty() ? period : yearBeside(file, period.getAsInt());
    Optional<Integer> value = value(file, period, year, choice, faults);
    if (period.isEmpty() || value.isEmpty()) {
      return null;
    }
    return new SeriesColumns(
        Headers.plain(names.get(value.get())),
        period.getAsInt(),
        year,
        value.get(),
        Headers.first(names, Headers.EVIDENCE),
        Headers.first(names, Headers.SOURCES));
  }

  /// Whether a text says when, be it a fiscal quarter.
  static boolean isPeriod(String text) {
    return PeriodText.parse(text, DayOrder.DAY_FIRST).isPresent()
        || PeriodText.parse(text, DayOrder.MONTH_FIRST).isPresent()
        || PeriodText.isFiscalPart(text);
  }

  private static boolean periodsAcross(List<String> names) {
    return names.stream().filter(SeriesColumns::isAcross).count() > 1;
  }

  private static boolean isAcross(String name) {
    boolean quarter = Headers.comparable(name).contains("q");
    return isPeriod(name) || (quarter && PeriodText.quarterAlone(name).isPresent());
  }

  private static boolean isNoHeader(List<String> names) {
    return names.size() > 1
        && isPeriod(names.getFirst())
        && names.stream().skip(1).anyMatch(name -> NumberCell.of(name).isPresent());
  }

  /// The column that says when: by its name, else the only one that holds periods.
  static OptionalInt periodAt(DataFile file) {
    OptionalInt named = Headers.first(file.names(), Headers.PERIODS);
    if (named.isPresent()) {
      OptionalInt quarter = Headers.first(file.names(), Headers.QUARTERS);
      boolean parts = quarter.isPresent() && holdsQuarters(file, quarter.getAsInt());
      return parts ? quarter : named;
    }
    List<Integer> periods =
        IntStream.range(0, file.header().cells().size())
            .filter(column -> holdsPeriods(file, column))
            .boxed()
            .toList();
    return periods.size() == 1 ? OptionalInt.of(periods.getFirst()) : OptionalInt.empty();
  }

  /// Whether most of a column's filled cells name periods.
  static boolean holdsPeriods(DataFile file, int column) {
    return mostly(file, column, SeriesColumns::isPeriod);
  }

  private static boolean holdsQuarters(DataFile file, int column) {
    return mostly(file, column, text -> PeriodText.quarterAlone(text).isPresent());
  }

  private static boolean mostly(DataFile file, int column, Predicate<String> holds) {
    List<String> filled =
        file.rows().stream()
            .map(row -> DataFile.cell(row, column).text())
            .filter(text -> !Headers.plain(text).isEmpty())
            .toList();
    return 2 * filled.stream().filter(holds).count() > filled.size();
  }

  private static OptionalInt yearBeside(DataFile file, int period) {
    OptionalInt year = Headers.first(file.names(), Headers.YEARS);
    return year.isPresent() && year.getAsInt() != period && holdsQuarters(file, period)
        ? year
        : OptionalInt.empty();
  }

  private static Optional<Integer> value(
      DataFile file, OptionalInt period, OptionalInt year, Choice choice, Faults faults) {
    Position head = file.header().cells().getFirst().position();
    List<String> names = file.names();
    if (choice.column().isPresent()) {
      Position at = choice.at() == null ? head : choice.at();
      return file.column(choice.column().get(), choice.use().key(), at, faults);
    }
    List<String> bare = names.stream().map(Headers::bare).toList();
    for (String usual : Headers.VALUES) {
      List<Integer> places =
          IntStream.range(0, bare.size()).filter(i -> bare.get(i).equals(usual)).boxed().toList();
      if (places.size() == 1) {
        return Optional.of(places.getFirst());
      }
      if (!places.isEmpty()) {
        unclear(names, places, choice, head, faults);
        return Optional.empty();
      }
    }
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean taken =
          period.equals(OptionalInt.of(i))
              || year.equals(OptionalInt.of(i))
              || Headers.PERIODS.contains(bare.get(i))
              || ProvenanceKeys.NAMES.contains(bare.get(i))
              || bare.get(i).isEmpty();
      if (!taken) {
        rest.add(i);
      }
    }
    List<Integer> numeric =
        rest.stream()
            .filter(column -> mostly(file, column, text -> NumberCell.of(text).isPresent()))
            .toList();
    if (rest.size() == 1 || numeric.size() == 1) {
      return Optional.of(rest.size() == 1 ? rest.getFirst() : numeric.getFirst());
    }
    unclear(names, rest, choice, head, faults);
    return Optional.empty();
  }

  private static void unclear(
      List<String> names, List<Integer> places, Choice choice, Position head, Faults faults) {
    faults.add(
        head,
        "a history needs a column of values, found %s; %s"
            .formatted(
                places.isEmpty()
                    ? "none"
                    : Wording.list(
                        places.stream().map(at -> Wording.quote(names.get(at))).toList()),
                choice.use().advice()));
  }

  /// Whether the name says that values are annual run-rates.
  boolean namesRunRate() {
    return Headers.bare(name).matches(".*run[-_ ]?rate.*|arr");
  }

  /// Whether the name says that values are sums since the year's start.
  boolean namesYearToDate() {
    return Headers.comparable(name)
        .matches(".*(?:\\bytd\\b|year[- ]to[- ]date|cumulative|kumuliert).*");
  }

  /// The text of a row that says when.
  ///
  /// @param year the year of a row above, for rows of merged cells; may be empty
  String period(CsvText.Row row, String year) {
    String text = DataFile.cell(row, periodAt).text().strip();
    Optional<Integer> quarter = PeriodText.quarterAlone(text);
    return yearAt.isPresent() && quarter.isPresent() && !year.isEmpty()
        ? "%s-Q%s".formatted(year, quarter.get())
        : text;
  }
}
