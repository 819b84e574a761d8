package headroom.scenario.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what is wrong with the section `changed`.
final class ChangedCheck {
  private static final String EXAMPLE =
      "{path: assumptions.cap, by: on the command line, now: {value: 38}, before: {value: 30 to"
          + " 45}}";

  private final Reading reading;
  private final Values values;

  ChangedCheck(Reading reading, Values values) {
    this.reading = reading;
    this.values = values;
  }

  void check(Fields scenario) {
    Node node = scenario.get(Changed.SECTION);
    Spot spot = scenario.spot(Changed.SECTION);
    Fields fields =
        node == null ? null : Fields.open(ChangedKeys.CHANGED, node, spot, reading, "{name: Base}");
    if (fields == null) {
      return;
    }
    texts(fields, List.of("name", "description"));
    Node written = fields.get("values");
    if (written instanceof Node.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        Spot at = fields.spot("values").item(i, item.position());
        checkValue(Fields.open(ChangedKeys.VALUE, item, at, reading, EXAMPLE));
      }
    } else if (written != null && !(written instanceof Node.Broken)) {
      reading.fault(
          written.position(),
          "`values` must be a list, found %s; write for example [%s]"
              .formatted(Wording.describe(written), EXAMPLE));
    }
  }

  private void checkValue(@Nullable Fields value) {
    if (value == null) {
      return;
    }
    value.require("path", "path: assumptions.cap");
    texts(value, List.of("path", "by"));
    for (String key : List.of("now", "before")) {
      Node origin = value.get(key);
      Fields fields =
          origin == null
              ? null
              : Fields.open(ChangedKeys.ORIGIN, origin, value.spot(key), reading, "{value: 38}");
      if (fields != null) {
        texts(fields, List.of("value"));
      }
    }
  }

  private void texts(Fields fields, List<String> keys) {
    for (String key : keys) {
      Node node = fields.get(key);
      if (node != null) {
        values.text(node, fields.spot(key));
      }
    }
  }
}
