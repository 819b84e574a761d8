package headroom.scenario.file;

import headroom.scenario.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Streams and how much of each counts: an agreement's base, or what its tiers measure.
final class BaseReader {
  private static final String EXAMPLE = "{revenue: 100%}";

  private final Reading reading;
  private final PathReader paths;

  BaseReader(Reading reading, PathReader paths) {
    this.reading = reading;
    this.paths = paths;
  }

  /// The inclusions under a key that must be there; empty after a fault.
  Map<String, Path> read(String key, Fields outer) {
    Map<String, Path> base = new LinkedHashMap<>();
    Node node = outer.require(key, key + ": " + EXAMPLE);
    if (node == null) {
      return base;
    }
    Fields fields = Fields.open(AgreementKeys.BASE, node, outer.spot(key), reading, EXAMPLE);
    if (fields == null) {
      return base;
    }
    fields
        .entries()
        .forEach(
            (stream, entry) -> {
              reading.streamExists(stream, entry.keyPosition());
              Path inclusion = paths.read(entry.value(), fields.spot(stream), Measure.SHARE);
              if (inclusion != null) {
                base.put(stream, inclusion);
              }
            });
    if (fields.entries().isEmpty() && fields.hasOnlyKnownKeys()) {
      reading.missing(
          fields.spot().at(),
          "`%s` needs a stream; add for example %s".formatted(key, Wording.quote(EXAMPLE)));
    }
    return base;
  }
}
