package headroom.scenario.file;

import headroom.scenario.History;
import headroom.scenario.History.Basis;
import headroom.scenario.Quarter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When the value of a row holds: `2025`, `2025-H1`, `2025-Q3`, `2025-08` or `2025-08-31`.
///
/// @param text as written
/// @param firstDay its first day
/// @param lastDay its last day
/// @param basis its length; `READINGS` for a month or a day, which is no period of an amount here
record SeriesPeriod(String text, LocalDate firstDay, LocalDate lastDay, Basis basis) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>\\d{4})(?:-?(?:(?<part>[HQ][1-4])|(?<month>\\d\\d)(?:-(?<day>\\d\\d))?))?");

  /// The period a text stands for; empty if it is none of the years 1900 to 2200.
  static Optional<SeriesPeriod> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group("year"));
    if (!Quarter.isWritable(year)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(text, year, form));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static SeriesPeriod of(String text, int year, Matcher form) {
    String part = form.group("part");
    String month = form.group("month");
    if (part != null) {
      int months = part.charAt(0) == 'H' ? 6 : 3;
      int number = part.charAt(1) - '0';
      return whole(text, YearMonth.of(year, (number - 1) * months + 1), months);
    }
    if (month == null) {
      return whole(text, YearMonth.of(year, 1), 12);
    }
    YearMonth read = YearMonth.of(year, Integer.parseInt(month));
    String day = form.group("day");
    if (day == null) {
      return new SeriesPeriod(text, read.atDay(1), read.atEndOfMonth(), Basis.READINGS);
    }
    LocalDate date = LocalDate.of(year, read.getMonthValue(), Integer.parseInt(day));
    return new SeriesPeriod(text, date, date, Basis.READINGS);
  }

  private static SeriesPeriod whole(String text, YearMonth first, int months) {
    Basis basis = months == 3 ? Basis.QUARTERS : months == 6 ? Basis.HALF_YEARS : Basis.YEARS;
    return new SeriesPeriod(
        text, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth(), basis);
  }

  /// The point of a value: in the middle of its period, or for a run-rate on its last day.
  History.Point point(double value, String evidence, boolean runRate) {
    Quarter last = Quarter.of(lastDay);
    double end = lastDay.getYear() + lastDay.getDayOfYear() / (double) lastDay.lengthOfYear();
    double middle = last.year() + last.number() / 4.0 - basis.quarters() / 8.0;
    return new History.Point(text, last, runRate ? end : middle, value, evidence);
  }
}
