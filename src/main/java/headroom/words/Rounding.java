package headroom.words;

import headroom.math.DecimalRounding;
import headroom.result.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers for people: no more digits than the standard error allows, and not more than four that
/// count.
///
/// A standard error keeps two digits if its first three lie between 100 and 354, else one, and the
/// value is rounded to the same place (the rule of the Particle Data Group). A number without a
/// standard error, or with one of exactly 0, keeps four digits, or all before the point; zeros at
/// the end are left out where nothing is dropped. Every digit is dropped as [DecimalRounding] drops
/// it.
public final class Rounding {
  private static final int DIGITS = 4;
  private static final int SHORT_DIGITS = 3;
  private static final int MOST_DECIMALS = 9;

  private Rounding() {}

  /// `37.24 ± 0.03`, as many digits as the error allows; the value alone where there is no error. A
  /// number too long to read shares a power of ten with its error: `(1.25 ± 0.02)e-300`.
  public static String withError(Estimate estimate) {
    return withError(estimate, Notation.USUAL);
  }

  public static String withError(Estimate estimate, Notation notation) {
    double value = estimate.value();
    double error = estimate.standardError().orElse(0);
    if (!(error > 0) || !Double.isFinite(value) || !Double.isFinite(error)) {
      return number(estimate, notation);
    }
    int exponent = exponent(Math.max(Math.abs(value), error));
    if (notation.writesOut(exponent)) {
      return pair(value, error);
    }
    return "(%s)e%s".formatted(pair(scaled(value, -exponent), scaled(error, -exponent)), exponent);
  }

  /// A number as it is told aloud, with its error: at most four digits that count; an error that
  /// shows in none of them is told by what it is less than: `5.000 ± less than 0.001`; of one that
  /// is exactly 0 it is said that nothing varies.
  public static String spoken(Estimate estimate) {
    OptionalDouble error = estimate.standardError();
    String value = number(new Estimate(estimate.value(), OptionalDouble.empty()));
    if (error.isEmpty() || !Double.isFinite(estimate.value())) {
      return value;
    }
    if (error.getAsDouble() == 0) {
      return value + ", the same in every future";
    }
    return withErrorTo(decimalsOf(estimate, DIGITS), estimate, error.getAsDouble());
  }

  /// A number with its error beside another that it is compared with: no more decimals than the
  /// other's error justifies, but as many as three digits that count take; four that count where
  /// the other has no error.
  public static String withErrorBeside(Estimate estimate, Estimate other) {
    double error = estimate.standardError().orElse(0);
    if (!(error > 0) || !Double.isFinite(error) || !Double.isFinite(estimate.value())) {
      return withError(estimate);
    }
    double coarser = other.standardError().orElse(0);
    int decimals =
        coarser > 0 && Double.isFinite(coarser)
            ? Math.max(decimalsOf(coarser), decimalsOf(estimate, SHORT_DIGITS))
            : decimalsOf(estimate, DIGITS);
    return withErrorTo(decimals, estimate, error);
  }

  /// The decimals that an estimate, which has an error, takes for its first digits.
  private static int decimalsOf(Estimate estimate, int digits) {
    double size = Math.max(Math.abs(estimate.value()), estimate.standardError().orElse(0));
    return digits - 1 - exponent(size);
  }

  private static String withErrorTo(int decimals, Estimate estimate, double error) {
    int exponent = DIGITS - 1 - decimalsOf(estimate, DIGITS);
    if (decimalsOf(error) <= decimals || !Notation.USUAL.writesOut(exponent)) {
      return withError(estimate);
    }
    double step = Math.pow(10, -decimals);
    return fixed(estimate.value(), decimals)
        + " ± "
        + (error < step / 2 ? "less than " + fixed(step, decimals) : fixed(error, decimals));
  }

  private static String pair(double value, double error) {
    int decimals = decimalsOf(error);
    return decimals <= MOST_DECIMALS
        ? writtenOut(DecimalRounding.toDecimals(value, decimals))
            + " ± "
            + writtenOut(DecimalRounding.toDecimals(error, decimals))
        : number(new Estimate(value, OptionalDouble.empty())) + " ± " + fixed(error, decimals);
  }

  private static double scaled(double value, int powerOfTen) {
    return BigDecimal.valueOf(value).scaleByPowerOfTen(powerOfTen).doubleValue();
  }

  /// The value with at most four digits that count: `37.24`.
  public static String number(Estimate estimate) {
    return number(estimate, Notation.USUAL);
  }

  public static String number(Estimate estimate, Notation notation) {
    return rounded(estimate, DIGITS, notation);
  }

  /// The value with at most three digits that count, for sentences and titles: `37.2`.
  public static String brief(Estimate estimate) {
    return brief(estimate, Notation.USUAL);
  }

  public static String brief(Estimate estimate, Notation notation) {
    return rounded(estimate, SHORT_DIGITS, notation);
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
    return percent(probability, DecimalRounding.percentDecimals(value));
  }

  /// A share of futures without an error as sentences and labels have it: whole per cent, with a
  /// decimal near 0 and 1; one that is neither never reads as if it were.
  public static String share(double share) {
    return briefPercent(new Estimate(share, OptionalDouble.empty()));
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

  public static Estimate hundredfold(Estimate estimate) {
    OptionalDouble error = estimate.standardError();
    return new Estimate(
        100 * estimate.value(),
        error.isPresent() ? OptionalDouble.of(100 * error.getAsDouble()) : error);
  }

  private static String rounded(Estimate estimate, int digits, Notation notation) {
    double value = estimate.value();
    if (!Double.isFinite(value)) {
      return "–";
    }
    if (value == 0) {
      return "0";
    }
    int byDigits = digits - 1 - DecimalRounding.exponent(DecimalRounding.toDigits(value, digits));
    double error = estimate.standardError().orElse(0);
    if (error > 0) {
      return text(
          DecimalRounding.toDecimals(value, Math.min(decimalsOf(error), byDigits)), notation);
    }
    int decimals = digits > SHORT_DIGITS ? Math.max(0, byDigits) : byDigits;
    BigDecimal shown = DecimalRounding.toDecimals(value, decimals);
    boolean whole = shown.compareTo(DecimalRounding.written(value)) == 0;
    return text(whole ? shown.stripTrailingZeros() : shown, notation);
  }

  /// The decimals that a standard error justifies; negative for tens, hundreds and so on.
  static int decimalsOf(double standardError) {
    BigDecimal leading = DecimalRounding.toDigits(standardError, SHORT_DIGITS);
    int exponent = DecimalRounding.exponent(leading);
    double digits = leading.scaleByPowerOfTen(2 - exponent).doubleValue();
    return digits < 354.5 ? 1 - exponent : -exponent;
  }

  /// The power of ten of the first of four digits.
  static int exponent(double value) {
    return DecimalRounding.exponent(DecimalRounding.toDigits(value, DIGITS));
  }

  /// A number with a given count of decimals (negative: rounded to tens, hundreds, …), thousands
  /// separated by commas, with a true minus sign; never `−0`. One that would be longer than a
  /// reader can take in has a power of ten: `1.25e-300`.
  public static String fixed(double value, int decimals) {
    return text(DecimalRounding.toDecimals(value, decimals), Notation.USUAL);
  }

  private static String text(BigDecimal rounded, Notation notation) {
    BigDecimal leading = rounded.round(new MathContext(DIGITS));
    int exponent = DecimalRounding.exponent(leading);
    if (notation.writesOut(exponent)) {
      return writtenOut(rounded);
    }
    BigDecimal mantissa = leading.movePointLeft(exponent);
    return writtenOut(mantissa.stripTrailingZeros()) + "e" + exponent;
  }

  private static String writtenOut(BigDecimal rounded) {
    boolean nothing = rounded.signum() == 0 && rounded.scale() > MOST_DECIMALS;
    int decimals = nothing ? 0 : Math.max(0, rounded.scale());
    String sign = rounded.signum() < 0 ? "−" : "";
    return sign + String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
  }
}
