package headroom.live;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a question: JSON, taken by the YAML parser's events, of which JSON is a subset, and
/// nothing that JSON has not: no block style, no bare words, no anchors, tags or second documents.
final class JsonReader {
  private static final Pattern WORD =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final int MOST_DEPTH = 8;
  private static final int MOST_VALUES = 10_000;

  private final Iterator<Event> events;
  private int values;

  private JsonReader(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(text.length() + 1)
            .build();
    events = new Parse(settings).parseString(text).iterator();
  }

  /// The object that a text is.
  ///
  /// @throws Refusal if it is no JSON object, or one no page asks with
  static JsonValue.Members read(String text) throws Refusal {
    try {
      JsonReader reader = new JsonReader(text);
      reader.expect(Event.ID.StreamStart);
      reader.expect(Event.ID.DocumentStart);
      JsonValue value = reader.value(reader.events.next(), 0);
      reader.expect(Event.ID.DocumentEnd);
      reader.expect(Event.ID.StreamEnd);
      if (value instanceof JsonValue.Members members && text.strip().startsWith("{")) {
        return members;
      }
    } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw malformed();
    }
    throw malformed();
  }

  private static Refusal malformed() {
    return new Refusal(400, "the question is no JSON object");
  }

  private void expect(Event.ID id) throws Refusal {
    if (!events.hasNext() || events.next().getEventId() != id) {
      throw malformed();
    }
  }

  private JsonValue value(Event event, int depth) throws Refusal {
    values++;
    if (depth > MOST_DEPTH || values > MOST_VALUES) {
      throw new Refusal(400, "the question holds more than any page asks");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw malformed();
    }
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case CollectionStartEvent start when start.isFlow() && start.getTag().isEmpty() ->
          start.getEventId() == Event.ID.MappingStart ? members(depth) : items(depth);
      default -> throw malformed();
    };
  }

  private static JsonValue scalar(ScalarEvent scalar) throws Refusal {
    String text = scalar.getValue();
    if (scalar.getTag().isEmpty() && scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      return new JsonValue.Text(text);
    }
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN && WORD.matcher(text).matches();
    if (scalar.getTag().isEmpty() && plain) {
      return new JsonValue.Word(text);
    }
    throw malformed();
  }

  private JsonValue items(int depth) throws Refusal {
    List<JsonValue> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(value(next, depth + 1));
    }
    return new JsonValue.Items(items);
  }

  private JsonValue members(int depth) throws Refusal {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      if (!(value(next, depth + 1) instanceof JsonValue.Text(String key))
          || members.put(key, value(events.next(), depth + 1)) != null) {
        throw malformed();
      }
    }
    return new JsonValue.Members(members);
  }
}
