package headroom.fit;

import org.apache.commons.math3.util.FastMath;

/// Where parameters are looked for, and rough values to begin with.
final class Bounds {
  /// Logarithm of the shortest half-life, 0.05 years.
  static final double SHORTEST_HALF_LIFE = FastMath.log(0.05);

  /// Logarithm of the longest half-life, 200 years.
  static final double LONGEST_HALF_LIFE = FastMath.log(200);

  /// Logarithm of the least volatility.
  static final double LEAST_VOLATILITY = FastMath.log(1e-4);

  /// Logarithm of the greatest volatility.
  static final double MOST_VOLATILITY = FastMath.log(10);

  /// Logarithms of half-lives from the shortest to the longest.
  static final double[] HALF_LIVES = halfLives();

  private static final double LEAST_SPREAD = 0.02;

  private Bounds() {}

  private static double[] halfLives() {
    double[] years = {0.05, 0.15, 0.4, 1, 2, 4, 10, 40, 200};
    for (int i = 0; i < years.length; i++) {
      years[i] = FastMath.log(years[i]);
    }
    return years;
  }

  /// Log growth a year from the first point to the last.
  static double meanGrowth(Steps steps) {
    return (steps.log(steps.size()) - steps.log(0)) / steps.span();
  }

  /// The volatility about it, not too small to begin with.
  static double volatility(Steps steps) {
    double mean = meanGrowth(steps);
    double sum = 0;
    for (int step = 0; step < steps.size(); step++) {
      double deviation = steps.growth(step) - mean * steps.years(step);
      sum += deviation * deviation / steps.years(step);
    }
    return Math.max(LEAST_SPREAD, FastMath.sqrt(sum / steps.size()));
  }
}
