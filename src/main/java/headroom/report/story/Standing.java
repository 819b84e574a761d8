package headroom.report.story;

import headroom.result.Cell;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.words.Rounding;
import java.util.List;

/// Where a value of one trial stands among those of all trials that have the metric. Trials with
/// the very same value stand beside it: they are neither before nor after it.
///
/// @param all the run of all trials
/// @param id the metric, over the whole time
/// @param value the value of the trial
record Standing(Result all, String id, double value) {

  /// A share of trials below which it is not worth a word that they are equal.
  private static final double WORTH_SAYING = 0.005;

  /// Whether all trials have the same value.
  boolean known() {
    return all.summary(id, "total").filter(it -> it.min() == it.max()).isPresent();
  }

  /// Whether many trials have this very value.
  boolean shared() {
    return equal() >= WORTH_SAYING;
  }

  /// The share of trials with a smaller value; within a bin of values it is interpolated.
  double less() {
    double less = 0;
    for (Cell cell : cells()) {
      less += cell.count() * shareBelow(cell);
    }
    return share(less);
  }

  /// The share of trials that are known to have the same value.
  double equal() {
    return share(
        cells().stream()
            .filter(cell -> cell.pointMass() && cell.lower() == value)
            .mapToDouble(Cell::count)
            .sum());
  }

  private double share(double count) {
    double trials = cells().stream().mapToDouble(Cell::count).sum();
    return trials > 0 ? count / trials : 0;
  }

  private List<Cell> cells() {
    return all.summary(id, "total").map(Metric.Summary::cells).orElse(List.of());
  }

  private double shareBelow(Cell cell) {
    if (cell.pointMass()) {
      return cell.lower() < value ? 1 : 0;
    }
    return Math.clamp((value - cell.lower()) / (cell.upper() - cell.lower()), 0, 1);
  }

  /// A share of trials in whole per cent, never rounded to none or all.
  static String percent(double share) {
    return share == 0 ? "none" : Rounding.share(share);
  }
}
