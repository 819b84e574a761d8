package headroom.scenario.file;

import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A stream's plan by year.
final class PlanReader {
  private final Reading reading;
  private final Values values;
  private final YearKeys keys;

  PlanReader(Reading reading, Values values, YearKeys keys) {
    this.reading = reading;
    this.values = values;
    this.keys = keys;
  }

  /// The annual totals; null after a fault.
  ///
  /// @param actual the stream's known quarters
  /// @param seasons its seasons
  @Nullable SortedMap<Integer, Double> years(
      Fields plan, Map<Quarter, Double> actual, Seasons seasons) {
    SortedMap<Integer, Double> years = new TreeMap<>();
    boolean whole = plan.hasOnlyKnownKeys();
    for (Map.Entry<String, Node.Entry> entry : plan.entries().entrySet()) {
      Spot spot = plan.spot(entry.getKey());
      int year = Integer.parseInt(entry.getKey());
      Node written = entry.getValue().value();
      Double total = values.number(values.unwrap(written, spot), spot, Measure.KNOWN_MONEY);
      whole &= total != null;
      if (keys.isYear(year, spot.at())) {
        years.put(year, total == null ? 1 : total);
      }
    }
    boolean complete = keys.isComplete(plan, new TreeSet<>(years.keySet()), "36");
    boolean possible = leavesSomething(plan, years, actual);
    return whole && complete && possible && keys.haveCourse(plan, years, actual, seasons)
        ? years
        : null;
  }

  /// Whether known quarters leave a part of each year to its other quarters.
  private boolean leavesSomething(
      Fields plan, SortedMap<Integer, Double> years, Map<Quarter, Double> actual) {
    boolean all = true;
    for (Map.Entry<Integer, Double> year : years.entrySet()) {
      YearKeys.Known known = YearKeys.known(year.getKey(), actual);
      if (known.inPart() && known.sum() >= year.getValue()) {
        reading.fault(
            plan.position(String.valueOf(year.getKey())),
            "a year's plan must exceed its known quarters, found %s for %s, of which %s is known; raise it"
                .formatted(year.getValue(), year.getKey(), known.sum()));
        all = false;
      }
    }
    return all;
  }
}
