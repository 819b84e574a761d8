package headroom.scenario.file;

import headroom.scenario.Event;
import headroom.scenario.Labels;
import headroom.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The section `events`.
final class EventsReader {
  private static final int MAX_EVENTS = 100;
  private static final String EXAMPLE = "{chance: 4% per year}";

  private final Reading reading;
  private final QuantityReader quantities;
  private final ChanceReader chances;

  EventsReader(Reading reading, Values values, QuantityReader quantities) {
    this.reading = reading;
    this.quantities = quantities;
    this.chances = new ChanceReader(reading, values, quantities);
  }

  /// All events that could be read, in file order.
  List<Event> events(Fields scenario) {
    Map<String, Node.Entry> named =
        Sections.named(scenario, "events", "agi: " + EXAMPLE, MAX_EVENTS, reading);
    Spot section = scenario.spot("events");
    List<Event> events = new ArrayList<>();
    named.forEach(
        (name, entry) -> {
          Spot spot = section.child(name, entry.keyPosition());
          Fields fields = Fields.open(Keys.EVENT, entry.value(), spot, reading, EXAMPLE);
          if (fields != null) {
            reading.label().read(Labels.Kind.EVENT, name, fields.mapping(), reading);
          }
          Event event = fields == null ? null : event(name, fields);
          if (event != null) {
            events.add(event);
          }
        });
    return events;
  }

  private @Nullable Event event(String name, Fields fields) {
    Node chanceNode = fields.get("chance");
    Node dateNode = fields.get("date");
    if (chanceNode != null && dateNode != null) {
      reading.fault(
          fields.position("date"),
          "an event must have a chance or a date, found both; remove one (a parent's with `chance:"
              + " null`)");
      return null;
    }
    if (chanceNode != null) {
      Quantity chance = chances.read(chanceNode, fields.spot("chance"));
      return chance == null ? null : new Event.Waited(name, chance);
    }
    if (dateNode != null) {
      Quantity day = quantities.read(dateNode, fields.spot("date"), Measure.DATE);
      return day == null ? null : new Event.Dated(name, day);
    }
    if (fields.hasOnlyKnownKeys()) {
      reading.missing(
          fields.spot().at(),
          "`%s` needs a chance or a date; add `chance: 4%% per year` or `date: 2028-01-01 to 2032-12-31`"
              .formatted(name));
    }
    return null;
  }
}
