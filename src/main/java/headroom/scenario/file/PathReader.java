package headroom.scenario.file;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Paths: a quantity, or one that moves by `fade`, `schedule` or `hold`. Each reader returns null
/// after a fault.
final class PathReader {
  private static final List<String> MOVING = List.of("fade", "schedule", "hold");
  private static final String EXAMPLE = "20% or {fade: {from: 40%, to: 10%, half-life: 2}}";

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;

  PathReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
  }

  /// A path whose values are of a measure.
  @Nullable Path read(Node node, Spot spot, Measure measure) {
    if (!(node instanceof Node.Mapping)) {
      return flat(quantities.read(node, spot, measure));
    }
    Fields fields = Fields.open(Keys.PATH, node, spot, reading, EXAMPLE);
    if (fields == null) {
      return null;
    }
    List<String> present = fields.entries().keySet().stream().filter(MOVING::contains).toList();
    if (fields.isPresent("interpolate") && !fields.isPresent("schedule")) {
      reading.fault(
          fields.position("interpolate"), "`interpolate` must stand beside `schedule`; remove it");
    }
    if (present.isEmpty()) {
      Node value = fields.get("value");
      return value != null && fields.entries().size() == 1
          ? read(value, spot.at(fields.position("value")), measure)
          : flat(quantities.mapping(fields, measure, EXAMPLE));
    }
    return moving(fields, present.getFirst(), measure);
  }

  private static @Nullable Path flat(@Nullable Quantity quantity) {
    return quantity == null ? null : new Path.Flat(quantity);
  }

  private @Nullable Path moving(Fields fields, String key, Measure measure) {
    for (String other : fields.entries().keySet()) {
      if (!other.equals(key) && !other.equals("interpolate")) {
        reading.fault(
            fields.position(other),
            "`%s` must have one value, found `%s` and `%s`; remove one (a parent's with `%s: null`)"
                .formatted(fields.spot().key(), key, other, key));
        return null;
      }
    }
    Node node = fields.get(key);
    if (node == null) {
      return null;
    }
    return switch (key) {
      case "fade" -> fade(node, fields.spot(key), measure);
      case "hold" -> hold(node, fields.spot(key), measure);
      default -> schedule(node, fields, measure);
    };
  }

  private @Nullable Path fade(Node node, Spot spot, Measure measure) {
    String example = "{from: 40%, to: 10%, half-life: 2}";
    Fields fields = Fields.open(Keys.FADE, node, spot, reading, example);
    if (fields == null) {
      return null;
    }
    Quantity from = quantity(fields, "from", "from: 40%", measure);
    Quantity to = quantity(fields, "to", "to: 10%", measure);
    Quantity halfLife = quantity(fields, "half-life", "half-life: 2", Measure.HALF_LIFE);
    return from == null || to == null || halfLife == null
        ? null
        : new Path.Fade(from, to, halfLife);
  }

  private @Nullable Path hold(Node node, Spot spot, Measure measure) {
    Fields fields = Fields.open(Keys.HOLD, node, spot, reading, "{value: 40%, for: 2, then: 10%}");
    if (fields == null) {
      return null;
    }
    Quantity value = quantity(fields, "value", "value: 40%", measure);
    Quantity years = quantity(fields, "for", "for: 2", Measure.DURATION);
    Node next = fields.require("then", "then: 10%");
    Path then = next == null ? null : read(next, fields.spot("then"), measure);
    return value == null || years == null || then == null
        ? null
        : new Path.Hold(value, years, then);
  }

  private @Nullable Quantity quantity(Fields fields, String key, String example, Measure measure) {
    Node node = fields.require(key, example);
    return node == null ? null : quantities.read(node, fields.spot(key), measure);
  }

  private @Nullable Path schedule(Node node, Fields beside, Measure measure) {
    Spot spot = beside.spot("schedule");
    Fields fields = Fields.open(Keys.SCHEDULE, node, spot, reading, "{2026: 40%, 2028-Q3: 20%}");
    Node interpolate = beside.get("interpolate");
    Boolean linear =
        interpolate == null
            ? Boolean.FALSE
            : values.word(interpolate, beside.spot("interpolate"), Map.of("linear", true));
    if (fields == null || linear == null) {
      return null;
    }
    SortedMap<Quarter, Quantity> nodes = new TreeMap<>();
    boolean whole = fields.hasOnlyKnownKeys();
    for (Map.Entry<String, Node.Entry> entry : fields.entries().entrySet()) {
      Position at = entry.getValue().keyPosition();
      Quarter quarter = values.quarterKey(entry.getKey(), at, true);
      Quantity value =
          quantities.read(entry.getValue().value(), fields.spot(entry.getKey()), measure);
      whole &= quarter != null && value != null;
      if (quarter != null && value != null && nodes.put(quarter, value) != null) {
        reading.fault(
            at, "each quarter may stand once, found %s again; remove one".formatted(quarter));
        whole = false;
      }
    }
    if (nodes.isEmpty() && whole) {
      reading.fault(spot.at(), "`schedule` needs a value; add `2026: 40%`");
    }
    if (nodes.isEmpty() || !whole) {
      return null;
    }
    remarkBeyond(nodes, spot);
    return new Path.Schedule(nodes, linear);
  }

  /// A schedule that has nothing to say about the timeline is told of: its first value holds
  /// throughout, or its last.
  private void remarkBeyond(SortedMap<Quarter, Quantity> nodes, Spot spot) {
    reading
        .timeline()
        .ifPresent(
            timeline -> {
              if (nodes.firstKey().compareTo(timeline.end()) > 0) {
                reading.note(
                    "`%s` begins in %s, after the timeline's end: its first value holds throughout."
                        .formatted(spot.path(), nodes.firstKey()));
              } else if (nodes.lastKey().compareTo(timeline.start()) < 0) {
                reading.note(
                    "`%s` ends in %s, before the timeline starts: its last value holds throughout."
                        .formatted(spot.path(), nodes.lastKey()));
              }
            });
  }
}
