package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.PrecisionReached;
import headroom.result.SimulationFacts;
import headroom.scenario.Labels;
import headroom.scenario.Quarter;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Stream;
import headroom.words.Notation;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Money, dates and counts in words.
public final class Phrases {
  private static final Pattern CURRENCY_AND_SCALE = Pattern.compile("([A-Z]{3}|\\p{Sc}) (.+)");

  /// More digits than these are not read, but believed to be all there are.
  private static final int LONGEST_EXACT = 9;

  private Phrases() {}

  /// An amount with its unit in the usual order: `USD 36.4 bn` for the unit `USD bn`.
  public static String money(String number, String unit) {
    Matcher matcher = CURRENCY_AND_SCALE.matcher(unit);
    return matcher.matches()
        ? "%s %s %s".formatted(matcher.group(1), number, matcher.group(2))
        : (number + " " + unit).strip();
  }

  /// A brief amount with its unit: `USD 36.4 bn`.
  public static String money(Estimate amount, String unit) {
    return money(Rounding.brief(amount), unit);
  }

  /// An amount that is no estimate, with all its digits unless they are too many to read.
  static String exactMoney(double amount, String unit) {
    return isExact(amount)
        ? money(NumberStyle.AMOUNT.text(amount), unit)
        : money(new Estimate(amount, OptionalDouble.empty()), unit);
  }

  /// Whether an amount has so few digits that all are shown.
  static boolean isExact(double amount) {
    return NumberStyle.AMOUNT.text(amount).length() <= LONGEST_EXACT;
  }

  /// P5 to P95 of a summary in brief: `25.1 to 53.7`, or one number where both are the same.
  static String range(Metric.Summary summary, String between, String and) {
    Notation notation = Notation.of(summary.percentile(5), summary.percentile(95));
    String low = Rounding.brief(summary.percentile(5), notation);
    String high = Rounding.brief(summary.percentile(95), notation);
    return low.equals(high) ? high : between + low + and + high;
  }

  /// P5 to P95 in a sentence, to follow "in nine futures out of ten": `between USD 25.1 and 53.7
  /// bn`, or one amount where both read alike.
  static String between(Metric.Summary summary, String unit) {
    Notation notation = Notation.of(summary.percentile(5), summary.percentile(95));
    String low = Rounding.brief(summary.percentile(5), notation);
    String high = Rounding.brief(summary.percentile(95), notation);
    if (!low.equals(high)) {
      return "between " + money(low + " and " + high, unit);
    }
    boolean same = summary.percentile(5).value() == summary.percentile(95).value();
    return (same ? "" : "about ") + money(high, unit);
  }

  /// Whether many trials share the value of a percentile, so that more may lie at or below it than
  /// its name says.
  static boolean shared(Metric.Summary summary, int percent) {
    double value = summary.percentile(percent).value();
    return summary.cells().stream().anyMatch(cell -> cell.pointMass() && cell.lower() == value);
  }

  /// How many futures an event has, to follow "in": `57 % of the futures`; where no trial has it,
  /// or all have, how many trials that were, since neither proves that it cannot or must happen.
  public static String futures(Estimate chance, long trials) {
    return extreme(chance, trials)
        .orElseGet(() -> Rounding.briefPercent(chance) + " of the futures");
  }

  /// `none of the 4,096 trials` or `all 4,096 trials` for a chance of 0 or 1.
  public static Optional<String> extreme(Estimate chance, long trials) {
    if (chance.value() == 0) {
      return Optional.of("none of the " + trials(trials));
    }
    return chance.value() == 1 ? Optional.of("all " + trials(trials)) : Optional.empty();
  }

  /// In how many trials a value is the same, where it is in all.
  static String throughout(long trials) {
    return trials == 1 ? "in the one trial run" : "in all " + trials(trials);
  }

  /// In how many trials there is nothing, where it is so in all.
  static String inAny(long trials) {
    return trials == 1 ? throughout(trials) : "in any of the " + trials(trials);
  }

  /// The end of a timeline, to follow "by the end of": `2030`, or `2030-Q2` inside a year.
  public static String end(Quarter end) {
    return end.number() == 4 ? Integer.toString(end.year()) : end.toString();
  }

  /// A count of trials: `1,048,576 trials`, `1 trial`.
  public static String trials(long count) {
    return count(count) + (count == 1 ? " trial" : " trials");
  }

  /// What a stream amounts to: `consumer: revenue`, or `revenue` for a stream of that name.
  public static String stream(Stream stream, Labels labels) {
    String name = labels.stream(stream.name());
    return name.equals(stream.measure()) ? name : name + ": " + stream.measure();
  }

  /// The end of a quarter in words, to follow "by": `mid-2029`, `the end of 2030`.
  public static String endOf(Period.Quarter quarter) {
    return switch (quarter.number()) {
      case 1 -> "the end of March " + quarter.year();
      case 2 -> "mid-" + quarter.year();
      case 3 -> "the end of September " + quarter.year();
      default -> "the end of " + quarter.year();
    };
  }

  /// The quarter in which a decimal year lies, such as `2029-Q2` for 2029.3. A year's or quarter's
  /// last instant belongs to it, but nothing lies before the first quarter.
  public static Period.Quarter quarterOf(double decimalYear, Quarter first) {
    int inTime = Math.max(ordinal(decimalYear), first.year() * 4 + first.number() - 1);
    return quarter(inTime);
  }

  /// The quarter in which a decimal year lies; a quarter's last instant belongs to it.
  public static Period.Quarter quarterOf(double decimalYear) {
    return quarter(ordinal(decimalYear));
  }

  private static int ordinal(double decimalYear) {
    return (int) Math.ceil(decimalYear * 4) - 1;
  }

  private static Period.Quarter quarter(int ordinal) {
    return new Period.Quarter(Math.floorDiv(ordinal, 4), Math.floorMod(ordinal, 4) + 1);
  }

  /// A whole number with its thousands separated: `1,048,576`.
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// How many trials were run, and how many were asked for if those were rounded up: `131,072
  /// trials (100,000 rounded up to 32 × 4,096)`.
  public static String trials(SimulationSettings asked, SimulationFacts run) {
    String trials = trials(run.trials());
    return run.trials() <= asked.trials()
        ? trials
        : "%s (%s rounded up to %s × %s)"
            .formatted(
                trials,
                count(asked.trials()),
                run.replicates(),
                count(run.trials() / run.replicates()));
  }

  /// Names in a sentence: `a`, `a and b`, `a, b and c`.
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /// What became of a precision, as a sentence without its full stop.
  static String precision(PrecisionReached it) {
    String statistic =
        switch (it.statistic()) {
          case "mean", "probability" -> "the " + it.statistic();
          default -> it.statistic().toUpperCase(Locale.ROOT);
        };
    String known =
        it.reached().isPresent()
            ? "%s of %s is known within ± %s with %s %% confidence"
                .formatted(
                    statistic,
                    it.of(),
                    halfWidth(it.reached().getAsDouble(), it),
                    percentage(it.confidence(), 3))
            : "it cannot be told how well %s of %s is known".formatted(statistic, it.of());
    String asked = halfWidth(it.within(), it);
    if (it.early()) {
      return sentence(known) + "; asked for ± " + asked + ", so the run ended here";
    }
    return sentence(known)
        + (it.met() ? ", asked for ± " : ", not ± ")
        + asked
        + (it.met() ? "; it took all trials" : " as asked for; more trials would have to be run");
  }

  /// How wide half an interval is: of a probability in percentage points, else in per cent of the
  /// estimate.
  private static String halfWidth(double half, PrecisionReached precision) {
    return precision.statistic().equals("probability")
        ? percentage(half, 2) + " percentage points"
        : percentage(half, 2) + " %";
  }

  /// A fraction times 100 with so many digits at most: `0.1`, `0.083`, `95`.
  public static String percentage(double fraction, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(fraction * 100).round(new MathContext(digits));
    return rounded.stripTrailingZeros().toPlainString();
  }

  /// The text with a capital first letter.
  public static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
