package headroom.report;

import headroom.result.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Values that are one but for rounding, each by the most frequent of them.
final class SettledValues {
  private static final double ROUNDING = 1e-12; // of a value's own size

  private final TreeMap<Double, Double> settled = new TreeMap<>();

  /// @param cells those of all parts that are shown together
  SettledValues(List<Cell> cells) {
    TreeMap<Double, Long> counts = new TreeMap<>();
    cells.stream()
        .filter(SettledValues::isOneValue)
        .forEach(cell -> counts.merge(cell.lower(), cell.count(), Long::sum));
    List<Double> group = new ArrayList<>();
    for (double value : counts.keySet()) {
      if (!group.isEmpty() && !isRounding(group.getLast(), value)) {
        settle(group, counts);
      }
      group.add(value);
    }
    settle(group, counts);
  }

  private void settle(List<Double> group, Map<Double, Long> counts) {
    group.stream()
        .max(Comparator.comparingLong(value -> counts.getOrDefault(value, 0L)))
        .ifPresent(usual -> group.forEach(value -> settled.put(value, usual)));
    group.clear();
  }

  private static boolean isOneValue(Cell cell) {
    return isRounding(cell.lower(), cell.upper());
  }

  private static boolean isRounding(double lower, double upper) {
    return upper - lower <= ROUNDING * Math.max(Math.abs(lower), Math.abs(upper));
  }

  /// The cells with each value as the most frequent one that it equals.
  List<Cell> of(List<Cell> cells) {
    return cells.stream()
        .map(
            cell -> {
              double value = settled.getOrDefault(cell.lower(), cell.lower());
              return isOneValue(cell) ? new Cell(value, value, cell.count()) : cell;
            })
        .toList();
  }
}
