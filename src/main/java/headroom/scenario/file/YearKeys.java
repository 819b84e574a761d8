package headroom.scenario.file;

import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import headroom.scenario.Timeline;
import headroom.stream.PlanQuarters;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Mappings whose keys are the years of the timeline.
final class YearKeys {
  private final Reading reading;
  private final @Nullable Timeline timeline;

  YearKeys(Reading reading, @Nullable Timeline timeline) {
    this.reading = reading;
    this.timeline = timeline;
  }

  /// Whether a year is within bounds; a fault if not.
  boolean isYear(int year, Position at) {
    boolean fits = Quarter.isWritable(year);
    if (!fits) {
      reading.fault(
          at,
          "a year must lie between %s and %s, found %s"
              .formatted(Quarter.FIRST_YEAR, Quarter.LAST_YEAR, year));
    }
    return fits;
  }

  /// Whether the years cover the timeline and leave out none; a fault if not.
  ///
  /// @param example what a year may be
  boolean isComplete(Fields fields, SortedSet<Integer> years, String example) {
    if (timeline == null) {
      return false;
    }
    int first = timeline.start().year();
    int last = timeline.end().year();
    if (!years.isEmpty()) {
      first = Math.min(first, years.first());
      last = Math.max(last, years.last());
    }
    for (int year = first; year <= last; year++) {
      if (!years.contains(year)) {
        reading.fault(
            fields.spot().at(),
            "`%s` must have every year of the timeline and no gap, found none for %s; add `%s: %s`"
                .formatted(fields.spot().key(), year, year, example));
        return false;
      }
    }
    return true;
  }

  /// Whether quarters can be found that make up the years; a fault if not.
  ///
  /// @param totals complete years, each more than its known quarters
  boolean haveCourse(
      Fields fields,
      SortedMap<Integer, Double> totals,
      Map<Quarter, Double> actual,
      Seasons seasons) {
    Quarter first = new Quarter(totals.firstKey(), 1);
    SortedMap<Quarter, Double> known = new TreeMap<>(actual);
    int firstKnown = known.isEmpty() ? 0 : first.until(known.firstKey());
    try {
      PlanQuarters.of(
          List.copyOf(totals.values()), firstKnown, List.copyOf(known.values()), seasons.factors());
      return true;
    } catch (IllegalArgumentException e) {
      reading.fault(
          fields.spot().at(),
          "`%s` must be years between which quarters can move smoothly, but %s; even out the years or check their units"
              .formatted(fields.spot().key(), e.getMessage()));
      return false;
    }
  }

  /// What is known of a year.
  ///
  /// @param count of how many of its quarters
  /// @param sum their amounts together
  record Known(int count, double sum) {
    /// Whether some quarters are known and some are not.
    boolean inPart() {
      return count > 0 && count < 4;
    }
  }

  /// What a stream's known quarters say of a year.
  static Known known(int year, Map<Quarter, Double> actual) {
    double sum = 0;
    int count = 0;
    for (int number = 1; number <= 4; number++) {
      Double amount = actual.get(new Quarter(year, number));
      sum += amount == null ? 0 : amount;
      count += amount == null ? 0 : 1;
    }
    return new Known(count, sum);
  }
}
