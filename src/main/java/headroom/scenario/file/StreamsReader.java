package headroom.scenario.file;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The section `streams`.
final class StreamsReader {
  private static final int MAX_STREAMS = 1_000;
  private static final List<String> GROWN =
      List.of("kind", "now", "run-rate", "actual", "growth", "volatility");
  private static final String EXAMPLE = "{now: 3.1, growth: 40%, volatility: 25%}";

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final PathReader paths;
  private final ActualReader actualReader;
  private final Set<String> derived = new HashSet<>();

  StreamsReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.paths = paths;
    this.actualReader = new ActualReader(reading, values, timeline);
  }

  /// All streams that could be read, in file order.
  List<Stream> streams(Fields scenario) {
    scenario.require("streams", "streams: {revenue: " + EXAMPLE + "}");
    Map<String, Node.Entry> named =
        Sections.named(scenario, "streams", "revenue: " + EXAMPLE, MAX_STREAMS, reading);
    Spot section = scenario.spot("streams");
    if (named.isEmpty()
        && scenario.get("streams") instanceof Node.Mapping mapping
        && mapping.entries().isEmpty()) {
      reading.fault(section.at(), "a scenario needs a stream; add `revenue: " + EXAMPLE + "`");
    }
    Map<String, List<String>> sources = new LinkedHashMap<>();
    List<Stream> streams = new ArrayList<>();
    named.forEach(
        (name, entry) -> {
          Spot spot = section.child(name, entry.keyPosition());
          Stream stream = stream(name, entry.value(), spot, sources);
          if (stream != null) {
            streams.add(stream);
          }
        });
    refuseCircles(sources, named);
    return streams;
  }

  private void refuseCircles(Map<String, List<String>> sources, Map<String, Node.Entry> named) {
    for (List<String> circle :
        Circles.find(sources.keySet(), name -> sources.getOrDefault(name, List.of()))) {
      Node.Entry entry = named.get(circle.getFirst());
      if (entry != null) {
        reading.fault(
            entry.keyPosition(),
            "a stream must not derive from itself, found %s; break the circle"
                .formatted(String.join(" → ", circle)));
      }
    }
  }

  private @Nullable Stream stream(
      String name, Node node, Spot spot, Map<String, List<String>> sources) {
    Fields fields = Fields.open(Keys.STREAM, node, spot, reading, EXAMPLE);
    if (fields == null) {
      return null;
    }
    if (fields.isPresent("of") || fields.isPresent("ratio")) {
      derived.add(name);
      return derived(name, fields, sources);
    }
    return grown(name, fields);
  }

  private @Nullable Stream derived(String name, Fields fields, Map<String, List<String>> sources) {
    for (String key : GROWN) {
      if (fields.isPresent(key)) {
        reading.fault(
            fields.position(key),
            "a derived stream (`of`, `ratio`) must not have `%s`, found both; remove one"
                .formatted(key));
      }
    }
    Node ofNode = fields.require("of", "of: other-stream");
    List<String> of = ofNode == null ? List.of() : sourceNames(ofNode, fields.spot("of"));
    sources.put(name, of);
    Node ratioNode = fields.require("ratio", "ratio: 50%");
    Path ratio =
        ratioNode == null ? null : paths.read(ratioNode, fields.spot("ratio"), Measure.RATIO);
    return of.isEmpty() || ratio == null ? null : new Stream.Derived(name, of, ratio);
  }

  private List<String> sourceNames(Node written, Spot spot) {
    Node node = values.unwrap(written, spot);
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    if (items.isEmpty()) {
      reading.fault(node.position(), "`of` needs a stream, found an empty list; name one");
    }
    List<String> names = new ArrayList<>();
    for (Node item : items) {
      String name = values.text(item, spot);
      if (name != null && reading.streamExists(name, item.position())) {
        if (names.contains(name)) {
          reading.fault(
              item.position(),
              "each stream may stand once in `of`, found `%s` again; remove it".formatted(name));
        }
        names.add(name);
      }
    }
    return names;
  }

  private @Nullable Stream grown(String name, Fields fields) {
    Node kindNode = fields.get("kind");
    StreamKind kind =
        kindNode == null
            ? StreamKind.REVENUE
            : values.word(
                values.unwrap(kindNode, fields.spot("kind")),
                fields.spot("kind"),
                Wording.words(StreamKind.values()));
    Optional<StartingLevel> now = startingLevel(fields);
    SortedMap<Quarter, Double> actual = actualReader.read(fields);
    if (!fields.isPresent("now")
        && !fields.isPresent("run-rate")
        && !fields.isPresent("actual")
        && fields.hasOnlyKnownKeys()) {
      reading.fault(
          fields.spot().at(),
          "stream `%s` needs a starting level; add `now: 3.1`, `run-rate: 12.4` or `actual: {…}`"
              .formatted(name));
    }
    Node growthNode =
        fields.hasOnlyKnownKeys() ? fields.require("growth", "growth: 40%") : fields.get("growth");
    Path growth =
        growthNode == null ? null : paths.read(growthNode, fields.spot("growth"), Measure.GROWTH);
    Node volatilityNode = fields.get("volatility");
    Path volatility =
        volatilityNode == null
            ? new Path.Flat(new Quantity.Constant(0))
            : paths.read(volatilityNode, fields.spot("volatility"), Measure.VOLATILITY);
    if (kind == null || growth == null || volatility == null) {
      return null;
    }
    return now.isEmpty() && actual.isEmpty()
        ? null
        : new Stream.Grown(name, kind, now, actual, new StreamProcess.Growth(growth, volatility));
  }

  private Optional<StartingLevel> startingLevel(Fields fields) {
    if (fields.isPresent("now") && fields.isPresent("run-rate")) {
      reading.fault(
          fields.position("run-rate"),
          "a stream starts from `now` or from `run-rate`, found both; remove one (a parent's with"
              + " `now: null`)");
    }
    boolean annualised = fields.isPresent("run-rate");
    String key = annualised ? "run-rate" : "now";
    Node node = fields.get(key);
    Quantity amount = node == null ? null : quantities.read(node, fields.spot(key), Measure.MONEY);
    return amount == null ? Optional.empty() : Optional.of(new StartingLevel(amount, annualised));
  }

  /// Whether a stream that could be opened derives from others.
  boolean isDerived(String name) {
    return derived.contains(name);
  }
}
