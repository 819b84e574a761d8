package headroom.scenario.file;

import headroom.scenario.History.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Quarters that are sums since the year's start, and annual totals that are not the sum of their
/// quarters.
///
/// Sums since the year's start rise within a year by about as much each quarter and fall at the
/// next one's start.
final class YearToDate {
  private static final int QUARTERS = 4;
  private static final int FEWEST = 3;
  private static final double LEAST_STEP = 0.3;
  private static final double MOST_STEP = 4;
  private static final double FALL = 0.75;
  private static final double ROUNDING = 0.02;

  private final List<SeriesReader.Entry> entries;
  private final boolean named;
  private final Faults faults;
  private final Map<Integer, SortedMap<Integer, SeriesReader.Entry>> years = new LinkedHashMap<>();
  private final Map<Integer, SeriesReader.Entry> totals = new LinkedHashMap<>();

  /// Years whose total is that of their last quarter.
  private final List<String> last = new ArrayList<>();

  /// Remarks on years whose total is not the sum of their quarters.
  private final List<String> other = new ArrayList<>();

  private int agreeing;

  /// @param entries amounts in time order
  /// @param named whether the column's name says that they are such sums
  YearToDate(List<SeriesReader.Entry> entries, boolean named, Faults faults) {
    this.entries = entries;
    this.named = named;
    this.faults = faults;
  }

  /// Refuses what is certainly a sum since the year's start, remarks on what looks like one.
  void check(List<String> notes) {
    for (SeriesReader.Entry entry : entries) {
      int year = entry.period().firstDay().getYear();
      if (entry.period().basis() == Basis.QUARTERS) {
        int quarter = entry.period().lastDay().getMonthValue() / 3;
        years.computeIfAbsent(year, _ -> new TreeMap<>()).put(quarter, entry);
      } else if (entry.period().basis() == Basis.YEARS) {
        totals.put(year, entry);
      }
    }
    totals.forEach((year, total) -> compare(year, total.value()));
    boolean looks = looksCumulative();
    if (!years.isEmpty() && (named || (looks && !last.isEmpty()))) {
      SeriesReader.Entry first = years.values().iterator().next().values().iterator().next();
      faults.add(
          first.cell().position(),
          "amounts must be those of single quarters, found sums since the year's start (%s); take off the quarter before within each year"
              .formatted(
                  named
                      ? "so the column is called"
                      : "the last quarter of %s is the year's total".formatted(last.getFirst())));
    } else if (looks && agreeing == 0) {
      notes.add(
          "the quarters rise through each year and fall at the next one's start, as sums since the"
              + " year's start do: if they are, take off the quarter before within each year");
    } else {
      notes.addAll(other);
    }
  }

  /// Compares a year's total with its four quarters.
  private void compare(int year, double total) {
    SortedMap<Integer, SeriesReader.Entry> quarters = years.getOrDefault(year, new TreeMap<>());
    if (quarters.size() < QUARTERS) {
      return;
    }
    double sum = quarters.values().stream().mapToDouble(SeriesReader.Entry::value).sum();
    if (near(quarters.values().stream().toList().getLast().value(), total)) {
      last.add(String.valueOf(year));
    }
    if (!near(sum, total)) {
      other.add(
          "the quarters of %s add up to %s, its annual total is %s"
              .formatted(year, brief(sum), brief(total)));
    } else {
      agreeing++;
    }
  }

  private static boolean near(double value, double total) {
    return Math.abs(value - total) <= ROUNDING * total;
  }

  private static String brief(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  private boolean looksCumulative() {
    int seen = 0;
    OptionalDouble before = OptionalDouble.empty();
    int previous = 0;
    for (Map.Entry<Integer, SortedMap<Integer, SeriesReader.Entry>> year : years.entrySet()) {
      List<Double> values =
          year.getValue().values().stream().map(SeriesReader.Entry::value).toList();
      boolean fromStart =
          year.getValue().firstKey() == 1 && year.getValue().lastKey() == values.size();
      if (fromStart && values.size() >= FEWEST) {
        if (!risesEvenly(values)) {
          return false;
        }
        seen++;
      }
      boolean follows = previous + 1 == year.getKey() && fromStart;
      if (follows && before.isPresent() && values.getFirst() > FALL * before.getAsDouble()) {
        return false;
      }
      boolean whole = year.getValue().lastKey() == QUARTERS;
      before = whole ? OptionalDouble.of(values.getLast()) : OptionalDouble.empty();
      previous = year.getKey();
    }
    return seen > 1;
  }

  private static boolean risesEvenly(List<Double> values) {
    for (int i = 1; i < values.size(); i++) {
      double step = (values.get(i) - values.get(i - 1)) / values.getFirst();
      if (step < LEAST_STEP || step > MOST_STEP) {
        return false;
      }
    }
    return true;
  }
}
