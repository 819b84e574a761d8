package headroom.scenario.file;

import headroom.scenario.History.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The periods of a column, read together: whether `03/04/2024` is in March or April, and whether
/// `2024-03-31` is the end of a quarter or a day on which something was read, is told by the other
/// rows.
final class PeriodColumn {
  private final List<String> texts;
  private final List<CsvText.Cell> cells;
  private final boolean fiscal;
  private final CellFaults faults;

  /// @param texts what says when, row by row
  /// @param cells where it is written
  /// @param fiscal whether the column is one of fiscal periods
  PeriodColumn(List<String> texts, List<CsvText.Cell> cells, boolean fiscal, CellFaults faults) {
    this.texts = texts;
    this.cells = cells;
    this.fiscal = fiscal;
    this.faults = faults;
  }

  /// Whether a text says when, be it in a way that is refused.
  static boolean isMeant(String text) {
    return SeriesColumns.isPeriod(text) || PeriodText.quarterAlone(text).isPresent();
  }

  /// The periods of all rows; those that cannot be read are faults and empty.
  ///
  /// @param readings whether the values are run-rates, read on days
  List<Optional<SeriesPeriod>> read(boolean readings, SeriesUse use, List<String> notes) {
    DayOrder.Shown shown = DayOrder.of(texts.stream().map(PeriodText::plain).toList());
    if (shown.contradict() || shown.isOpen()) {
      refuseDays(shown);
      return texts.stream().map(_ -> Optional.<SeriesPeriod>empty()).toList();
    }
    DayOrder order = shown.order().orElse(DayOrder.DAY_FIRST);
    List<Optional<SeriesPeriod>> periods = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      periods.add(period(i, order));
    }
    texts.stream()
        .filter(PeriodText::isFiscalYear)
        .findFirst()
        .ifPresent(
            text ->
                notes.add(
                    "fiscal years are taken for calendar years: %s is %s"
                        .formatted(
                            Wording.quote(text),
                            PeriodText.parse(text, order).map(SeriesPeriod::text).orElse(""))));
    return readings ? periods : amounts(periods, use, notes);
  }

  private String quoted(int row) {
    return Wording.quote(cells.get(row).text().strip());
  }

  private void refuseDays(DayOrder.Shown shown) {
    if (shown.isOpen()) {
      faults.now(
          cells.get(shown.open()),
          "dates must show which number is the month, found %s, which may be either; write 2024-03-31, or quarters such as 2024-Q1"
              .formatted(quoted(shown.open())));
      return;
    }
    int later = Math.max(shown.dayFirst(), shown.monthFirst());
    int earlier = Math.min(shown.dayFirst(), shown.monthFirst());
    faults.now(
        cells.get(later),
        "dates must have day and month in one order, found %s after %s; write 2024-03-31"
            .formatted(quoted(later), quoted(earlier)));
  }

  private Optional<SeriesPeriod> period(int row, DayOrder order) {
    String text = texts.get(row);
    Optional<SeriesPeriod> period = PeriodText.parse(text, order);
    boolean part =
        period
            .filter(it -> it.basis() == Basis.QUARTERS || it.basis() == Basis.HALF_YEARS)
            .isPresent();
    if (PeriodText.isFiscalPart(text) || (fiscal && part)) {
      faults.add(
          cells.get(row),
          "periods must be those of the calendar",
          Wording.quote(text),
          ", a part of a fiscal year, which may begin in any month; write the calendar's quarter"
              + " such as 2024-Q1, or its last day");
      return Optional.empty();
    }
    if (text.isBlank()) {
      faults.add(cells.get(row), "a row must say its period", "none in this row", "");
    } else if (period.isEmpty()) {
      faults.add(
          cells.get(row),
          "a period must be a year, half-year, quarter or date such as 2025, 2025-H1, 2025-Q3 or"
              + " 2025-08-31",
          Wording.quote(text),
          PeriodText.isEstimate(text) ? ", an estimate, which is no history; remove the row" : "");
    }
    return period;
  }

  /// Days and months as the quarters that end with them, if that is what they are.
  private List<Optional<SeriesPeriod>> amounts(
      List<Optional<SeriesPeriod>> periods, SeriesUse use, List<String> notes) {
    List<Integer> dated =
        IntStream.range(0, periods.size())
            .filter(i -> periods.get(i).filter(it -> it.basis() == Basis.READINGS).isPresent())
            .boxed()
            .toList();
    if (dated.isEmpty()) {
      return periods;
    }
    List<SeriesPeriod> days = dated.stream().map(i -> periods.get(i).orElseThrow()).toList();
    if (!endQuarters(days) || areYearly(days)) {
      String remedy =
          areYearly(days)
              ? ", always in the same month, where a quarter ends or a year; write 2025-Q4 or 2025"
              : use.dated();
      dated.forEach(
          i ->
              faults.add(
                  cells.get(i),
                  "an amount belongs to a year, half-year or quarter",
                  quoted(i),
                  remedy));
      return periods;
    }
    notes.add(
        "dates are the ends of quarters: %s is read as %s"
            .formatted(quoted(dated.getFirst()), days.getFirst().quarter().text()));
    return periods.stream()
        .map(period -> period.map(it -> it.basis() == Basis.READINGS ? it.quarter() : it))
        .toList();
  }

  /// Whether quarters end on days; those that all are the first of a month may begin there.
  private static boolean endQuarters(List<SeriesPeriod> days) {
    return days.stream().allMatch(SeriesPeriod::endsQuarter)
        && !days.stream().allMatch(day -> day.lastDay().getDayOfMonth() == 1);
  }

  private static boolean areYearly(List<SeriesPeriod> days) {
    return days.size() > 1
        && days.stream().map(it -> it.lastDay().getMonthValue()).distinct().count() == 1;
  }
}
