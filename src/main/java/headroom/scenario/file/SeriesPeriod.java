package headroom.scenario.file;

import headroom.scenario.History;
import headroom.scenario.History.Basis;
import headroom.scenario.Quarter;
import java.time.LocalDate;
import java.time.YearMonth;

/// When the value of a row holds.
///
/// @param text its plain name: `2025`, `2025-H1`, `2025-Q3`, `2025-08` or `2025-08-31`
/// @param firstDay its first day
/// @param lastDay its last day
/// @param basis its length; `READINGS` for a month or a day, which is no period of an amount
record SeriesPeriod(String text, LocalDate firstDay, LocalDate lastDay, Basis basis) {
  /// Many firms close their books on the Saturday nearest to a quarter's end.
  private static final int NEAR_THE_END = 6;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  /// A whole year or a part of one.
  ///
  /// @param number which part, from 1
  /// @param months its length: 3, 6 or 12
  static SeriesPeriod part(int year, int number, int months) {
    YearMonth first = YearMonth.of(year, (number - 1) * months + 1);
    boolean quarter = months == MONTHS_OF_QUARTER;
    String letter = quarter ? "-Q" : "-H";
    Basis basis =
        months == MONTHS_OF_YEAR ? Basis.YEARS : quarter ? Basis.QUARTERS : Basis.HALF_YEARS;
    return new SeriesPeriod(
        first.toString().substring(0, first.toString().length() - 3)
            + (months == MONTHS_OF_YEAR ? "" : letter + number),
        first.atDay(1),
        first.plusMonths(months - 1L).atEndOfMonth(),
        basis);
  }

  /// A month.
  static SeriesPeriod month(YearMonth month) {
    return new SeriesPeriod(month.toString(), month.atDay(1), month.atEndOfMonth(), Basis.READINGS);
  }

  /// A day.
  static SeriesPeriod day(LocalDate day) {
    return new SeriesPeriod(day.toString(), day, day, Basis.READINGS);
  }

  /// The calendar quarter that ends with it, or a week before or after.
  SeriesPeriod quarter() {
    Quarter quarter = Quarter.of(lastDay.minusDays(NEAR_THE_END));
    return part(quarter.year(), quarter.number(), MONTHS_OF_QUARTER);
  }

  /// Whether a quarter ends on its last day, give or take some days.
  boolean endsQuarter() {
    long off = quarter().lastDay.toEpochDay() - lastDay.toEpochDay();
    return Math.abs(off) <= NEAR_THE_END;
  }

  /// The point of a value: in the middle of its period, or for a run-rate on its last day.
  History.Point point(double value, String evidence, boolean runRate) {
    Quarter last = Quarter.of(lastDay);
    double end = lastDay.getYear() + lastDay.getDayOfYear() / (double) lastDay.lengthOfYear();
    double middle = last.year() + last.number() / 4.0 - basis.quarters() / 8.0;
    return new History.Point(text, last, runRate ? end : middle, value, evidence);
  }
}
