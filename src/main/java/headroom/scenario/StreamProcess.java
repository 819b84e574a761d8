package headroom.scenario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The law by which a grown stream moves.
public sealed interface StreamProcess {

  /// Geometric growth with an expected annual rate and a volatility.
  ///
  /// @param growth expected annual growth rate, 0.4 for 40 %
  /// @param volatility annualised standard deviation of log revenue
  record Growth(Path growth, Path volatility) implements StreamProcess {}

  /// Growth towards a capacity, slow at first, fastest at half of it.
  ///
  /// @param capacity what annual revenue tends to
  /// @param rate continuous annual rate of the early growth, 0.6 for 60 %
  /// @param noise what moves revenue about the curve
  record SCurve(Quantity capacity, Quantity rate, Noise noise) implements StreamProcess {}

  /// A plan by year, reached in part, in full or more.
  ///
  /// @param years annual totals, positive, without a gap between years
  /// @param achievement the part of the plan that comes true, 1 for all of it
  /// @param noise what moves revenue about the plan
  record Plan(SortedMap<Integer, Double> years, Quantity achievement, Noise noise)
      implements StreamProcess {
    public Plan {
      years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
      if (years.isEmpty()) {
        throw new IllegalArgumentException("a plan needs at least one year");
      }
      if (years.lastKey() - years.firstKey() != years.size() - 1) {
        throw new IllegalArgumentException("a plan must not leave out a year");
      }
      years.values().forEach(total -> Numbers.requirePositive("a year's total", total));
    }
  }

  /// Mean-reverting noise of the logarithm with mean factor 1.
  ///
  /// @param volatility annualised standard deviation of its shocks
  /// @param halfLife years until half of a deviation is gone
  record Noise(Path volatility, Quantity halfLife) {}

  /// Whether the process needs to be told where the stream stands today.
  default boolean needsStart() {
    return switch (this) {
      case Growth ignored -> true;
      case SCurve ignored -> true;
      case Plan ignored -> false;
    };
  }
}
