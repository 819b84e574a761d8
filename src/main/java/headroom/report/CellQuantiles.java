package headroom.report;

import headroom.result.Cell;
import java.util.Comparator;
import java.util.List;

/// Quantiles of some cells, and from where to where a histogram of them reaches.
///
/// @param sorted the cells, ascending
/// @param trials all of theirs
record CellQuantiles(List<Cell> sorted, double trials) {
  private static final double TAIL = 0.005;
  private static final double LONGEST_TAIL = 2;

  CellQuantiles(List<Cell> cells) {
    this(
        cells.stream().sorted(Comparator.comparingDouble(Cell::lower)).toList(),
        (double) cells.stream().mapToLong(Cell::count).sum());
  }

  /// Where the bins begin.
  double low() {
    double middle = at(0.5);
    double near = middle - at(0.05);
    double low = at(TAIL);
    return near > 0 ? Math.max(low, middle - LONGEST_TAIL * near) : low;
  }

  /// Where the bins end.
  double high() {
    double middle = at(0.5);
    double near = at(0.95) - middle;
    double high = at(1 - TAIL);
    return near > 0 ? Math.min(high, middle + LONGEST_TAIL * near) : high;
  }

  /// The width that nine in ten trials' cells do not exceed: finer bins would show nothing.
  double usualWidth() {
    List<Cell> byWidth =
        sorted.stream()
            .sorted(Comparator.comparingDouble(cell -> cell.upper() - cell.lower()))
            .toList();
    double seen = 0;
    for (Cell cell : byWidth) {
      seen += cell.count();
      if (seen >= 0.9 * trials) {
        return cell.upper() - cell.lower();
      }
    }
    return 0;
  }

  private double at(double probability) {
    double wanted = probability * trials;
    double seen = 0;
    for (Cell cell : sorted) {
      seen += cell.count();
      if (seen >= wanted) {
        double part = 1 - (seen - wanted) / cell.count();
        return cell.lower() + part * (cell.upper() - cell.lower());
      }
    }
    return sorted.getLast().upper();
  }
}
