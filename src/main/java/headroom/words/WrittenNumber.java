package headroom.words;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people write them: `1_000_000`, `3.5`, `1e3`, `-0.2`, `20%`.
public final class WrittenNumber {
  /// The most characters of one.
  public static final int LONGEST = 40;

  private static final String DIGITS = "\\d+(?:_\\d+)*";

  /// The form of a number, for schemas too.
  public static final String FORM =
      "[-+]?(?:%1$s(?:\\.(?:%1$s)?)?|\\.%1$s)(?:[eE][-+]?\\d{1,4})?(?: ?%%)?".formatted(DIGITS);

  private static final double SMALLEST_PLAIN = 1e-6;
  private static final double LARGEST_PLAIN = 1e15;

  private static final Pattern NUMBER = Pattern.compile(FORM);

  private WrittenNumber() {}

  /// Whether a text has the form of a number; it may still be too large or too close to 0 for one.
  public static boolean hasForm(String text) {
    return NUMBER.matcher(text).matches();
  }

  /// The number a text stands for; empty if it has not the form, is longer than [#LONGEST], too
  /// large, or so close to 0 that nothing is left of it.
  public static OptionalDouble parse(String text) {
    if (text.length() > LONGEST || !hasForm(text)) {
      return OptionalDouble.empty();
    }
    double value = value(text);
    return Double.isFinite(value) && !vanishes(text)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  /// A number in the fewest digits that read back as the same double: `40`, `0.2`, `1.5E-7`.
  ///
  /// @param value a finite number
  public static String text(double value) {
    double size = Math.abs(value);
    return value == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  /// Whether the number carries a percent sign.
  public static boolean isPercentage(String text) {
    return text.endsWith("%");
  }

  /// Whether a number is written that is not 0, yet so close to it that its double is 0.
  ///
  /// @param text of the form
  public static boolean vanishes(String text) {
    return value(text) == 0 && text.replaceFirst("[eE%].*", "").matches(".*[1-9].*");
  }

  /// The double nearest to what is written: a percent sign moves the decimal exponent, so `20%` is
  /// the double nearest to 0.2. Negative zero is zero.
  ///
  /// @param text of the form; may be infinite
  public static double value(String text) {
    String digits = text.replace("_", "").replace("%", "").strip();
    if (!isPercentage(text)) {
      return Double.parseDouble(digits) + 0.0;
    }
    Matcher exponent = Pattern.compile("[eE]").matcher(digits);
    int split = exponent.find() ? exponent.start() : digits.length();
    int power = split == digits.length() ? 0 : Integer.parseInt(digits.substring(split + 1));
    return Double.parseDouble(digits.substring(0, split) + "e" + (power - 2)) + 0.0;
  }
}
