package headroom.scenario;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar quarter such as `2026-Q2`.
///
/// @param year calendar year, 1 to 9999; what a user writes is held to [#FIRST_YEAR] to
///   [#LAST_YEAR], so that quarters before and after it exist as well
/// @param number quarter of the year, 1 to 4
public record Quarter(int year, int number) implements Comparable<Quarter> {
  /// The first year that may be written.
  public static final int FIRST_YEAR = 1900;

  /// The last year that may be written.
  public static final int LAST_YEAR = 2200;

  private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");

  public Quarter {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("a year must lie between 1 and 9999, not " + year);
    }
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("a quarter is Q1 to Q4, not Q" + number);
    }
  }

  /// The quarter written as `2026-Q2`.
  ///
  /// @throws IllegalArgumentException if the text has another form
  public static Quarter parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a quarter is written 2026-Q2, not " + text);
    }
    return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /// Whether a year may be written.
  public static boolean isWritable(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /// The quarter that contains a date.
  public static Quarter of(LocalDate date) {
    return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
  }

  /// The quarter `count` quarters later (earlier if negative).
  public Quarter plus(int count) {
    int ordinal = year * 4 + number - 1 + count;
    return new Quarter(Math.floorDiv(ordinal, 4), Math.floorMod(ordinal, 4) + 1);
  }

  /// The number of quarters from this one to another; negative if the other is earlier.
  public int until(Quarter other) {
    return (other.year - year) * 4 + other.number - number;
  }

  /// The first day of the quarter.
  public LocalDate firstDay() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  /// The last day of the quarter; payments fall on it.
  public LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  @Override
  public int compareTo(Quarter other) {
    return Integer.compare(year * 4 + number, other.year * 4 + other.number);
  }

  /// The form `2026-Q2`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-Q%d", year, number);
  }
}
