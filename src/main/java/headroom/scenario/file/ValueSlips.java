package headroom.scenario.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers, ranges, quarters and dates as they stand in contracts and spreadsheets, and how they
/// are written here.
final class ValueSlips {
  private static final Pattern RANGE =
      Pattern.compile(
          "(%1$s)\\s*(?:-|–|—|−|\\.{2,3}|…|to|through|bis)\\s*(%1$s)".formatted(NumberFaults.FORM),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCALED =
      Pattern.compile(
          "(%s)\\s*(k|thousand|m|mn|mio|million|b|bn|billion|tn|trn|trillion)\\.?"
              .formatted(NumberFaults.FORM),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile("(%s)\\s*(?:percent|per cent|pct)".formatted(NumberFaults.FORM));
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/ ]?[qQ]([1-4])");
  private static final Pattern QUARTER_FIRST =
      Pattern.compile("(?:[qQ]([1-4])|([1-4])[qQ])[-/ ']*(\\d{4}|\\d{2})");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

  private ValueSlips() {}

  /// The range that a text is another form of: `30 to 45` for `30-45`.
  static Optional<String> range(String text) {
    Matcher matcher = RANGE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String low = matcher.group(1);
    String high = matcher.group(2);
    boolean shared = NumberFaults.isPercentage(high) && !NumberFaults.isPercentage(low);
    return Optional.of("%s%s to %s".formatted(low, shared ? "%" : "", high));
  }

  /// What to do about a text that is no number; empty where it resembles nothing.
  static Optional<String> number(String text) {
    Matcher scaled = SCALED.matcher(text.strip());
    if (scaled.matches()) {
      return Optional.of(
          "; all money is in the scenario's `currency`: write the number alone, in that unit");
    }
    Matcher words = WORDS.matcher(text.strip());
    if (words.matches()) {
      return Optional.of("; write `%s%%`".formatted(words.group(1)));
    }
    return range(text)
        .filter(range -> !range.equals(text.strip()))
        .map("; for a range write `%s`"::formatted);
  }

  /// The quarter that a text is another form of: `2026-Q1` for `Q1 2026`.
  static Optional<String> quarter(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
    if (yearFirst.matches()) {
      return Optional.of("%s-Q%s".formatted(yearFirst.group(1), yearFirst.group(2)));
    }
    Matcher quarterFirst = QUARTER_FIRST.matcher(text.strip());
    if (!quarterFirst.matches()) {
      return Optional.empty();
    }
    String quarter = quarterFirst.group(1) == null ? quarterFirst.group(2) : quarterFirst.group(1);
    String year = quarterFirst.group(3);
    return Optional.of("%s%s-Q%s".formatted(year.length() == 2 ? "20" : "", year, quarter));
  }

  /// The date or dates that a text is another form of: `2026-04-27` for `27.04.2026`.
  static Optional<String> date(String text) {
    Matcher plain = YEAR_MONTH_DAY.matcher(text.strip());
    if (plain.matches()) {
      return date(plain.group(1), plain.group(2), plain.group(3)).map(Wording::quote);
    }
    Matcher matcher = DAY_MONTH_YEAR.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> dayFirst = date(matcher.group(3), matcher.group(2), matcher.group(1));
    Optional<String> monthFirst =
        text.contains("/")
            ? date(matcher.group(3), matcher.group(1), matcher.group(2))
            : Optional.empty();
    if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
      return Optional.of("`%s` or `%s`".formatted(dayFirst.get(), monthFirst.get()));
    }
    return dayFirst.or(() -> monthFirst).map(Wording::quote);
  }

  private static Optional<String> date(String year, String month, String day) {
    int number = Integer.parseInt(month);
    int ofMonth = Integer.parseInt(day);
    return number >= 1 && number <= 12 && ofMonth >= 1 && ofMonth <= 31
        ? Optional.of(String.format(Locale.ROOT, "%s-%02d-%02d", year, number, ofMonth))
        : Optional.empty();
  }
}
