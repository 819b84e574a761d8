package headroom.scenario.file;

import headroom.words.WrittenNumber;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// What is wrong with a number in a scenario, and what to write instead.
final class NumberFaults {
  /// The form of a number, for the schema too.
  static final String FORM = WrittenNumber.FORM;

  private static final Pattern SPECIAL =
      Pattern.compile("[-+]?\\.?(?:nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BASED = Pattern.compile("[-+]?0[xXoO][0-9a-fA-F_]+");
  private static final Pattern COMMA = Pattern.compile("[-+]?\\d+(?:,\\d+)+%?");
  private static final Pattern HUGE_EXPONENT = Pattern.compile("[-+]?[\\d_.]+[eE][-+]?\\d{5,}%?");

  private NumberFaults() {}

  /// The number a text stands for; empty if [#fault] has something to say.
  static OptionalDouble parse(String text) {
    return WrittenNumber.parse(text);
  }

  /// Whether the number carries a percent sign.
  static boolean isPercentage(String text) {
    return WrittenNumber.isPercentage(text);
  }

  /// What is wrong with a text as a number: "what was found; what to do". Empty if nothing.
  static Optional<String> fault(String text) {
    if (text.length() > WrittenNumber.LONGEST) {
      return Optional.of(
          "a number of %s characters; at most %s".formatted(text.length(), WrittenNumber.LONGEST));
    }
    if (HUGE_EXPONENT.matcher(text).matches()) {
      return Optional.of(Wording.quote(text) + ", which is beyond any amount of money");
    }
    if (!WrittenNumber.hasForm(text)) {
      return Optional.of(Wording.quote(text) + hint(text));
    }
    if (!Double.isFinite(WrittenNumber.value(text))) {
      return Optional.of(Wording.quote(text) + ", which is too large for a number");
    }
    return WrittenNumber.vanishes(text)
        ? Optional.of(Wording.quote(text) + ", which is too close to 0 for a number; write 0")
        : Optional.empty();
  }

  private static String hint(String text) {
    Optional<String> plain = plain(text);
    if (plain.isPresent()) {
      return plain.get();
    }
    if (text.startsWith("$")) {
      return "; a name may stand for a whole quantity, not inside a law";
    }
    if (SPECIAL.matcher(text).matches()) {
      return "; write a finite number";
    }
    if (BASED.matcher(text).matches()) {
      return "; write it in decimal digits";
    }
    if (COMMA.matcher(text).matches()) {
      return "; a comma means nothing here: write 1_000 for thousands, 3.5 for fractions";
    }
    return ValueSlips.number(text).orElse("; write for example 3.5, 1_000 or 20%");
  }

  /// How a number written as in a spreadsheet, such as `$250`, `12,100` or `(310)`, is written
  /// here; empty if it is no such number.
  private static Optional<String> plain(String text) {
    Optional<NumberCell> cell = NumberCell.of(text);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    NumberCell number = cell.get();
    String point = number.plain(false);
    String comma = number.plain(true);
    boolean either = number.mark() == NumberCell.Mark.EITHER && text.contains(",");
    String write =
        either
            ? "write `%s`, or `%s` where the comma is a decimal sign".formatted(point, comma)
            : "write `%s`".formatted(number.mark() == NumberCell.Mark.COMMA ? comma : point);
    String why = number.currency().isEmpty() ? "" : "amounts stand without a currency: ";
    String minus = text.contains("\u2212") ? "the minus sign here is U+2212: " : why;
    return Optional.of(
        "; " + (text.contains(",") ? "a comma means nothing here: " : minus) + write);
  }
}
