package headroom.scenario;

import java.util.Collections;
import java.util.List;
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

  /// Annual totals of which percentiles are known, each sharing its year as a plan through the
  /// medians would.
  ///
  /// @param years the law of each year's total, its lower end being what is known of the year; no
  ///   gap between years
  /// @param rankCorrelation Spearman's correlation of a year's total with the next one's, −1 to 1
  record QuantilePath(SortedMap<Integer, Law.Quantiles> years, double rankCorrelation)
      implements StreamProcess {
    public QuantilePath {
      years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
      if (years.isEmpty() || years.lastKey() - years.firstKey() != years.size() - 1) {
        throw new IllegalArgumentException("percentiles need years without a gap");
      }
      if (!years.values().stream().allMatch(law -> law.low().orElse(-1.0) >= 0)) {
        throw new IllegalArgumentException("a year's total is not below 0");
      }
      if (!(rankCorrelation >= -1 && rankCorrelation <= 1)) {
        throw new IllegalArgumentException(
            "a correlation lies between -1 and 1, not " + rankCorrelation);
      }
    }
  }

  /// Growth at an uncertain rate that reverts to a long-run rate (Schwartz and Moon 2000).
  ///
  /// @param growth annual growth rate today
  /// @param longRunGrowth annual growth rate it reverts to
  /// @param halfLife years until half of the way is gone
  /// @param growthVolatility annualised standard deviation of the log growth rate
  /// @param correlation of the shocks of growth and of revenue, −1 to 1
  /// @param volatility annualised standard deviation of log revenue
  record SchwartzMoon(
      Quantity growth,
      Quantity longRunGrowth,
      Quantity halfLife,
      Path growthVolatility,
      double correlation,
      Path volatility)
      implements StreamProcess {
    public SchwartzMoon {
      if (!(correlation >= -1 && correlation <= 1)) {
        throw new IllegalArgumentException(
            "a correlation lies between -1 and 1, not " + correlation);
      }
    }
  }

  /// Growth and volatility that depend on a state, which moves as a Markov chain.
  ///
  /// @param states at least one
  /// @param start probability of each state in the first simulated quarter
  /// @param transitions one row per state: probability of each state in the next quarter
  record Regimes(List<State> states, List<Double> start, List<List<Double>> transitions)
      implements StreamProcess {
    public Regimes {
      states = List.copyOf(states);
      start = probabilities(start, states.size());
      int size = states.size();
      transitions = transitions.stream().map(row -> probabilities(row, size)).toList();
      if (transitions.size() != size) {
        throw new IllegalArgumentException("each state needs its row of transitions");
      }
    }

    private static List<Double> probabilities(List<Double> values, int size) {
      double sum = values.stream().mapToDouble(Double::doubleValue).sum();
      boolean apart = values.stream().allMatch(value -> value >= 0 && value <= 1);
      if (values.size() != size || !apart || !(StrictMath.abs(sum - 1) <= 1e-9)) {
        throw new IllegalArgumentException("probabilities must add up to 1, not " + values);
      }
      return List.copyOf(values);
    }
  }

  /// One state of [Regimes].
  ///
  /// @param name its name
  /// @param growth expected annual growth rate in it
  /// @param volatility annualised standard deviation of log revenue in it
  record State(String name, Path growth, Path volatility) {}

  /// Growth taken from history in blocks.
  ///
  /// @param history amounts of following quarters, positive, at least two
  /// @param block quarters of growth taken together, at least 1, below the number of amounts
  record Bootstrap(List<Double> history, int block) implements StreamProcess {
    public Bootstrap {
      history = List.copyOf(history);
      history.forEach(amount -> Numbers.requirePositive("an amount of history", amount));
      if (block < 1 || block >= history.size()) {
        throw new IllegalArgumentException(
            "a block must be shorter than history, not " + block + " of " + history.size());
      }
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
      case Growth _, SchwartzMoon _, SCurve _, Regimes _, Bootstrap _ -> true;
      case Plan _, QuantilePath _ -> false;
    };
  }

  /// Whether seasons may stand beside the process: not where growth comes from a history that has
  /// its own.
  default boolean takesSeasons() {
    return switch (this) {
      case Growth _, SchwartzMoon _, SCurve _, Plan _, QuantilePath _, Regimes _ -> true;
      case Bootstrap _ -> false;
    };
  }

  /// Whether the process has a second normal shock, of its growth, which is independent of those of
  /// other streams.
  default boolean hasSecondShocks() {
    return switch (this) {
      case SchwartzMoon _ -> true;
      case Growth _, SCurve _, Plan _, QuantilePath _, Regimes _, Bootstrap _ -> false;
    };
  }

  /// Whether the process has normal shocks that can be correlated with those of other streams.
  default boolean hasShocks() {
    return switch (this) {
      case Growth _, SchwartzMoon _, SCurve _, Plan _, Regimes _ -> true;
      case QuantilePath _, Bootstrap _ -> false;
    };
  }
}
