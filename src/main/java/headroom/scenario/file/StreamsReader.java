package headroom.scenario.file;

import headroom.scenario.Labels;
import headroom.scenario.Path;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The section `streams`.
final class StreamsReader {
  private static final int MAX_STREAMS = 1_000;
  private static final Set<String> DERIVED = Set.of("of", "less", "ratio");
  private static final String EXAMPLE = "{now: 3.1, growth: 40%, volatility: 25%}";

  private final Reading reading;
  private final Values values;
  private final PathReader paths;
  private final GrownReader grown;
  private final Set<String> derived = new HashSet<>();
  private final Set<String> shockless = new HashSet<>();

  StreamsReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      TreeSource source,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.paths = paths;
    this.grown = new GrownReader(reading, values, quantities, paths, source, timeline);
  }

  /// All streams that could be read, in file order.
  List<Stream> streams(Fields scenario) {
    scenario.require("streams", "streams: {revenue: " + EXAMPLE + "}");
    Map<String, Node.Entry> named =
        Sections.named(scenario, "streams", "revenue: " + EXAMPLE, MAX_STREAMS, reading);
    Spot section = scenario.spot("streams");
    if (named.isEmpty()
        && scenario.get("streams") instanceof Node.Mapping mapping
        && mapping.isEmpty()) {
      reading.missing(section.at(), "a scenario needs a stream; add `revenue: " + EXAMPLE + "`");
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
    Fields fields = Fields.open(StreamKeys.STREAM, node, spot, reading, EXAMPLE);
    if (fields == null) {
      return null;
    }
    reading.label().read(Labels.Kind.STREAM, name, fields.mapping(), reading);
    if (DERIVED.stream().anyMatch(fields::isPresent)) {
      derived.add(name);
      return derived(name, fields, sources);
    }
    if (fields.isPresent("amount")) {
      shockless.add(name);
      return fixed(name, fields);
    }
    if (ProcessKey.of(fields).stream().anyMatch(ProcessKey::isHistorical)) {
      shockless.add(name);
    }
    return grown.read(name, fields);
  }

  private @Nullable Stream fixed(String name, Fields fields) {
    for (String key : fields.entries().keySet()) {
      if (!key.equals("amount") && !key.equals("kind")) {
        reading.fault(
            fields.position(key),
            "a fixed stream (`amount`) must not have `%s`, found both; remove one".formatted(key));
      }
    }
    Node node = fields.get("amount");
    Path amount = node == null ? null : paths.read(node, fields.spot("amount"), Measure.MONEY);
    StreamKind kind = fields.isPresent("kind") ? grown.kind(fields) : StreamKind.SPENDING;
    return amount == null || kind == null ? null : new Stream.Fixed(name, kind, amount);
  }

  private @Nullable Stream derived(String name, Fields fields, Map<String, List<String>> sources) {
    for (String key : fields.entries().keySet()) {
      if (!DERIVED.contains(key)) {
        reading.fault(
            fields.position(key),
            "a derived stream (`of`, `ratio`) must not have `%s`, found both; remove one"
                .formatted(key));
      }
    }
    List<String> of = sourceNames("of", fields.require("of", "of: other-stream"), fields, Set.of());
    List<String> less = sourceNames("less", fields.get("less"), fields, Set.copyOf(of));
    List<String> all = new ArrayList<>(of);
    all.addAll(less);
    sources.put(name, all);
    Node ratioNode = fields.require("ratio", "ratio: 50%");
    Path ratio =
        ratioNode == null ? null : paths.read(ratioNode, fields.spot("ratio"), Measure.RATIO);
    return of.isEmpty() || ratio == null ? null : new Stream.Derived(name, of, less, ratio);
  }

  private List<String> sourceNames(
      String key, @Nullable Node written, Fields fields, Set<String> elsewhere) {
    if (written == null) {
      return List.of();
    }
    Spot spot = fields.spot(key);
    Node node = values.unwrap(written, spot);
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    if (items.isEmpty()) {
      reading.fault(
          node.position(), "`%s` needs a stream, found an empty list; name one".formatted(key));
    }
    List<String> names = new ArrayList<>();
    for (Node item : items) {
      String name = values.text(item, spot);
      if (name != null && reading.streamExists(name, item.position())) {
        if (names.contains(name)) {
          reading.fault(
              item.position(),
              "each stream may stand once in `%s`, found `%s` again; remove it"
                  .formatted(key, name));
        }
        if (elsewhere.contains(name)) {
          reading.fault(
              item.position(),
              "`%s` must not stand in `of` and in `less`, found both; remove one".formatted(name));
        }
        names.add(name);
      }
    }
    return names;
  }

  /// Whether a stream follows a process without shocks of its own.
  boolean hasNoShocks(String name) {
    return shockless.contains(name);
  }

  /// Whether a stream that could be opened derives from others.
  boolean isDerived(String name) {
    return derived.contains(name);
  }
}
