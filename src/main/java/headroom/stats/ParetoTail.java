package headroom.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The shape `k` of a generalised Pareto law fitted to the largest of some weights: how heavy their
/// tail is. From 0.7 on, sums that are weighted by them are not to be trusted.
///
/// The fit is that of Zhang and Stephens (2009, "A new and efficient estimation method for the
/// generalized Pareto distribution", Technometrics 51): a mean over a grid of `θ` by profile
/// likelihood, `k = mean ln(1 − θx)`. It is drawn towards ½ as by ten more weights, and taken of
/// `min(N/5, 3√N)` weights, as Vehtari, Simpson, Gelman, Yao and Gabry (2024, "Pareto smoothed
/// importance sampling", JMLR 25) advise.
public final class ParetoTail {
  private static final int LEAST = 5;
  private static final double PRIOR = 3;
  private static final double DRAWN = 10;

  private ParetoTail() {}

  /// How many weights of `trials` are looked at.
  public static int size(long trials) {
    double size = Math.min(trials / 5.0, 3 * Math.sqrt((double) trials));
    return (int) Math.max(1, Math.ceil(size));
  }

  /// The shape; empty where there are too few weights above the least, or all are equal.
  ///
  /// @param ascending the largest weights, and as the first of them the largest that is not looked
  ///   at
  public static OptionalDouble shape(double[] ascending) {
    if (ascending.length <= LEAST || !(ascending[ascending.length - 1] > ascending[0])) {
      return OptionalDouble.empty();
    }
    double[] above = new double[ascending.length - 1];
    for (int index = 0; index < above.length; index++) {
      above[index] = ascending[index + 1] - ascending[0];
    }
    return OptionalDouble.of((fitted(above) * above.length + 0.5 * DRAWN) / (above.length + DRAWN));
  }

  private static double fitted(double[] above) {
    int size = above.length;
    int grid = 30 + (int) Math.sqrt((double) size);
    double quartile = above[Math.max(0, (int) (size / 4.0 + 0.5) - 1)];
    double unit = quartile > 0 ? quartile : above[size - 1] / 4;
    double[] thetas = new double[grid];
    double[] logs = new double[grid];
    for (int point = 0; point < grid; point++) {
      thetas[point] = 1 / above[size - 1] + (1 - Math.sqrt(grid / (point + 0.5))) / (PRIOR * unit);
      double shape = meanLog(thetas[point], above);
      logs[point] = size * (StrictMath.log(-thetas[point] / shape) - shape - 1);
    }
    double most = Arrays.stream(logs).max().orElseThrow();
    double sum = 0;
    double theta = 0;
    for (int point = 0; point < grid; point++) {
      double weight = StrictMath.exp(logs[point] - most);
      sum += weight;
      theta += weight * thetas[point];
    }
    return meanLog(theta / sum, above);
  }

  private static double meanLog(double theta, double[] above) {
    double sum = 0;
    for (double value : above) {
      sum += StrictMath.log1p(-theta * value);
    }
    return sum / above.length;
  }
}
