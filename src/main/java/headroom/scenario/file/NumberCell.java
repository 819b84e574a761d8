package headroom.scenario.file;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as spreadsheets and accounts write it, taken apart: `$21,454`, `(310)`, `1.234,5 €`,
/// `12 100`, `1'234.50`, `−0.4`, `12.5 %`.
///
/// @param negative whether it has a minus sign, in front or behind, or stands in brackets
/// @param digits digits with their points and commas, a power of ten behind them; other marks
///   between thousands are left out
/// @param percent whether it has a percent sign
/// @param currency the sign or code of its currency; empty without one
/// @param mark what its points and commas say of the decimal sign
record NumberCell(boolean negative, String digits, boolean percent, String currency, Mark mark) {

  /// What the points and commas of a number say of the decimal sign.
  enum Mark {
    /// There is none.
    NONE,
    /// The point is the decimal sign.
    POINT,
    /// The comma is the decimal sign.
    COMMA,
    /// One point or comma before three digits: a thousand, or a fraction.
    EITHER
  }

  private static final int LONGEST = 60;

  private static final Set<String> CODES =
      Set.of(
          "usd", "us$", "eur", "gbp", "chf", "jpy", "cny", "inr", "krw", "cad", "aud", "nzd", "sek",
          "nok", "dkk", "pln", "czk", "huf", "brl", "mxn", "sgd", "hkd", "twd", "zar", "ils",
          "aed");

  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?<first>\\p{Sc}|us\\$|\\p{Alpha}{3}) ?(?=[\\d(.,+-])|(?<=[\\d).,])"
              + " ?(?<last>\\p{Sc}|\\p{Alpha}{3})$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MINUS =
      Pattern.compile("[\u2212\u2012\u2013\ufe63\uff0d\u2010\u2011]");
  private static final Pattern BODY =
      Pattern.compile("(?<whole>[\\d.,_ '’]*\\d[\\d.,_ '’]*)(?<power>[eE][-+]?\\d{1,9})?");

  /// Thousands parted by blanks or apostrophes.
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:(?: \\d{3})+|(?:['’]\\d{3})+)(?<rest>[.,]\\d*)?");

  private static final Pattern ONE_MARK =
      Pattern.compile("(?<before>\\d*)(?<mark>[.,])(?<after>\\d*)");
  private static final Pattern POINT_LAST =
      Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?:,\\d{2})*,\\d{3})(?:\\.\\d*)?");
  private static final Pattern COMMA_LAST = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?");

  /// The number in a cell; empty if there is none.
  static Optional<NumberCell> of(String cell) {
    String text = MINUS.matcher(Headers.plain(cell)).replaceAll("-");
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Signs signs = new Signs();
    String rest = signs.strip(text);
    Matcher body = BODY.matcher(rest);
    if (signs.broken || !body.matches()) {
      return Optional.empty();
    }
    String whole = body.group("whole").strip();
    Matcher grouped = GROUPED.matcher(whole);
    boolean parted = grouped.matches();
    String digits = parted ? whole.replaceAll("[ '’]", "") : whole;
    boolean exact = parted || body.group("power") != null || digits.contains("_");
    return mark(digits, exact)
        .map(
            mark ->
                new NumberCell(
                    signs.negative,
                    digits + (body.group("power") == null ? "" : body.group("power")),
                    signs.percent,
                    signs.currency,
                    mark));
  }

  /// What digits and marks say; empty if they are no number.
  ///
  /// @param exact whether something else shows that a mark is the decimal sign
  private static Optional<Mark> mark(String digits, boolean exact) {
    if (digits.matches("\\d+(?:_\\d+)*")) {
      return Optional.of(Mark.NONE);
    }
    if (digits.contains("_")) {
      return digits.matches("[\\d_]*\\.[\\d_]*") ? Optional.of(Mark.POINT) : Optional.empty();
    }
    Matcher one = ONE_MARK.matcher(digits);
    if (one.matches()) {
      boolean thousand =
          one.group("after").length() == 3 && one.group("before").matches("[1-9]\\d{0,2}");
      Mark decimal = one.group("mark").equals(".") ? Mark.POINT : Mark.COMMA;
      return Optional.of(thousand && !exact ? Mark.EITHER : decimal);
    }
    if (POINT_LAST.matcher(digits).matches()) {
      return Optional.of(Mark.POINT);
    }
    return COMMA_LAST.matcher(digits).matches() ? Optional.of(Mark.COMMA) : Optional.empty();
  }

  /// Sign, currency, brackets and percent sign of a number, each taken off once.
  private static final class Signs {
    private boolean negative;
    private boolean signed;
    private boolean bracketed;
    private boolean percent;
    private boolean broken;
    private String currency = "";

    String strip(String text) {
      String rest = text;
      for (String before = ""; !before.equals(rest) && !broken; ) {
        before = rest;
        rest = money(sign(brackets(percent(rest.strip()))));
      }
      negative = negative || bracketed;
      broken |= signed && bracketed;
      return rest.strip();
    }

    private String percent(String text) {
      if (!text.endsWith("%")) {
        return text;
      }
      broken |= percent;
      percent = true;
      return text.substring(0, text.length() - 1).strip();
    }

    private String brackets(String text) {
      if (!text.startsWith("(") || !text.endsWith(")")) {
        return text;
      }
      broken |= bracketed;
      bracketed = true;
      return text.substring(1, text.length() - 1).strip();
    }

    private String sign(String text) {
      boolean before = text.startsWith("-") || text.startsWith("+");
      boolean behind = !before && text.endsWith("-");
      if (!before && !behind) {
        return text;
      }
      broken |= signed;
      signed = true;
      negative = behind || text.startsWith("-");
      return (before ? text.substring(1) : text.substring(0, text.length() - 1)).strip();
    }

    private String money(String text) {
      Matcher found = CURRENCY.matcher(text);
      if (!found.find() || (found.start() > 0 && found.group("last") == null)) {
        return text;
      }
      String sign = found.group("first") == null ? found.group("last") : found.group("first");
      if (sign.length() == 3 && !CODES.contains(Headers.comparable(sign))) {
        return text;
      }
      broken |= !currency.isEmpty();
      currency = sign;
      return (text.substring(0, found.start()) + text.substring(found.end())).strip();
    }
  }

  /// The number as a scenario file writes it.
  ///
  /// @param comma whether the comma is the decimal sign
  String plain(boolean comma) {
    String number = comma ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
    return (negative ? "-" : "") + number + (percent ? "%" : "");
  }
}
