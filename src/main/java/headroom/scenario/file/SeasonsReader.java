package headroom.scenario.file;

import headroom.scenario.Seasons;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stream's seasons: a mapping of four quarters or a list of four factors.
final class SeasonsReader {
  private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3", "Q4");
  private static final String EXAMPLE = "{Q1: 90%, Q2: 95%, Q3: 95%, Q4: 120%}";
  private static final String LIST_EXAMPLE = "[90%, 95%, 95%, 120%]";

  /// Factors further apart than this are percentages without their sign, or slips.
  private static final double APART = 100;

  private final Reading reading;
  private final Values values;

  SeasonsReader(Reading reading, Values values) {
    this.reading = reading;
    this.values = values;
  }

  /// The factors under `seasons`; even ones without any or after a fault.
  ///
  /// @param process the key of the stream's process; empty after a fault
  Seasons read(Fields stream, Optional<ProcessKey> process) {
    Node written = stream.get("seasons");
    if (written == null) {
      return Seasons.EVEN;
    }
    if (process.filter(ProcessKey::isHistorical).isPresent()) {
      reading.fault(
          stream.position("seasons"),
          "`seasons` has no meaning for a stream with `bootstrap`, whose history has its own and no"
              + " dates; remove it, or let the stream grow by another process");
      return Seasons.EVEN;
    }
    Spot spot = stream.spot("seasons");
    Node node = values.unwrap(written, spot);
    List<Double> factors =
        node instanceof Node.Sequence list ? listed(list, spot) : keyed(node, spot);
    if (factors.size() < QUARTERS.size()) {
      return Seasons.EVEN;
    }
    if (Collections.max(factors) > APART * Collections.min(factors)) {
      reading.fault(
          stream.position("seasons"),
          "the factors of `seasons` must lie within a factor of 100 of each other, found more; are"
              + " percent signs missing?");
      return Seasons.EVEN;
    }
    return new Seasons(factors);
  }

  private List<Double> keyed(Node node, Spot spot) {
    List<Double> factors = new ArrayList<>();
    Fields fields = Fields.open(StreamKeys.SEASONS, node, spot, reading, EXAMPLE);
    if (fields != null) {
      for (String quarter : QUARTERS) {
        Node factor = fields.require(quarter, quarter + ": 95%");
        add(factor, fields.spot(quarter), factors);
      }
    }
    return factors;
  }

  private List<Double> listed(Node.Sequence list, Spot spot) {
    List<Double> factors = new ArrayList<>();
    if (list.items().size() != QUARTERS.size()) {
      reading.fault(
          list.position(),
          "`seasons` needs the factors of 4 quarters, found %s; write for example %s"
              .formatted(list.items().size(), LIST_EXAMPLE));
      return factors;
    }
    for (int i = 0; i < QUARTERS.size(); i++) {
      Node item = list.items().get(i);
      add(item, spot.item(i, item.position()), factors);
    }
    return factors;
  }

  private void add(@Nullable Node node, Spot spot, List<Double> factors) {
    Double factor =
        node == null ? null : values.number(values.unwrap(node, spot), spot, Measure.SEASON);
    if (factor != null) {
      factors.add(factor);
    }
  }
}
