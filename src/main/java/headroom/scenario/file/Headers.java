package headroom.scenario.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Names in a header line: matched whatever their case, their blanks and the unit behind them.
final class Headers {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  /// What stands behind a name: a unit in brackets, after a comma or after "in".
  private static final Pattern UNIT = Pattern.compile("\\s*(?:[\\[(,].*| in .*)$");

  /// Names of a column that says when, the likeliest first.
  static final List<String> PERIODS =
      List.of(
          "period",
          "date",
          "quarter",
          "year",
          "month",
          "time",
          "quarter ended",
          "quarter ending",
          "quarter end",
          "period ended",
          "period ending",
          "period end",
          "fiscal quarter",
          "fiscal period",
          "fiscal year",
          "quartal",
          "jahr",
          "datum",
          "monat",
          "zeitraum");

  /// Names of a column of quarters that may stand beside one of years.
  static final List<String> QUARTERS = List.of("quarter", "quartal", "fiscal quarter");

  /// Names of a column of years.
  static final List<String> YEARS = List.of("year", "jahr", "fiscal year");

  /// Names of a column of values, the likeliest first.
  static final List<String> VALUES =
      List.of(
          "revenue",
          "run-rate",
          "amount",
          "value",
          "revenues",
          "total revenue",
          "total revenues",
          "net revenue",
          "sales",
          "net sales",
          "run rate",
          "arr",
          "umsatz",
          "umsatzerlöse",
          "betrag",
          "wert");

  static final List<String> EVIDENCE = List.of("evidence", "grade");
  static final List<String> SOURCES = List.of("source", "sources", "quelle");

  private Headers() {}

  /// A text without invisible characters and outer blanks, every inner blank a plain one.
  static String plain(String text) {
    return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /// A name as it is compared.
  static String comparable(String name) {
    return Normalizer.normalize(plain(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// A name as it is compared, without a unit.
  static String bare(String name) {
    String whole = comparable(name);
    String bare = UNIT.matcher(whole).replaceFirst("").strip();
    return bare.isEmpty() ? whole : bare;
  }

  /// Where the first of some names stands; the order of the wanted names decides, not that of the
  /// columns.
  static OptionalInt first(List<String> names, List<String> wanted) {
    List<String> bare = names.stream().map(Headers::bare).toList();
    return wanted.stream().mapToInt(bare::indexOf).filter(at -> at >= 0).findFirst();
  }

  /// The places of a name: as it is written, else whatever its case and blanks, else whatever its
  /// unit.
  static List<Integer> places(List<String> names, String wanted) {
    List<Integer> same = equal(names.stream().map(String::strip).toList(), wanted.strip());
    if (same.isEmpty()) {
      same = equal(names.stream().map(Headers::comparable).toList(), comparable(wanted));
    }
    return same.isEmpty()
        ? equal(names.stream().map(Headers::bare).toList(), comparable(wanted))
        : same;
  }

  private static List<Integer> equal(List<String> names, String wanted) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(wanted)) {
        places.add(i);
      }
    }
    return places;
  }

  /// Whether a name is one that says when or how much.
  static boolean isKnown(String name) {
    String bare = bare(name);
    return PERIODS.contains(bare) || VALUES.contains(bare);
  }
}
