package headroom.scenario.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// What a number of the scenario measures, with the bounds a constant must keep. Law parameters
/// must be of the same unit but may lie outside the bounds.
///
/// @param noun the quantity in words, such as "a share"
/// @param unit how it may be written
/// @param low least constant
/// @param lowIncluded whether `low` itself is allowed
/// @param high greatest constant
record Measure(String noun, Unit unit, double low, boolean lowIncluded, double high) {

  /// How a number may be written.
  enum Unit {
    /// Any way.
    ANY,
    /// Without a percent sign.
    AMOUNT,
    /// As a percentage or as a small plain number.
    SHARE,
    /// As a day of the calendar; the number is days since 1970-01-01.
    DATE
  }

  private static final MathContext SHOWN = new MathContext(6);
  private static final double PLAIN_SHARE_LIMIT = 10;
  private static final double NO_LIMIT = Double.MAX_VALUE;

  static final Measure ANYTHING = new Measure("a number", Unit.ANY, -NO_LIMIT, true, NO_LIMIT);
  static final Measure MONEY = new Measure("an amount", Unit.AMOUNT, 0, true, NO_LIMIT);
  static final Measure KNOWN_MONEY = new Measure("an amount", Unit.AMOUNT, 0, false, NO_LIMIT);

  /// Above 0 where it is written; where it is drawn, what lies below counts as 0.
  static final Measure CAPACITY = new Measure("a capacity", Unit.AMOUNT, 0, false, NO_LIMIT);

  static final Measure SHARE = new Measure("a share", Unit.SHARE, 0, true, 2);
  static final Measure RATIO = new Measure("a ratio", Unit.SHARE, 0, true, 10_000);
  static final Measure GROWTH = new Measure("a growth rate", Unit.SHARE, -1, false, 10_000);
  static final Measure VOLATILITY = new Measure("a volatility", Unit.SHARE, 0, true, 10);
  static final Measure PACE = new Measure("a rate of growth", Unit.SHARE, 0, true, 100);
  static final Measure ACHIEVEMENT = new Measure("an achievement", Unit.SHARE, 0, true, 100);
  static final Measure SEASON = new Measure("a season's factor", Unit.ANY, 0, false, NO_LIMIT);
  static final Measure CHANCE = new Measure("a chance", Unit.SHARE, 0, true, 1);
  static final Measure WITHIN = new Measure("a precision", Unit.SHARE, 0, false, 1);
  static final Measure CONFIDENCE = new Measure("a confidence", Unit.SHARE, 0.5, true, 0.99);
  static final Measure SHOCK = new Measure("a shock", Unit.SHARE, -1, true, 10_000);
  static final Measure DATE = new Measure("a date", Unit.DATE, -NO_LIMIT, true, NO_LIMIT);
  static final Measure DAYS = new Measure("a number of days", Unit.AMOUNT, 0, false, 1e6);
  static final Measure DISCOUNT = new Measure("a discount rate", Unit.SHARE, -1, false, 10);
  static final Measure HALF_LIFE =
      new Measure("a half-life in years", Unit.AMOUNT, 0, false, 1_000);
  static final Measure DURATION = new Measure("a time in years", Unit.AMOUNT, 0, true, 1_000);
  static final Measure INTEREST = new Measure("an interest rate", Unit.SHARE, 0, true, 10);
  static final Measure MULTIPLE = new Measure("a multiple", Unit.ANY, 0, true, 1_000_000);
  static final Measure LOG_SD =
      new Measure("a standard deviation of the logarithm", Unit.ANY, 0, false, 50);
  static final Measure CORRELATION = new Measure("a correlation", Unit.ANY, -1, true, 1);
  static final Measure WEIGHT = new Measure("a weight", Unit.ANY, 0, false, 1);

  /// This measure under another name.
  Measure called(String name) {
    return new Measure(name, unit, low, lowIncluded, high);
  }

  /// Whether draws too, not only constants, must keep the lower bound: a time that runs backwards
  /// has no meaning.
  boolean boundsDraws() {
    return equals(HALF_LIFE) || equals(DURATION);
  }

  /// What becomes of draws below the lower bound; empty where any draw is taken as it is, or none
  /// may lie there.
  Optional<String> drawnBelow() {
    if (equals(GROWTH) || equals(SHOCK)) {
      return Optional.of("count as -100%: the stream is 0 from there on");
    }
    boolean counts =
        List.of(
                MONEY,
                CAPACITY,
                SHARE,
                RATIO,
                VOLATILITY,
                PACE,
                ACHIEVEMENT,
                CHANCE,
                INTEREST,
                MULTIPLE)
            .contains(this);
    return counts ? Optional.of("count as 0") : Optional.empty();
  }

  /// What becomes of draws above the upper bound; empty where they are taken as they are.
  Optional<String> drawnAbove() {
    return equals(CHANCE) ? Optional.of("count as all but certain") : Optional.empty();
  }

  /// The lower or the upper bound as it may be written in a file.
  String end(String key) {
    return shown(key.equals("low") ? low : high);
  }

  /// What is wrong with the way a number is written; empty if nothing.
  Optional<String> unitFault(String text, double value) {
    boolean percentage = NumberFaults.isPercentage(text);
    if (unit == Unit.AMOUNT && percentage) {
      return Optional.of(
          "%s is not a percentage, found %s; write a plain number"
              .formatted(noun, Wording.quote(text)));
    }
    if (unit == Unit.SHARE && !percentage && Math.abs(value) > PLAIN_SHARE_LIMIT) {
      return Optional.of(
          "%s above 10 (1000%%) needs a percent sign, found %s; did you mean `%s%%`?"
              .formatted(noun, Wording.quote(text), text));
    }
    return Optional.empty();
  }

  /// A remark on a plain number that was hardly meant, such as a volatility of 5, which is 500%;
  /// empty where it is usual or carries a percent sign.
  Optional<String> unitRemark(String text, double value) {
    double usual = equals(DISCOUNT) ? 1 : 2;
    boolean told = List.of(SHARE, GROWTH, VOLATILITY, DISCOUNT, PACE).contains(this);
    if (!told || NumberFaults.isPercentage(text) || value < usual) {
      return Optional.empty();
    }
    String percent =
        new BigDecimal(value).movePointRight(2).round(SHOWN).stripTrailingZeros().toPlainString();
    return Optional.of("is %s%%; for %s%% write `%s%%`.".formatted(percent, text, text));
  }

  /// Whether people write it in percent.
  boolean takesPercent() {
    return unit == Unit.SHARE || equals(WEIGHT);
  }

  /// Whether it is a date.
  boolean isDate() {
    return unit == Unit.DATE;
  }

  /// What a distance between two such numbers measures: days between dates.
  Measure distance() {
    return isDate() ? DAYS : this;
  }

  /// Whether a constant keeps the bounds.
  boolean allows(double value) {
    return isHighEnough(value) && value <= high;
  }

  /// Whether a value keeps the lower bound.
  boolean isHighEnough(double value) {
    return lowIncluded ? value >= low : value > low;
  }

  /// The bounds in words, such as "a share must lie between 0% and 200%".
  String rule() {
    if (low == -NO_LIMIT) {
      return noun + " must be finite";
    }
    if (high == NO_LIMIT) {
      return noun + (lowIncluded ? " must not be below " : " must be above ") + shown(low);
    }
    return lowIncluded
        ? "%s must lie between %s and %s".formatted(noun, shown(low), shown(high))
        : "%s must be above %s and at most %s".formatted(noun, shown(low), shown(high));
  }

  private String shown(double bound) {
    return unit == Unit.SHARE
        ? Wording.grouped(Math.round(bound * 100)) + "%"
        : Wording.grouped(Math.round(bound));
  }
}
