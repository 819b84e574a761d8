package headroom.report;

import headroom.result.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers for people: no more digits than the standard error allows, and not more than four that
/// count.
///
/// A standard error keeps two digits if its first three lie between 100 and 354, else one, and the
/// value is rounded to the same place (the rule of the Particle Data Group). A number without a
/// standard error, or with one of exactly 0, keeps four digits, without zeros at the end.
public final class Rounding {
  private static final int DIGITS = 4;
  private static final int SHORT_DIGITS = 3;
  private static final int MOST_DECIMALS = 9;
  private static final int LARGEST_EXPONENT = 14;

  private Rounding() {}

  /// `37.24 ± 0.03`, as many digits as the error allows; the value alone where there is no error.
  public static String withError(Estimate estimate) {
    double error = estimate.standardError().orElse(0);
    if (!(error > 0) || !Double.isFinite(estimate.value())) {
      return number(estimate);
    }
    int decimals = decimalsOf(error);
    return fixed(estimate.value(), decimals) + " ± " + fixed(error, decimals);
  }

  /// The value with at most four digits that count: `37.24`.
  public static String number(Estimate estimate) {
    return rounded(estimate.value(), estimate.standardError(), DIGITS);
  }

  /// The value with at most three digits that count, for sentences and titles: `37.2`.
  public static String brief(Estimate estimate) {
    return rounded(estimate.value(), estimate.standardError(), SHORT_DIGITS);
  }

  /// A probability as a percentage with at most one decimal: `62.3 %`. One that is neither 0 nor 1
  /// never reads as if it were.
  public static String percent(Estimate probability) {
    return percent(probability, 1);
  }

  /// A probability as a whole percentage, for sentences and titles: `62 %`; near 0 and 1 with a
  /// decimal.
  public static String briefPercent(Estimate probability) {
    double value = probability.value();
    return percent(probability, value >= 0.1 && value <= 0.9 ? 0 : 1);
  }

  /// A probability and its standard error in per cent: `62.34 ± 0.05 %`.
  public static String percentWithError(Estimate probability) {
    double error = probability.standardError().orElse(0);
    return error > 0 ? withError(hundredfold(probability)) + " %" : percent(probability);
  }

  private static String percent(Estimate probability, int mostDecimals) {
    double value = probability.value();
    if (value == 0 || value == 1) {
      return value == 0 ? "0 %" : "100 %";
    }
    Estimate percent = hundredfold(probability);
    double error = percent.standardError().orElse(0);
    int decimals = error > 0 ? Math.min(mostDecimals, decimalsOf(error)) : mostDecimals;
    String text = fixed(percent.value(), Math.max(0, decimals));
    double shown = Double.parseDouble(text);
    double step = Math.pow(10, -Math.max(0, decimals));
    if (shown <= 0) {
      return "less than " + fixed(step, Math.max(0, decimals)) + " %";
    }
    return shown >= 100
        ? "more than " + fixed(100 - step, Math.max(0, decimals)) + " %"
        : text + " %";
  }

  static Estimate hundredfold(Estimate estimate) {
    OptionalDouble error = estimate.standardError();
    return new Estimate(
        100 * estimate.value(),
        error.isPresent() ? OptionalDouble.of(100 * error.getAsDouble()) : error);
  }

  private static String rounded(double value, OptionalDouble standardError, int digits) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    if (value == 0) {
      return "0";
    }
    int byDigits = digits - 1 - exponent(value);
    double error = standardError.orElse(0);
    if (error > 0) {
      return fixed(value, Math.min(decimalsOf(error), byDigits));
    }
    BigDecimal plain =
        new BigDecimal(value).setScale(Math.max(0, byDigits), RoundingMode.HALF_EVEN);
    int used = Math.max(0, plain.stripTrailingZeros().scale());
    return fixed(value, Math.min(used, Math.max(0, byDigits)));
  }

  /// The decimals that a standard error justifies; negative for tens, hundreds and so on.
  static int decimalsOf(double standardError) {
    BigDecimal leading = new BigDecimal(standardError).round(new MathContext(3));
    int exponent = leading.precision() - leading.scale() - 1;
    double digits = leading.scaleByPowerOfTen(2 - exponent).doubleValue();
    return digits < 354.5 ? 1 - exponent : -exponent;
  }

  private static int exponent(double value) {
    BigDecimal decimal = new BigDecimal(value).round(new MathContext(SHORT_DIGITS));
    return decimal.precision() - decimal.scale() - 1;
  }

  /// A number with a given count of decimals (negative: rounded to tens, hundreds, …), thousands
  /// separated by commas; never `-0`. One that would be longer than a reader can take in has a
  /// power of ten: `1.25e-300`.
  static String fixed(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (decimals > MOST_DECIMALS || exponent > LARGEST_EXPONENT) {
      return rounded.signum() == 0 ? "0" : scientific(rounded, exponent);
    }
    return String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", rounded);
  }

  private static String scientific(BigDecimal value, int exponent) {
    BigDecimal mantissa = value.movePointLeft(exponent).round(new MathContext(DIGITS));
    return mantissa.stripTrailingZeros().toPlainString() + "e" + exponent;
  }
}
