package headroom.scenario.file;

import headroom.scenario.Quarter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Single values: text, numbers, integers, quarters, dates, words of a list. Each reader returns
/// null after a fault.
final class Values {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /// Beyond it, products of a few numbers would leave the range of doubles.
  private static final double LARGEST = 1e30;

  private final Reading reading;

  Values(Reading reading) {
    this.reading = reading;
  }

  /// The value inside `{value: …}` where source and the like stand beside it; any other node
  /// itself.
  Node unwrap(Node node, Spot spot) {
    if (node instanceof Node.Mapping mapping && mapping.entries().containsKey("value")) {
      Block block =
          Block.of(
                  "value",
                  "A value with its source.",
                  Block.key("value", "text", "The value itself."))
              .withProvenance();
      Fields fields = Fields.open(block, mapping, spot, reading, "{value: 1}");
      Node value = fields == null ? null : fields.require("value", "value: 1");
      return value == null ? new Node.Broken(node.position()) : value;
    }
    return node;
  }

  /// The scalar a value must be.
  ///
  /// @param rule what must hold, such as "`seed` must be an integer"
  Node.@Nullable Scalar scalar(Node node, String rule) {
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return scalar;
    }
    if (!(node instanceof Node.Broken)) {
      reading.fault(node.position(), "%s, found %s".formatted(rule, Wording.describe(node)));
    }
    return null;
  }

  /// Text that is not blank.
  @Nullable String text(Node node, Spot spot) {
    Node.Scalar scalar = scalar(node, "`%s` must be text".formatted(spot.key()));
    if (scalar == null || !scalar.text().isBlank()) {
      return scalar == null ? null : scalar.text().strip();
    }
    reading.fault(node.position(), "`%s` must not be blank; write some text".formatted(spot.key()));
    return null;
  }

  /// A number of a measure, within its bounds.
  @Nullable Double number(Node node, Spot spot, Measure measure) {
    Double value = parameter(node, spot, measure);
    if (value != null && !measure.allows(value)) {
      outOfBounds(node, spot, measure);
      return null;
    }
    return value;
  }

  /// Reports a constant outside its measure's bounds.
  void outOfBounds(Node node, Spot spot, Measure measure) {
    if (reading.faults().full()) {
      return;
    }
    reading.fault(
        node.position(),
        "`%s`: %s, found %s%s"
            .formatted(
                spot.key(), measure.rule(), Wording.describe(node), percentMeant(node, measure)));
  }

  /// The same number with a percent sign, where that keeps the bounds.
  private static String percentMeant(Node node, Measure measure) {
    if (!measure.takesPercent()
        || !(node instanceof Node.Scalar scalar)
        || NumberFaults.isPercentage(scalar.text())) {
      return "";
    }
    OptionalDouble value = NumberFaults.parse(scalar.text());
    return value.isPresent() && measure.allows(value.getAsDouble() / 100)
        ? "; did you mean `%s%%`?".formatted(scalar.text())
        : "";
  }

  /// A number of a measure's unit, with any value.
  @Nullable Double parameter(Node node, Spot spot, Measure measure) {
    String wanted = measure.isDate() ? "a date such as 2026-04-27" : "a number";
    Node.Scalar scalar = scalar(node, "`%s` must be %s".formatted(spot.key(), wanted));
    return scalar == null ? null : number(scalar, scalar.text(), 0, spot, measure);
  }

  /// The number in a part of a scalar.
  @Nullable Double number(Node.Scalar scalar, String text, int offset, Spot spot, Measure measure) {
    Position at = scalar.position().right(offset);
    if (measure.isDate()) {
      LocalDate date =
          date(text, at, "`%s` must be a date such as 2026-04-27".formatted(spot.key()));
      return date == null ? null : Double.valueOf((double) date.toEpochDay());
    }
    Optional<String> fault = NumberFaults.fault(text);
    if (fault.isPresent()) {
      reading.fault(at, "`%s` must be a number, found %s".formatted(spot.key(), fault.get()));
      return null;
    }
    OptionalDouble value = NumberFaults.parse(text);
    if (Math.abs(value.orElseThrow()) > LARGEST) {
      reading.fault(
          at,
          "`%s` must be a number between -1e30 and 1e30, found %s; use a larger unit"
              .formatted(spot.key(), Wording.quote(text)));
      return null;
    }
    Optional<String> wrongUnit = measure.unitFault(text, value.orElseThrow());
    if (wrongUnit.isPresent()) {
      reading.fault(at, "`%s`: %s".formatted(spot.key(), wrongUnit.get()));
      return null;
    }
    measure
        .unitRemark(text, value.orElseThrow())
        .ifPresent(remark -> reading.note("`%s` %s".formatted(spot.path(), remark)));
    return value.orElseThrow();
  }

  /// An integer between two bounds.
  @Nullable Long integer(Node node, Spot spot, long low, long high) {
    String rule = "`%s` must be a whole number".formatted(spot.key());
    Node.Scalar scalar = scalar(node, rule);
    if (scalar == null) {
      return null;
    }
    Optional<Long> value = wholeNumber(scalar.text());
    if (value.isEmpty() || value.get() < low || value.get() > high) {
      Optional<String> comma =
          scalar.text().contains(",") ? NumberFaults.fault(scalar.text()) : Optional.empty();
      reading.fault(
          node.position(),
          "%s between %s and %s, found %s"
              .formatted(
                  rule,
                  Wording.grouped(low),
                  Wording.grouped(high),
                  comma.orElse(Wording.quote(scalar.text()))));
      return null;
    }
    return value.get();
  }

  private static Optional<Long> wholeNumber(String text) {
    if (NumberFaults.isPercentage(text) || NumberFaults.parse(text).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text.replace("_", "")));
    } catch (NumberFormatException _) {
      double value = NumberFaults.parse(text).orElseThrow();
      // Beyond 2^53 a double no longer tells neighbouring integers apart.
      boolean exact = Math.rint(value) == value && Math.abs(value) <= 0x1p53;
      return exact ? Optional.of((long) value) : Optional.empty();
    }
  }

  /// One word of a list.
  <T> @Nullable T word(Node node, Spot spot, Map<String, T> words) {
    String rule = "`%s` must be %s".formatted(spot.key(), Wording.oneOf(words.keySet()));
    Node.Scalar scalar = scalar(node, rule);
    if (scalar == null) {
      return null;
    }
    T found = words.get(scalar.text());
    if (found == null) {
      reading.fault(
          node.position(),
          "%s, found %s%s"
              .formatted(
                  rule,
                  Wording.quote(scalar.text()),
                  Wording.didYouMean(scalar.text(), words.keySet(), "")));
    }
    return found;
  }

  /// A quarter such as `2026-Q2`.
  @Nullable Quarter quarter(Node node, Spot spot) {
    String rule = "`%s` must be a quarter such as 2026-Q2".formatted(spot.key());
    Node.Scalar scalar = scalar(node, rule);
    return scalar == null ? null : quarter(scalar.text(), node.position(), rule);
  }

  /// The quarter a key stands for; a year, where allowed, means its first quarter.
  @Nullable Quarter quarterKey(String key, Position at, boolean yearAllowed) {
    String year =
        yearAllowed ? "a year or a quarter such as 2026 or 2026-Q2" : "a quarter such as 2026-Q2";
    String text = yearAllowed && YEAR.matcher(key).matches() ? key + "-Q1" : key;
    return quarter(text, at, "a key here must be " + year);
  }

  private @Nullable Quarter quarter(String text, Position at, String rule) {
    if (!QUARTER.matcher(text).matches()) {
      String advice = ValueSlips.quarter(text).map("; write `%s`"::formatted).orElse("");
      reading.fault(at, "%s, found %s%s".formatted(rule, Wording.quote(text), advice));
      return null;
    }
    int year = Integer.parseInt(text.substring(0, text.indexOf('-')));
    if (Quarter.isWritable(year)) {
      return Quarter.parse(text);
    }
    reading.fault(at, yearRule(text));
    return null;
  }

  private static String yearRule(String text) {
    return "a year must lie between %s and %s, found %s"
        .formatted(Quarter.FIRST_YEAR, Quarter.LAST_YEAR, Wording.quote(text));
  }

  /// A date such as `2026-04-27`.
  @Nullable LocalDate date(Node node, Spot spot) {
    String rule = "`%s` must be a date such as 2026-04-27".formatted(spot.key());
    Node.Scalar scalar = scalar(node, rule);
    return scalar == null ? null : date(scalar.text(), scalar.position(), rule);
  }

  /// A date, or a quarter of which the first or last day is meant.
  @Nullable LocalDate day(Node node, Spot spot, boolean last) {
    String rule =
        "`%s` must be a date or a quarter such as 2026-04-27 or 2026-Q2".formatted(spot.key());
    Node.Scalar scalar = scalar(node, rule);
    if (scalar == null) {
      return null;
    }
    if (QUARTER.matcher(scalar.text()).matches()) {
      Quarter quarter = quarter(scalar.text(), node.position(), rule);
      return quarter == null ? null : last ? quarter.lastDay() : quarter.firstDay();
    }
    return date(scalar.text(), scalar.position(), rule);
  }

  private @Nullable LocalDate date(String text, Position at, String rule) {
    if (DATE.matcher(text).matches()) {
      try {
        LocalDate date = LocalDate.parse(text);
        if (Quarter.isWritable(date.getYear())) {
          return date;
        }
        reading.fault(at, yearRule(text));
      } catch (DateTimeException _) {
        reading.fault(
            at, "%s, found %s, a day the calendar lacks".formatted(rule, Wording.quote(text)));
      }
      return null;
    }
    Optional<String> meant =
        ValueSlips.date(text)
            .or(() -> rule.contains("quarter") ? quarterMeant(text) : Optional.empty());
    String advice = meant.map("; write %s"::formatted).orElse("");
    reading.fault(at, "%s, found %s%s".formatted(rule, Wording.quote(text), advice));
    return null;
  }

  private static Optional<String> quarterMeant(String text) {
    return ValueSlips.quarter(text).map(Wording::quote);
  }
}
