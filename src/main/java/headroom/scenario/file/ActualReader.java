package headroom.scenario.file;

import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A stream's known quarters.
final class ActualReader {
  private final Reading reading;
  private final Values values;
  private final @Nullable Timeline timeline;

  ActualReader(Reading reading, Values values, @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.timeline = timeline;
  }

  /// The amounts under `actual`; empty without any. An amount at fault counts as 1, so that the
  /// quarters can still be checked.
  SortedMap<Quarter, Double> read(Fields stream) {
    SortedMap<Quarter, Double> amounts = new TreeMap<>();
    Node node = stream.get("actual");
    Fields fields =
        node == null
            ? null
            : Fields.open(
                StreamKeys.ACTUAL,
                node,
                stream.spot("actual"),
                reading,
                "{2026-Q1: 5.7, 2026-Q2: 6.7}");
    if (fields == null) {
      return amounts;
    }
    Map<Quarter, Position> places = new TreeMap<>();
    fields
        .entries()
        .forEach(
            (key, entry) -> {
              Quarter quarter = values.quarterKey(key, entry.keyPosition(), false);
              Spot spot = fields.spot(key);
              Double amount =
                  values.number(values.unwrap(entry.value(), spot), spot, Measure.KNOWN_MONEY);
              if (quarter != null) {
                places.put(quarter, entry.keyPosition());
                amounts.put(quarter, amount == null ? 1.0 : amount);
              }
            });
    checkContiguous(places);
    return amounts;
  }

  private void checkContiguous(Map<Quarter, Position> places) {
    if (timeline == null) {
      return;
    }
    Quarter expected = timeline.start();
    for (Map.Entry<Quarter, Position> place : places.entrySet()) {
      Quarter quarter = place.getKey();
      if (!quarter.equals(expected)) {
        reading.fault(
            place.getValue(),
            "known quarters must follow each other from %s on, found %s where %s belongs; %s"
                .formatted(
                    timeline.start(),
                    quarter,
                    expected,
                    quarter.compareTo(timeline.start()) < 0
                        ? "the past before the timeline belongs into `report.history`"
                        : "add the missing quarter"));
        return;
      }
      if (quarter.compareTo(timeline.end()) > 0) {
        reading.fault(
            place.getValue(),
            "a known quarter must lie inside the timeline, found %s after %s; remove it"
                .formatted(quarter, timeline.end()));
        return;
      }
      expected = expected.plus(1);
    }
  }
}
