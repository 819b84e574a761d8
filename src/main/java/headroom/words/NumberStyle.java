package headroom.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/// How the numbers of a quantity are written.
public enum NumberStyle {
  /// As they are: money, years, counts.
  AMOUNT,
  /// In per cent.
  SHARE,
  /// As days of the calendar; the number is days since 1970-01-01.
  DATE;

  /// Enough for whatever a person writes, too few for the last bits of a double.
  private static final MathContext DIGITS = new MathContext(12);

  /// A number as its author wrote it, to the last digit: `2,400.5`, `12.5 %`, `2030-06-30`.
  public String text(double value) {
    return switch (this) {
      case AMOUNT -> plain(BigDecimal.valueOf(value));
      case SHARE -> plain(BigDecimal.valueOf(value).movePointRight(2)) + " %";
      case DATE -> LocalDate.ofEpochDay((long) Math.floor(value)).toString();
    };
  }

  /// A distance between two such numbers: dates lie days apart.
  public String distance(double value) {
    return this == DATE ? AMOUNT.text(value) + " days" : text(value);
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.round(DIGITS).stripTrailingZeros();
    return Rounding.fixed(rounded.doubleValue(), Math.max(0, rounded.scale()));
  }
}
