package headroom.scenario.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of periods as people write them: `2024-Q1`, `Q1 2024`, `1Q24`, `FY2024`, `H1 2024`,
/// `Mar-24`, `2024-03-31`, `31/12/2024`.
///
/// Two digits of a year mean 1970 to 2069.
final class PeriodText {
  private static final int LONGEST = 40;
  private static final String YEAR = "(?<year>\\d{4}|'?\\d{2})";
  private static final String GAP = "[-_ /.:']*";
  private static final String MONTH =
      "(?<name>jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|mär(?:z)?|mrz|apr(?:il)?|may|mai|june?|juni"
          + "|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)"
          + "\\.?";

  private static final String KIND = "(?<kind>[qh])(?:uarter|uartal|tr|alf|albjahr)?";
  private static final String CLOCK = "(?:[t ]00:00(?::00(?:\\.0+)?)?z?)?";

  private static final Pattern FISCAL =
      Pattern.compile(
          "f ?q ?[1-4].*|(?:q[1-4]|[1-4]q).*fy?.*\\d.*|fy?"
              + GAP
              + "\\d+"
              + GAP
              + "(?:q[1-4]|[1-4]q|h[12]|[12]h).*");

  private static final List<Pattern> PARTS =
      List.of(
          Pattern.compile("(?<year>\\d{4})" + GAP + "(?<kind>[qh])(?<part>[1-4])"),
          Pattern.compile("(?<year>\\d{4})" + GAP + "(?<part>[1-4])(?<kind>[qh])"),
          Pattern.compile(KIND + " ?(?<part>[1-4])" + GAP + YEAR),
          Pattern.compile("(?<part>[1-4])(?:\\.|st|nd|rd|th)? ?" + KIND + GAP + YEAR));

  private static final Pattern WHOLE =
      Pattern.compile("(?:(?<fiscal>fye?|cy)[- ']*)?" + YEAR + "(?:\\.0)?");

  private static final List<Pattern> MONTHS =
      List.of(
          Pattern.compile("(?<year>\\d{4})[-/.]?(?<month>\\d\\d)"),
          Pattern.compile("(?<month>\\d\\d?)[-/.](?<year>\\d{4})"),
          Pattern.compile(MONTH + GAP + YEAR),
          Pattern.compile("(?<year>\\d{4})" + GAP + MONTH));

  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile("(?<year>\\d{4})([-/.])(?<month>\\d\\d?)\\2(?<day>\\d\\d?)" + CLOCK),
          Pattern.compile("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)"),
          Pattern.compile("(?<day>\\d\\d?)\\.(?<month>\\d\\d?)\\.(?<year>\\d{4}|\\d{2})" + CLOCK),
          Pattern.compile("(?<one>\\d\\d?)([/-])(?<two>\\d\\d?)\\2(?<year>\\d{4}|\\d{2})" + CLOCK),
          Pattern.compile("(?<day>\\d\\d?)\\.?[- ]" + MONTH + "[- ,']+" + YEAR),
          Pattern.compile(MONTH + " (?<day>\\d\\d?),? " + YEAR));

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("mrz", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));

  /// Marks of footnotes behind a period.
  private static final Pattern MARKED =
      Pattern.compile(
          " ?(?:[*†‡]{1,3}|\\((?:\\d|un ?audited|audited|actual|a|restated)\\)|\\[\\d\\])$");

  private PeriodText() {}

  /// A text as its forms are matched, without marks of footnotes.
  static String plain(String text) {
    String bare = MARKED.matcher(Headers.comparable(text)).replaceFirst("");
    return bare.replace('\u2013', '-').replace('’', '\'');
  }

  /// Whether a text names a quarter or half of a fiscal year, which may begin in any month.
  static boolean isFiscalPart(String text) {
    String plain = plain(text);
    return plain.length() <= LONGEST && FISCAL.matcher(plain).matches();
  }

  /// Whether a text names a period still to come, such as `2025E`.
  static boolean isEstimate(String text) {
    return plain(text)
        .matches("(?:fy ?)?\\d{4} ?(?:e|f|est\\.?|p)|(?:q[1-4]|[1-4]q)[- ']?\\d{2,4} ?(?:e|f)");
  }

  /// Whether a text names a fiscal year.
  static boolean isFiscalYear(String text) {
    Matcher whole = WHOLE.matcher(plain(text));
    return whole.matches() && whole.group("fiscal") != null && !whole.group("fiscal").equals("cy");
  }

  /// The period a text stands for; empty if it is none of the years 1900 to 2200.
  ///
  /// @param order which number of a date such as `03/04/2024` is the day
  static Optional<SeriesPeriod> parse(String text, DayOrder order) {
    String plain = plain(text);
    if (plain.length() > LONGEST || isFiscalPart(plain)) {
      return Optional.empty();
    }
    try {
      return part(plain)
          .or(() -> whole(plain))
          .or(() -> date(plain, order))
          .or(() -> month(plain))
          .filter(period -> inCalendar(period.firstDay()) && inCalendar(period.lastDay()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean inCalendar(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 2200;
  }

  private static Optional<Matcher> first(List<Pattern> forms, String text) {
    return forms.stream().map(form -> form.matcher(text)).filter(Matcher::matches).findFirst();
  }

  private static Optional<SeriesPeriod> part(String text) {
    return first(PARTS, text)
        .filter(form -> form.group("kind").equals("q") || form.group("part").charAt(0) <= '2')
        .map(
            form ->
                SeriesPeriod.part(
                    year(form),
                    form.group("part").charAt(0) - '0',
                    form.group("kind").equals("q") ? 3 : 6));
  }

  private static Optional<SeriesPeriod> whole(String text) {
    Matcher form = WHOLE.matcher(text);
    boolean names =
        form.matches() && (form.group("fiscal") != null || form.group("year").length() == 4);
    return names ? Optional.of(SeriesPeriod.part(year(form), 1, 12)) : Optional.empty();
  }

  private static Optional<SeriesPeriod> month(String text) {
    return first(MONTHS, text)
        .map(form -> SeriesPeriod.month(YearMonth.of(year(form), month(form))));
  }

  private static Optional<SeriesPeriod> date(String text, DayOrder order) {
    return first(DATES, text)
        .map(
            form -> {
              boolean bare = form.namedGroups().containsKey("one");
              boolean dayFirst = order == DayOrder.DAY_FIRST;
              int month = bare ? number(form, dayFirst ? "two" : "one") : month(form);
              int day = number(form, bare ? dayFirst ? "one" : "two" : "day");
              return SeriesPeriod.day(LocalDate.of(year(form), month, day));
            });
  }

  private static int number(Matcher form, String group) {
    return Integer.parseInt(form.group(group));
  }

  private static int month(Matcher form) {
    return form.namedGroups().containsKey("name")
        ? NAMES.getOrDefault(form.group("name").substring(0, 3), 0)
        : number(form, "month");
  }

  private static int year(Matcher form) {
    int year = Integer.parseInt(form.group("year").replace("'", ""));
    return year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year;
  }

  /// Whether a text is `Q1`, `1Q` or `1` in a column of quarters beside one of years.
  static Optional<Integer> quarterAlone(String text) {
    Matcher form = Pattern.compile("q? ?([1-4])(?: ?q)?").matcher(plain(text));
    return form.matches() ? Optional.of(Integer.parseInt(form.group(1))) : Optional.empty();
  }
}
