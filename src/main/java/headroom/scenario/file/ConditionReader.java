package headroom.scenario.file;

import headroom.scenario.Condition;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Conditions on streams: `{sales: 12.5 or more}`, `{sales: less than $floor, in: year}`.
final class ConditionReader {
  private static final Pattern OR_MORE = Pattern.compile("(\\S+)\\s+or\\s+more");
  private static final Pattern LESS = Pattern.compile("(less\\s+than\\s+)(\\S+)");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
  private static final String EXAMPLE = "{sales: 12.5 or more}";

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final @Nullable Timeline timeline;

  ConditionReader(
      Reading reading, Values values, QuantityReader quantities, @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.timeline = timeline;
  }

  /// A condition; null after a fault.
  ///
  /// @param once whether it is judged once: then `in` may be `life`, a year or a quarter too
  @Nullable Condition read(Node node, Spot spot, Term.YearKind year, boolean once) {
    Fields fields = Fields.open(AgreementKeys.CONDITION, node, spot, reading, EXAMPLE);
    if (fields == null) {
      return null;
    }
    Node in = fields.get("in");
    Condition.Window window =
        in == null
            ? new Condition.Window.EachQuarter()
            : window(values.unwrap(in, fields.spot("in")), fields.spot("in"), year, once);
    List<Condition.Bound> bounds = new ArrayList<>();
    boolean whole = true;
    for (Map.Entry<String, Node.Entry> entry : fields.entries().entrySet()) {
      if (!entry.getKey().equals("in")) {
        Condition.Bound bound =
            bound(entry.getKey(), entry.getValue(), fields.spot(entry.getKey()));
        whole &= bound != null;
        if (bound != null) {
          bounds.add(bound);
        }
      }
    }
    if (bounds.isEmpty() && whole && fields.hasOnlyKnownKeys()) {
      reading.missing(
          spot.at(), "`%s` needs a stream; write for example %s".formatted(spot.key(), EXAMPLE));
    }
    return window == null || bounds.isEmpty() || !whole ? null : new Condition(bounds, window);
  }

  private Condition.@Nullable Bound bound(String stream, Node.Entry entry, Spot spot) {
    boolean exists = reading.streamExists(stream, entry.keyPosition());
    String rule = "`%s` must be such as `12.5 or more` or `less than 8`".formatted(spot.key());
    Node.Scalar scalar = values.scalar(values.unwrap(entry.value(), spot), rule);
    if (scalar == null) {
      return null;
    }
    Matcher orMore = OR_MORE.matcher(scalar.text());
    Matcher less = LESS.matcher(scalar.text());
    if (!orMore.matches() && !less.matches()) {
      reading.fault(
          scalar.position(),
          "%s, a number or a $name, found %s".formatted(rule, Wording.quote(scalar.text())));
      return null;
    }
    boolean above = orMore.matches();
    String text = above ? orMore.group(1) : less.group(2);
    int offset = above ? 0 : less.group(1).length();
    Node.Scalar level = new Node.Scalar(scalar.position().right(offset), text, scalar.plain());
    Quantity quantity = quantities.read(level, spot, Measure.MONEY);
    return quantity == null || !exists ? null : new Condition.Bound(stream, above, quantity);
  }

  private Condition.@Nullable Window window(
      Node node, Spot spot, Term.YearKind kind, boolean once) {
    String words =
        once
            ? "quarter, year, life, a year such as 2026 or a quarter such as 2026-Q3"
            : "quarter or year";
    String rule = "`%s` must be %s".formatted(spot.key(), words);
    Node.Scalar scalar = values.scalar(node, rule);
    if (scalar == null) {
      return null;
    }
    String text = scalar.text();
    if (text.equals("quarter")) {
      return new Condition.Window.EachQuarter();
    }
    if (text.equals("year")) {
      return new Condition.Window.EachYear();
    }
    if (once && text.equals("life")) {
      return new Condition.Window.Life();
    }
    Optional<Integer> year = once ? year(text) : Optional.empty();
    if (year.isPresent()) {
      return oneYear(year.get(), scalar, kind);
    }
    if (once && QUARTER.matcher(text).matches()) {
      Quarter quarter = values.quarter(node, spot);
      if (quarter != null) {
        remarkOutside(spot, text, quarter, quarter);
      }
      return quarter == null ? null : new Condition.Window.OneQuarter(quarter);
    }
    reading.fault(scalar.position(), "%s, found %s".formatted(rule, Wording.quote(text)));
    return null;
  }

  /// A year, however the number is written.
  private static Optional<Integer> year(String text) {
    if (NumberFaults.isPercentage(text)) {
      return Optional.empty();
    }
    OptionalDouble number = NumberFaults.parse(text);
    return number.isPresent()
            && Math.rint(number.getAsDouble()) == number.getAsDouble()
            && Quarter.isWritable((int) number.getAsDouble())
        ? Optional.of((int) number.getAsDouble())
        : Optional.empty();
  }

  private Condition.@Nullable Window oneYear(int year, Node.Scalar scalar, Term.YearKind kind) {
    if (kind == Term.YearKind.CONTRACT) {
      reading.fault(
          scalar.position(),
          "a contract year has no number, found `in: %s`; write `in: year`, or `year: calendar` beside it"
              .formatted(scalar.text()));
      return null;
    }
    Quarter from = new Quarter(kind == Term.YearKind.FISCAL ? year - 1 : year, 1);
    remarkOutside(
        new Spot("in", scalar.position(), "in"), scalar.text(), from, new Quarter(year, 4));
    return new Condition.Window.OneYear(year);
  }

  private void remarkOutside(Spot spot, String text, Quarter from, Quarter to) {
    if (timeline != null
        && (to.compareTo(timeline.start()) < 0 || from.compareTo(timeline.end()) > 0)) {
      reading.note(
          "`%s: %s` lies outside the timeline (%s to %s): it never comes true."
              .formatted(spot.key(), text, timeline.start(), timeline.end()));
    }
  }
}
