package headroom.scenario.file;

import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A stream's plan by year.
final class PlanReader {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Reading reading;
  private final Values values;
  private final @Nullable Timeline timeline;

  PlanReader(Reading reading, Values values, @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.timeline = timeline;
  }

  /// The annual totals; null after a fault.
  ///
  /// @param actual the stream's known quarters
  @Nullable SortedMap<Integer, Double> years(Fields plan, Map<Quarter, Double> actual) {
    SortedMap<Integer, Double> years = new TreeMap<>();
    boolean whole = plan.hasOnlyKnownKeys();
    for (Map.Entry<String, Node.Entry> entry : plan.entries().entrySet()) {
      Spot spot = plan.spot(entry.getKey());
      int year = Integer.parseInt(entry.getKey());
      Node written = entry.getValue().value();
      Double total = values.number(values.unwrap(written, spot), spot, Measure.KNOWN_MONEY);
      whole &= total != null;
      if (isYear(year, spot.at())) {
        years.put(year, total == null ? 1 : total);
      }
    }
    boolean complete = isComplete(plan, years);
    boolean possible = leavesSomething(plan, years, actual);
    return whole && complete && possible ? years : null;
  }

  private boolean isYear(int year, Position at) {
    boolean fits = year >= FIRST_YEAR && year <= LAST_YEAR;
    if (!fits) {
      reading.fault(
          at, "a year must lie between %s and %s, found %s".formatted(FIRST_YEAR, LAST_YEAR, year));
    }
    return fits;
  }

  /// Whether the plan covers the timeline and leaves out no year.
  private boolean isComplete(Fields plan, SortedMap<Integer, Double> years) {
    if (timeline == null) {
      return false;
    }
    int first = timeline.start().year();
    int last = timeline.end().year();
    if (!years.isEmpty()) {
      first = Math.min(first, years.firstKey());
      last = Math.max(last, years.lastKey());
    }
    for (int year = first; year <= last; year++) {
      if (!years.containsKey(year)) {
        reading.fault(
            plan.spot().at(),
            "`plan` must have every year of the timeline and no gap, found none for %s; add `%s: 36`"
                .formatted(year, year));
        return false;
      }
    }
    return true;
  }

  /// Whether known quarters leave a part of each year to its other quarters.
  private boolean leavesSomething(
      Fields plan, SortedMap<Integer, Double> years, Map<Quarter, Double> actual) {
    boolean all = true;
    for (Map.Entry<Integer, Double> year : years.entrySet()) {
      double known = 0;
      int count = 0;
      for (int number = 1; number <= 4; number++) {
        Double amount = actual.get(new Quarter(year.getKey(), number));
        known += amount == null ? 0 : amount;
        count += amount == null ? 0 : 1;
      }
      if (count > 0 && count < 4 && known >= year.getValue()) {
        reading.fault(
            plan.position(String.valueOf(year.getKey())),
            "a year's plan must exceed its known quarters, found %s for %s, of which %s is known; raise it"
                .formatted(year.getValue(), year.getKey(), known));
        all = false;
      }
    }
    return all;
  }
}
