package headroom.scenario.file;

import headroom.scenario.Law;
import headroom.scenario.Percentile;
import headroom.scenario.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Quantities: a number, `a to b`, `$name`, `{<law>: …}` or `{value: …}` with its source. Each
/// reader returns null after a fault.
final class QuantityReader {
  /// The laws a quantity may follow, by their keys.
  static final List<String> LAWS =
      List.of(
          "uniform",
          "log-uniform",
          "normal",
          "lognormal",
          "triangular",
          "pert",
          "beta",
          "gamma",
          "student-t",
          "truncated",
          "quantiles",
          "empirical",
          "discrete",
          "mixture");

  private static final Pattern RANGE = Pattern.compile("(\\S+(?: %)?)(\\s+to\\s+)(\\S+(?: %)?)");

  /// A dollar sign before digits, which no name begins with.
  private static final Pattern MONEY = Pattern.compile("\\$[-(]?[\\d.,]");

  private static final String EXAMPLE = "20%, 30 to 45, $name or {lognormal: {p5: 20, p95: 90}}";

  private final Reading reading;
  private final Values values;
  private final LawReader laws;
  private final Support support;

  QuantityReader(Reading reading, Values values, TreeSource source) {
    this.reading = reading;
    this.values = values;
    this.laws = new LawReader(reading, values, this, source);
    this.support = new Support(reading);
  }

  /// A quantity of a measure.
  @Nullable Quantity read(Node node, Spot spot, Measure measure) {
    Quantity quantity = unbounded(node, spot, measure);
    if (measure.boundsDraws()
        && quantity != null
        && !(quantity instanceof Quantity.Constant)
        && !support.keeps(quantity, measure)) {
      reading.fault(
          node.position(),
          "`%s`: %s must never be drawn %s 0, found %s; use a law that stays above 0"
              .formatted(
                  spot.key(),
                  measure.noun(),
                  measure.lowIncluded() ? "below" : "at or below",
                  Wording.describe(node)));
      return null;
    }
    if (quantity != null) {
      reading.draws().add(spot, quantity, measure);
    }
    return quantity;
  }

  /// A law without an assumption in it, wherever its draws may lie.
  @Nullable Law law(Node node, Spot spot, Measure measure) {
    Quantity quantity = unbounded(node, spot, measure);
    if (quantity instanceof Quantity.Drawn(_, Law law) && !refersToAssumption(law)) {
      return law;
    }
    if (quantity != null) {
      reading.fault(
          node.position(),
          "`%s` must be a law of numbers, found %s; write for example 30 to 45 or {normal: {mean: 10, sd: 2}}"
              .formatted(spot.key(), Wording.describe(node)));
    }
    return null;
  }

  private static boolean refersToAssumption(Law law) {
    return law instanceof Law.Mixture(var branches)
        && branches.stream()
            .anyMatch(
                branch ->
                    branch.value() instanceof Quantity.Reference
                        || (branch.value() instanceof Quantity.Drawn(_, Law inner)
                            && refersToAssumption(inner)));
  }

  private @Nullable Quantity unbounded(Node node, Spot spot, Measure measure) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar, spot, measure);
      case Node.Mapping mapping -> {
        Fields fields = Fields.open(Keys.QUANTITY, mapping, spot, reading, EXAMPLE);
        yield fields == null ? null : mapping(fields, measure, EXAMPLE);
      }
      case Node.Sequence _ -> {
        reading.fault(
            node.position(),
            "`%s` must be a number or a law, found a list; write for example %s"
                .formatted(spot.key(), EXAMPLE));
        yield null;
      }
      case Node.Broken _ -> null;
    };
  }

  /// The quantity in an opened mapping: its `value`, or the one law in it.
  @Nullable Quantity mapping(Fields fields, Measure measure, String example) {
    List<String> present =
        fields.entries().keySet().stream()
            .filter(key -> key.equals("value") || LAWS.contains(key))
            .toList();
    if (present.size() != 1) {
      tooManyOrNone(fields, present, example);
      return null;
    }
    String key = present.getFirst();
    Node inner = fields.get(key);
    if (inner == null) {
      return null;
    }
    if (key.equals("value")) {
      return read(inner, fields.spot().at(fields.position(key)), measure);
    }
    Law law = laws.read(key, inner, fields.spot(key), measure);
    if (law == null) {
      return null;
    }
    Quantity drawn = new Quantity.Drawn(reading.names().of(fields.spot()), law);
    reading.draws().add(fields.spot(), drawn, measure);
    return drawn;
  }

  private void tooManyOrNone(Fields fields, List<String> present, String example) {
    String key = fields.spot().key();
    if (present.isEmpty()) {
      if (fields.hasOnlyKnownKeys()) {
        reading.missing(
            fields.spot().at(), "`%s` needs a value; write for example %s".formatted(key, example));
      }
      return;
    }
    reading.fault(
        fields.position(present.get(1)),
        "`%s` must have one value, found %s; remove one (a parent's with `%s: null`)"
            .formatted(
                key,
                String.join(" and ", present.stream().map(Wording::quote).toList()),
                present.getFirst()));
  }

  private @Nullable Quantity scalar(Node.Scalar scalar, Spot spot, Measure measure) {
    String text = scalar.text();
    if (scalar.text().isBlank() || scalar.isNull()) {
      reading.fault(
          scalar.position(),
          "`%s` needs a value; write for example %s".formatted(spot.key(), EXAMPLE));
      return null;
    }
    if (measure.isDate()) {
      return date(scalar, spot);
    }
    if (text.startsWith("$") && !MONEY.matcher(text).lookingAt()) {
      return reference(scalar, spot, measure);
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      Law law = range(scalar, range, spot, measure);
      return law == null ? null : new Quantity.Drawn(reading.names().of(spot), law);
    }
    Optional<String> fault = NumberFaults.fault(text);
    if (fault.isPresent()
        && NumberCell.of(text).isEmpty()
        && !Character.isDigit(text.codePointAt(0))
        && !"+-.".contains(text.substring(0, 1))) {
      reading.fault(
          scalar.position(),
          "`%s` must be a number, a range, a law or a name, found %s; write for example %s"
              .formatted(spot.key(), Wording.quote(text), EXAMPLE));
      return null;
    }
    Double value = values.number(scalar, spot, measure);
    return value == null ? null : new Quantity.Constant(value);
  }

  private @Nullable Quantity date(Node.Scalar scalar, Spot spot) {
    String text = scalar.text();
    Matcher range = RANGE.matcher(text);
    if (text.startsWith("$")) {
      reading.fault(
          scalar.position(),
          "`%s` must be a date or a law over dates, found %s; an assumption holds numbers"
              .formatted(spot.key(), Wording.quote(text)));
      return null;
    }
    if (!range.matches()) {
      Double day = values.number(scalar, spot, Measure.DATE);
      return day == null ? null : new Quantity.Constant(day);
    }
    Double low = values.number(scalar, range.group(1), 0, spot, Measure.DATE);
    int offset = text.codePointCount(0, range.start(3));
    Double high = values.number(scalar, range.group(3), offset, spot, Measure.DATE);
    if (low == null || high == null) {
      return null;
    }
    if (!(low < high)) {
      reading.fault(
          scalar.position(),
          "`%s`: a range must ascend, found %s; write the earlier date first"
              .formatted(spot.key(), Wording.quote(text)));
      return null;
    }
    Law law = new Law.NormalByPercentiles(new Percentile(0.05, low), new Percentile(0.95, high));
    return new Quantity.Drawn(reading.names().of(spot), law);
  }

  private @Nullable Quantity reference(Node.Scalar scalar, Spot spot, Measure measure) {
    String name = scalar.text().substring(1);
    if (!reading.assumptionExists(name, scalar.position())) {
      return null;
    }
    reading.units().check(name, spot, measure);
    Optional<Double> known = reading.knownValue(name);
    if (known.isPresent() && !measure.allows(known.get())) {
      reading.fault(
          scalar.position(),
          "`%s`: %s, found %s, which is %s"
              .formatted(spot.key(), measure.rule(), Wording.quote(scalar.text()), known.get()));
      return null;
    }
    return new Quantity.Reference(name);
  }

  private static String ascending(Matcher range, boolean equal) {
    boolean percent =
        NumberFaults.isPercentage(range.group(3)) && !NumberFaults.isPercentage(range.group(1));
    if (percent) {
      return "did you mean `%s%% to %s`?".formatted(range.group(1), range.group(3));
    }
    return equal
        ? "both ends are equal: write `%s` for a value that is known".formatted(range.group(1))
        : "write the lower end first";
  }

  private @Nullable Law range(Node.Scalar scalar, Matcher range, Spot spot, Measure measure) {
    Double low = values.number(scalar, range.group(1), 0, spot, measure);
    int offset = scalar.text().codePointCount(0, range.start(3));
    Double high = values.number(scalar, range.group(3), offset, spot, measure);
    if (low == null || high == null) {
      return null;
    }
    if (low == 0) {
      reading.fault(
          scalar.position(),
          "`%s`: a range must not start at exactly 0, found %s; its ends are P5 and P95 of a lognormal law (both above 0) or of a normal one (the lower below 0): start a little above 0, or write {uniform: {low: 0, high: %s}}"
              .formatted(spot.key(), Wording.quote(scalar.text()), range.group(3)));
      return null;
    }
    if (!(low < high)) {
      reading.fault(
          scalar.position(),
          "`%s`: a range must ascend, found %s; %s"
              .formatted(
                  spot.key(), Wording.quote(scalar.text()), ascending(range, low.equals(high))));
      return null;
    }
    return new Law.Range(low, high);
  }
}
