package headroom.decision;

import java.util.Arrays;

/// The trials of one replicate as an option of a fixed worth sees them: by the best of all others,
/// in cells between the worths of a grid, so that its chance and what knowing everything would add
/// can be told at each of those worths.
final class WorthTally {
  private final int own;
  private final double[] grid;
  private final double[] counts; // by cell: how many grid points lie below the best of the others
  private final double[] sums;
  private final double[][] shares; // by option and cell
  private final double[] ties; // by grid point that the best of the others equals
  private final double[][] tieShares; // by option and grid point
  private final double[] values; // by option
  private double weight;

  /// @param own the option of fixed worth
  /// @param grid its worths, ascending
  WorthTally(int own, double[] grid, int options) {
    this.own = own;
    this.grid = grid.clone();
    counts = new double[grid.length + 1];
    sums = new double[grid.length + 1];
    shares = new double[options][grid.length + 1];
    ties = new double[grid.length];
    tieShares = new double[options][grid.length];
    values = new double[options];
  }

  /// The best of all other options.
  static double others(double[] value, int own) {
    double most = Double.NEGATIVE_INFINITY;
    for (int option = 0; option < value.length; option++) {
      most = option == own ? most : Math.max(most, value[option]);
    }
    return most;
  }

  void add(double[] value, double weigh) {
    double most = others(value, own);
    int tied = 0;
    for (int option = 0; option < value.length; option++) {
      values[option] += weigh * value[option];
      tied += option != own && value[option] == most ? 1 : 0;
    }
    int found = Arrays.binarySearch(grid, most);
    int cell = found >= 0 ? found : -found - 1;
    weight += weigh;
    counts[cell] += weigh;
    sums[cell] += weigh * most;
    for (int option = 0; option < value.length; option++) {
      if (option != own && value[option] == most) {
        shares[option][cell] += weigh / tied;
        if (found >= 0) {
          tieShares[option][cell] += weigh / (tied + 1);
        }
      }
    }
    if (found >= 0) {
      ties[cell] += weigh;
      tieShares[own][cell] += weigh / (tied + 1);
    }
  }

  double weight() {
    return weight;
  }

  /// The sum of another option's values.
  double value(int option) {
    return values[option];
  }

  /// How much the trials count together in which an option is best, at a worth of the grid.
  double share(int option, int point) {
    return option == own
        ? sum(counts, 0, point + 1) - ties[point] + tieShares[own][point]
        : sum(shares[option], point + 1, counts.length) + tieShares[option][point];
  }

  /// The sum of the best value of each trial, at a worth of the grid.
  double best(int point) {
    return sum(sums, point + 1, sums.length) + grid[point] * sum(counts, 0, point + 1);
  }

  private static double sum(double[] of, int from, int to) {
    double sum = 0;
    for (int cell = from; cell < to; cell++) {
      sum += of[cell];
    }
    return sum;
  }
}
