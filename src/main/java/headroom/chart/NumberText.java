package headroom.chart;

import headroom.math.DecimalRounding;
import java.math.BigDecimal;

/// Numbers as people read them: grouped by commas, a true minus sign, no more decimals than asked
/// for.
final class NumberText {

  private static final int LONGEST_PLAIN = 9;

  private NumberText() {}

  /// A value with a given number of decimals; a negative number of decimals rounds to tens,
  /// hundreds and so on.
  static String of(double value, int decimals) {
    return of(DecimalRounding.toDecimals(value, decimals));
  }

  /// A value with all the digits it has.
  static String of(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    int magnitude = value.precision() - value.scale() - 1;
    if (magnitude > LONGEST_PLAIN || value.scale() > LONGEST_PLAIN) {
      BigDecimal mantissa = value.movePointLeft(magnitude).stripTrailingZeros();
      return sign(mantissa) + mantissa.abs().toPlainString() + "e" + magnitude;
    }
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    int wholeDigits = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(sign(value));
    for (int digit = 0; digit < digits.length(); digit++) {
      if (digit > 0 && digit < wholeDigits && (wholeDigits - digit) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(digit));
    }
    return text.toString();
  }

  /// A value with at most so many digits that count, and no zeros at its end.
  static String brief(double value, int digits) {
    BigDecimal rounded = DecimalRounding.toDigits(value, digits).stripTrailingZeros();
    return of(rounded.setScale(Math.max(0, rounded.scale())));
  }

  /// A probability in per cent.
  static String percent(double probability, int decimals) {
    return of(100 * probability, decimals) + " %";
  }

  /// The decimals that a resolution allows: the first power of ten not below it.
  static int decimals(double resolution) {
    return (int) -Math.ceil(StrictMath.log10(resolution) - 1e-9);
  }

  /// The power of ten of a value's first digit; 0 for 0.
  static int magnitude(double value) {
    return value == 0 ? 0 : (int) Math.floor(StrictMath.log10(Math.abs(value)) + 1e-12);
  }

  private static String sign(BigDecimal value) {
    return value.signum() < 0 ? "−" : "";
  }
}
