package headroom.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How a number loses digits wherever people read it, in text, tables and pictures alike.
///
/// What is rounded is the decimal number that a double prints as, not the binary one behind it, and
/// only its first 12 digits, so that the last bits of a sum decide nothing. Halves go away from
/// zero, as on paper and in spreadsheets: 38.55 is 38.6 and 38.45 is 38.5.
public final class DecimalRounding {
  private static final MathContext WRITTEN = new MathContext(12, RoundingMode.HALF_UP);

  private DecimalRounding() {}

  /// A number with a given count of decimals; negative: to tens, hundreds, ….
  ///
  /// @param value finite
  public static BigDecimal toDecimals(double value, int decimals) {
    return written(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /// A number with so many digits that count at most.
  ///
  /// @param value finite
  /// @param digits 1 or more
  public static BigDecimal toDigits(double value, int digits) {
    return written(value).round(new MathContext(digits, RoundingMode.HALF_UP));
  }

  /// A number as somebody would have written it: its first 12 digits.
  ///
  /// @param value finite
  public static BigDecimal written(double value) {
    return BigDecimal.valueOf(value).round(WRITTEN);
  }

  /// The power of ten of a number's first digit: 1 for 37.2, −3 for 0.0021; 0 for 0.
  public static int exponent(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }

  /// How many decimals a percentage has where a sentence or a label gives it: none from 10 % to 90
  /// %, one beyond, so that what is neither never nor always does not read as if it were.
  ///
  /// @param probability 0 to 1
  public static int percentDecimals(double probability) {
    return probability >= 0.1 && probability <= 0.9 ? 0 : 1;
  }
}
