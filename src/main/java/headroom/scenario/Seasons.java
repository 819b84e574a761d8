package headroom.scenario;

import java.util.Collections;
import java.util.List;

/// What a stream's level is multiplied by in each calendar quarter: four factors with mean 1, so
/// that a year of an unmoving level keeps its sum.
///
/// Only the ratios of the factors count: what is given is divided by its mean. Factors that have
/// mean 1 but for the rounding of a sum stay as they are, to the last bit.
///
/// @param factors of Q1, Q2, Q3 and Q4, above 0
public record Seasons(List<Double> factors) {
  private static final int QUARTERS = 4;
  private static final double ROUNDING = 1e-12;

  /// The same level in all quarters.
  public static final Seasons EVEN = new Seasons(Collections.nCopies(QUARTERS, 1.0));

  /// Checks and normalises.
  ///
  /// @throws IllegalArgumentException unless there are four finite factors above 0
  public Seasons {
    if (factors.size() != QUARTERS) {
      throw new IllegalArgumentException("a year has 4 quarters, not " + factors.size());
    }
    factors.forEach(factor -> Numbers.requirePositive("a season's factor", factor));
    double mean = factors.stream().mapToDouble(factor -> factor / QUARTERS).sum();
    factors =
        Math.abs(mean - 1) <= ROUNDING
            ? List.copyOf(factors)
            : factors.stream().map(factor -> factor / mean).toList();
  }

  /// Whether they change nothing.
  public boolean areEven() {
    return equals(EVEN);
  }

  /// The factor of a calendar quarter.
  public double of(Quarter quarter) {
    return factors.get(quarter.number() - 1);
  }
}
