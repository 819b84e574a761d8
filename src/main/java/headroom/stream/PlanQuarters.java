package headroom.stream;

import headroom.math.Exp;
import headroom.math.LinearSystem;
import headroom.math.Log;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A plan by year made one by quarter, as smoothly as the years allow: with `u_i = ln q_i`,
///
///     minimise ½·Σ (u_{i+1} − 2u_i + u_{i−1})²   where each year's Σ q_i is what the plan says.
///
/// Known quarters keep their amounts and count towards their year. The conditions of the first
/// order are solved by Newton's method on the Lagrangian (Nocedal and Wright, *Numerical
/// Optimization*, section 18.1), a step never changing a quarter by more than a factor of e; the
/// quarters of a year are then scaled together, so that its sum is exact to rounding.
///
/// A lone year without a known quarter has no smoothest course but many: its quarters are equal.
///
/// With seasons it is the amounts without season that move smoothly, and the amounts with season
/// that add up: `q_i = f_i·e^{u_i}`.
public final class PlanQuarters {
  private static final int QUARTERS = 4;
  private static final int MOST_STEPS = 500;
  private static final double SMALL_STEP = 1e-13;

  /// Logarithms of the amounts without season.
  private final double[] logs;

  private final List<Double> seasons;
  private final int[] free;
  private final List<Year> years = new ArrayList<>();
  private final double[] multipliers;

  /// The free quarters of a year and what they add up to.
  private record Year(List<Integer> quarters, double sum) {}

  private PlanQuarters(
      List<Double> totals, int firstKnown, List<Double> known, List<Double> seasons) {
    this.seasons = seasons;
    logs = new double[totals.size() * QUARTERS];
    for (int i = 0; i < known.size(); i++) {
      logs[firstKnown + i] = Log.log(known.get(i) / season(firstKnown + i));
    }
    List<Integer> open = new ArrayList<>();
    for (int year = 0; year < totals.size(); year++) {
      List<Integer> quarters = new ArrayList<>();
      double sum = totals.get(year);
      for (int quarter = year * QUARTERS; quarter < (year + 1) * QUARTERS; quarter++) {
        int index = quarter - firstKnown;
        if (index >= 0 && index < known.size()) {
          sum -= known.get(index);
        } else {
          quarters.add(quarter);
        }
      }
      if (!quarters.isEmpty()) {
        begin(new Year(quarters, sum));
        open.addAll(quarters);
      }
    }
    free = open.stream().mapToInt(Integer::intValue).toArray();
    multipliers = new double[years.size()];
  }

  private void begin(Year year) {
    if (!(year.sum > 0)) {
      throw new IllegalArgumentException(
          "known quarters leave nothing of a planned year for its other quarters");
    }
    years.add(year);
    double weight = 0;
    for (int quarter : year.quarters) {
      weight += season(quarter);
    }
    for (int quarter : year.quarters) {
      logs[quarter] = Log.log(year.sum / weight);
    }
  }

  private double season(int quarter) {
    return seasons.get(quarter % QUARTERS);
  }

  private double amount(int quarter) {
    return Exp.exp(logs[quarter]) * season(quarter);
  }

  /// The quarters of a plan.
  ///
  /// @param totals the years' totals in order, positive
  /// @param firstKnown index of the first known quarter, from 0 at the first year's first
  /// @param known amounts of known quarters in order, positive; may be empty
  /// @return four amounts per year
  /// @throws IllegalArgumentException if known quarters use up a year that has others, or if years
  ///   differ by so many orders of magnitude that no smooth course through them is found
  public static List<Double> of(List<Double> totals, int firstKnown, List<Double> known) {
    return of(totals, firstKnown, known, Collections.nCopies(QUARTERS, 1.0));
  }

  /// The quarters of a plan whose year has seasons.
  ///
  /// @param totals the years' totals in order, positive
  /// @param firstKnown index of the first known quarter, from 0 at the first year's first
  /// @param known amounts of known quarters in order, with season, positive; may be empty
  /// @param seasons factors of the year's four quarters, with mean 1
  /// @return four amounts per year, with season
  /// @throws IllegalArgumentException as without seasons
  public static List<Double> of(
      List<Double> totals, int firstKnown, List<Double> known, List<Double> seasons) {
    int exponent = -Math.getExponent(Collections.max(totals));
    List<Double> course =
        course(scaled(totals, exponent), firstKnown, scaled(known, exponent), seasons);
    return scaled(course, -exponent);
  }

  /// Amounts times a power of two. The course is sought near 1, so that money in another unit,
  /// larger by a power of two, leads through the same bits.
  private static List<Double> scaled(List<Double> amounts, int exponent) {
    return amounts.stream().map(amount -> Math.scalb(amount, exponent)).toList();
  }

  private static List<Double> course(
      List<Double> totals, int firstKnown, List<Double> known, List<Double> seasons) {
    PlanQuarters plan = new PlanQuarters(totals, firstKnown, known, seasons);
    boolean determined = plan.years.size() > 1 || !known.isEmpty();
    if (plan.free.length > 0 && determined) {
      try {
        plan.smooth();
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("no smooth course through these years was found", e);
      }
    }
    return plan.quarters(firstKnown, known);
  }

  private void smooth() {
    for (int turn = 0; turn < MOST_STEPS; turn++) {
      double[] step = newtonStep();
      double largest = 0;
      for (int i = 0; i < free.length; i++) {
        largest = Math.max(largest, Math.abs(step[i]));
      }
      double part = Math.min(1, 1 / largest);
      for (int i = 0; i < free.length; i++) {
        logs[free[i]] += part * step[i];
      }
      System.arraycopy(step, free.length, multipliers, 0, multipliers.length);
      if (largest < SMALL_STEP * logs.length) {
        return;
      }
    }
    throw new IllegalArgumentException("no smooth course through these years was found");
  }

  /// Changes of the free logarithms, then the new multipliers: the solution of `[H Jᵀ; J 0]·[step;
  /// λ] = −[∇f; c]`.
  private double[] newtonStep() {
    double[][] curvature = curvature();
    int size = free.length + years.size();
    double[][] matrix = new double[size][size];
    double[] right = new double[size];
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        matrix[i][j] = curvature[free[i]][free[j]];
      }
      for (int j = 0; j < logs.length; j++) {
        right[i] -= curvature[free[i]][j] * logs[j];
      }
    }
    for (int year = 0; year < years.size(); year++) {
      constrain(year, matrix, right);
    }
    LinearSystem.solve(matrix, right);
    return right;
  }

  /// Adds a year's `Σ q_i / sum = 1` and its share of the Lagrangian's curvature.
  private void constrain(int year, double[][] matrix, double[] right) {
    int row = free.length + year;
    right[row] = 1;
    for (int quarter : years.get(year).quarters) {
      int place = Arrays.binarySearch(free, quarter);
      double share = amount(quarter) / years.get(year).sum;
      matrix[row][place] = share;
      matrix[place][row] = share;
      matrix[place][place] += multipliers[year] * share;
      right[row] -= share;
    }
  }

  /// The matrix `DᵀD` of second differences.
  private double[][] curvature() {
    double[] difference = {1, -2, 1};
    double[][] matrix = new double[logs.length][logs.length];
    for (int first = 0; first + 2 < logs.length; first++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          matrix[first + i][first + j] += difference[i] * difference[j];
        }
      }
    }
    return matrix;
  }

  private List<Double> quarters(int firstKnown, List<Double> known) {
    Double[] amounts = new Double[logs.length];
    for (int i = 0; i < known.size(); i++) {
      amounts[firstKnown + i] = known.get(i);
    }
    for (Year year : years) {
      double sum = 0;
      for (int quarter : year.quarters) {
        sum += amount(quarter);
      }
      for (int quarter : year.quarters) {
        amounts[quarter] = amount(quarter) * (year.sum / sum);
      }
    }
    return List.of(amounts);
  }
}
