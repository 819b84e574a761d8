package headroom.report.discovery;

import headroom.discovery.Discovered;
import headroom.discovery.KnownAxis;
import headroom.discovery.Limit;
import headroom.report.Phrases;
import headroom.report.WrittenInputs;
import headroom.scenario.Labels;
import headroom.words.NumberStyle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// Names and limits of axes in words: `rate is at most 13 %`, `agi comes by 2028-05`.
///
/// A limit is rounded as long as no more trials change sides by it than a tenth of a peel takes
/// away: it is not known better.
final class AxisWords {
  private static final double MAY_CHANGE_SIDES = 0.005;
  private static final int MOST_DIGITS = 6;
  private static final int MONTHS = 12;

  private final Discovered discovered;
  private final WrittenInputs written;
  private final String currency;
  private final Labels labels;

  AxisWords(DiscoveryReport report) {
    discovered = report.discovered();
    written = WrittenInputs.of(report.scenario());
    currency = report.scenario().currency();
    labels = report.scenario().labels();
  }

  /// What is asked about, in words.
  String where() {
    return ConditionWords.of(discovered.where(), labels);
  }

  /// The short name of an axis.
  String name(int axis) {
    return switch (discovered.axes().get(axis)) {
      case KnownAxis.Drawn number -> number.input().shortName();
      case KnownAxis.Date date -> date.input().shortName();
      case KnownAxis.Choice choice -> choice.input().shortName();
      case KnownAxis.Year year -> year.metric().text();
    };
  }

  /// Whether values of an axis are told in per cent.
  boolean percent(int axis) {
    return discovered.axes().get(axis) instanceof KnownAxis.Drawn number
        && written.percent(number.input().path());
  }

  /// What values of an axis are measured in; empty where that is not said, and for dates.
  String unit(int axis) {
    return switch (discovered.axes().get(axis)) {
      case KnownAxis.Drawn number -> percent(axis) ? "%" : number.input().unit().orElse("");
      case KnownAxis.Date _, KnownAxis.Choice _ -> "";
      case KnownAxis.Year year -> year.unit();
    };
  }

  /// Limits as one clause: `a is at most 3 and b is 1 to 2`.
  String clause(List<Limit> limits) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = limits.get(i);
      boolean both =
          i + 1 < limits.size()
              && limits.get(i + 1).axis() == limit.axis()
              && !(limit instanceof Limit.NoneOf);
      parts.add(both ? range(limit, limits.get(++i)) : of(limit));
    }
    return Phrases.list(parts);
  }

  private String range(Limit one, Limit other) {
    Limit low = one instanceof Limit.AtLeast ? one : other;
    Limit high = one instanceof Limit.AtLeast ? other : one;
    if (low instanceof Limit.AtLeast(int axis, double least)
        && high instanceof Limit.AtMost(int _, double most)) {
      return isDate(axis)
          ? "%s comes between %s and %s".formatted(name(axis), date(least), date(most))
          : "%s is %s"
              .formatted(
                  name(axis), withUnit(number(axis, least) + " to " + number(axis, most), axis));
    }
    throw new IllegalArgumentException("no two ends of one axis");
  }

  /// A limit: `rate is at most 13 %`, `agi comes by 2028-05`.
  String of(Limit limit) {
    String name = name(limit.axis());
    return switch (limit) {
      case Limit.AtLeast(int axis, double value) -> {
        if (!isDate(axis)) {
          yield name + " is at least " + withUnit(number(axis, value), axis);
        }
        yield isEnd(axis, value)
            ? name + " does not come before the end"
            : name + " comes in " + date(value) + " or later";
      }
      case Limit.AtMost(int axis, double value) ->
          isDate(axis)
              ? name + " comes by " + date(value)
              : name + " is at most " + withUnit(number(axis, value), axis);
      case Limit.NoneOf(int axis, SortedSet<Integer> names) -> name + " is " + either(axis, names);
    };
  }

  private String either(int axis, SortedSet<Integer> names) {
    return String.join(" or ", kept(axis, names));
  }

  /// What of a choice is left.
  List<String> kept(int axis, SortedSet<Integer> names) {
    List<String> kept = new ArrayList<>();
    if (discovered.axes().get(axis) instanceof KnownAxis.Choice choice) {
      for (int i = 0; i < choice.values().size(); i++) {
        if (!names.contains(i)) {
          kept.add(choice.values().get(i));
        }
      }
    }
    return kept;
  }

  private boolean isDate(int axis) {
    return discovered.axes().get(axis) instanceof KnownAxis.Date;
  }

  private boolean isEnd(int axis, double value) {
    return discovered.axes().get(axis) instanceof KnownAxis.Date date && value >= date.end();
  }

  private static String date(double year) {
    int whole = (int) Math.floor(year);
    int month = Math.min(MONTHS, 1 + (int) Math.floor((year - whole) * MONTHS));
    return whole + (month < 10 ? "-0" : "-") + month;
  }

  private String withUnit(String number, int axis) {
    String unit = unit(axis);
    if (unit.isEmpty()) {
      return number;
    }
    return unit.equals(currency) ? Phrases.money(number, unit) : number + " " + unit;
  }

  private String number(int axis, double value) {
    NumberStyle style = NumberStyle.AMOUNT;
    double rounded = rounded(axis, value);
    return style.text(
        percent(axis) ? BigDecimal.valueOf(rounded).movePointRight(2).doubleValue() : rounded);
  }

  /// The fewest digits that leave nearly all trials on their side.
  double rounded(int axis, double value) {
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      double rounded =
          new BigDecimal(value)
              .round(new MathContext(digits, RoundingMode.HALF_EVEN))
              .doubleValue();
      if (between(axis, value, rounded) <= MAY_CHANGE_SIDES) {
        return rounded;
      }
    }
    return new BigDecimal(value).round(new MathContext(MOST_DIGITS)).doubleValue();
  }

  /// The share of trials between a value and what it is rounded to, of which one side counts.
  private double between(int axis, double value, double rounded) {
    double[] values = discovered.trials().axes().get(axis).values();
    int count = 0;
    for (double one : values) {
      count += one > Math.min(value, rounded) && one < Math.max(value, rounded) ? 1 : 0;
      count += one == rounded && one != value ? 1 : 0;
    }
    return count / (double) values.length;
  }
}
