package headroom.scenario.file;

import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The section `stream-correlation`.
final class StreamCorrelationReader {
  private final Reading reading;
  private final Values values;
  private final StreamsReader streams;

  /// A reader that asks another which streams grow.
  StreamCorrelationReader(Reading reading, Values values, StreamsReader streams) {
    this.reading = reading;
    this.values = values;
    this.streams = streams;
  }

  /// How the grown streams move together.
  ///
  /// @param all the streams that could be read
  StreamCorrelation read(Fields scenario, List<Stream> all) {
    Node node = scenario.get("stream-correlation");
    Spot spot = scenario.spot("stream-correlation");
    if (node == null) {
      return StreamCorrelation.none();
    }
    CorrelationCheck check =
        new CorrelationCheck(
            "stream-correlation", scenario.position("stream-correlation"), reading);
    List<String> moving =
        all.stream()
            .filter(stream -> stream instanceof Stream.Grown grown && grown.process().hasShocks())
            .map(Stream::name)
            .toList();
    if (!(node instanceof Node.Sequence list)) {
      Node value = values.unwrap(node, spot);
      Double common = values.number(value, spot, Measure.CORRELATION);
      if (common != null) {
        check.common(moving.size(), common, value.position());
      }
      return common == null ? StreamCorrelation.none() : new StreamCorrelation.Common(common);
    }
    List<StreamCorrelation.Pair> pairs = new ArrayList<>();
    List<CorrelationCheck.Asked> asked = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    FallenPairs fallen = new FallenPairs(reading, "stream-correlation");
    Node section = scenario.get("streams");
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      Spot at = spot.item(i, item.position());
      Fields fields =
          Fields.open(Keys.STREAM_PAIR, item, at, reading, "{between: [a, b], correlation: 0.6}");
      Pairs.Pair pair =
          fields == null
              ? null
              : Pairs.read(
                  fields,
                  "correlation",
                  seen,
                  reading,
                  values,
                  (name, where) -> isFallen(name, section, where, fallen) || isGrown(name, where));
      if (pair != null && !fallen.takes(i, pair)) {
        pairs.add(new StreamCorrelation.Pair(pair.first(), pair.second(), pair.correlation()));
        asked.add(
            new CorrelationCheck.Asked(
                pair.first(), pair.second(), pair.correlation(), item.position()));
      }
    }
    fallen.tell();
    check.shocks(moving, asked);
    return new StreamCorrelation.Pairwise(pairs);
  }

  /// Whether a stream lost its shocks, or was removed, after the pair was written.
  private boolean isFallen(String name, @Nullable Node section, Position at, FallenPairs fallen) {
    Node.Entry entry = section instanceof Node.Mapping mapping ? mapping.entries().get(name) : null;
    if (entry == null || !reading.isLater("streams." + name, entry, at)) {
      return false;
    }
    if (entry.isNull()) {
      fallen.explain(name, "was removed");
    } else if (streams.isDerived(name)) {
      fallen.explain(name, "is derived from other streams");
    } else if (streams.hasNoShocks(name)) {
      fallen.explain(name, "has no shocks");
    }
    return fallen.contains(name);
  }

  private boolean isGrown(String name, Position at) {
    if (!reading.streamExists(name, at)) {
      return false;
    }
    boolean derived = streams.isDerived(name);
    if (derived) {
      reading.fault(
          at,
          "only grown streams can be correlated, found `%s`, which is derived; remove this pair"
              .formatted(name));
    }
    boolean shockless = streams.hasNoShocks(name);
    if (shockless) {
      reading.fault(
          at,
          "only streams with shocks can be correlated, found `%s`, which has none; remove this pair"
              .formatted(name));
    }
    return !derived && !shockless;
  }
}
