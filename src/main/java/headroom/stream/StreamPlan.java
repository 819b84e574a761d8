package headroom.stream;

import headroom.kernel.Functions;
import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.ArrayList;
import java.util.List;

/// A stream made ready to run. Amounts are money per quarter; quarters are counted from 0.
public sealed interface StreamPlan {

  /// A stream that is a path.
  ///
  /// @param amount money a quarter, read at each quarter's start; below 0 counts as 0
  record Fixed(PathPlan amount) implements StreamPlan {}

  /// A stream that grows at an expected rate.
  ///
  /// @param opening where it stands
  /// @param growth expected annual growth rate, read at each quarter's start; below −100 % counts
  ///   as −100 %
  /// @param volatility annualised standard deviation of log revenue; below 0 counts as 0
  record Grown(Opening opening, PathPlan growth, PathPlan volatility) implements StreamPlan {}

  /// A stream that grows towards a capacity.
  ///
  /// @param opening where it stands
  /// @param capacity annual amount it tends to; below 0 counts as 0
  /// @param rate continuous annual rate of early growth; below 0 counts as 0
  /// @param noise its noise
  record SCurve(Opening opening, Operand capacity, Operand rate, Noise noise)
      implements StreamPlan {}

  /// A stream that follows a plan.
  ///
  /// @param quarters amounts of the timeline's quarters, the known ones first
  /// @param knownCount how many quarters are known
  /// @param achievement the part of the plan that comes true; below 0 counts as 0
  /// @param noise its noise
  record Planned(List<Double> quarters, int knownCount, Operand achievement, Noise noise)
      implements StreamPlan {
    public Planned {
      quarters = List.copyOf(quarters);
    }
  }

  /// A stream whose years have percentiles.
  ///
  /// @param variable name under which it draws for itself
  /// @param actual known amounts of the first quarters
  /// @param years the years with simulated quarters, ascending
  /// @param end the quarter after the last of these years, within the timeline or not
  /// @param correlation of the normal scores of two following years, −1 to 1
  record QuantilePath(
      String variable, List<Double> actual, List<QuantileYear> years, int end, double correlation)
      implements StreamPlan {
    public QuantilePath {
      actual = List.copyOf(actual);
      years = List.copyOf(years);
    }

    /// The years that are drawn together, at least 1: those that a path of so many quarters has.
    int pathYears(int pathQuarters) {
      return Math.max(years.size() + Math.ceilDiv(Math.max(pathQuarters - end, 0), 4), 1);
    }
  }

  /// A year of [QuantilePath].
  ///
  /// @param first its first simulated quarter
  /// @param shares its simulated quarters' shares of what the total exceeds the known quarters by
  /// @param known what is known of its total
  /// @param total the total's law
  record QuantileYear(int first, List<Double> shares, double known, Quantile total) {
    public QuantileYear {
      shares = List.copyOf(shares);
    }
  }

  /// A stream whose rate of growth moves about a long-run rate.
  ///
  /// @param opening where it stands
  /// @param growth annual growth rate at the start; −100 % and below alike
  /// @param longRunGrowth annual growth rate it reverts to
  /// @param halfLife years until half of the way is gone
  /// @param growthVolatility annualised standard deviation of the log growth rate; below 0 counts
  ///   as 0
  /// @param correlation of the shocks of growth and of revenue, −1 to 1
  /// @param volatility annualised standard deviation of log revenue; below 0 counts as 0
  record SchwartzMoon(
      Opening opening,
      Operand growth,
      Operand longRunGrowth,
      Operand halfLife,
      PathPlan growthVolatility,
      double correlation,
      PathPlan volatility)
      implements StreamPlan {}

  /// A stream whose growth and volatility depend on a state.
  ///
  /// @param variable name under which it draws for itself
  /// @param opening where it stands
  /// @param states the states
  /// @param start odds of the first simulated quarter's state
  /// @param transitions odds of the next quarter's state, by the current one
  record Regimes(
      String variable, Opening opening, List<State> states, Odds start, List<Odds> transitions)
      implements StreamPlan {
    public Regimes {
      states = List.copyOf(states);
      transitions = List.copyOf(transitions);
    }
  }

  /// One state: growth and volatility as in [Grown].
  record State(PathPlan growth, PathPlan volatility) {}

  /// Probabilities of several outcomes.
  ///
  /// @param upTo cumulative probabilities, infinite from the last possible outcome on
  record Odds(List<Double> upTo) {
    public Odds {
      upTo = List.copyOf(upTo);
    }

    /// Odds by probabilities that add up to 1 but for rounding.
    public static Odds of(List<Double> probabilities) {
      int last = probabilities.size() - 1;
      while (last > 0 && !(probabilities.get(last) > 0)) {
        last--;
      }
      List<Double> upTo = new ArrayList<>();
      double sum = 0;
      for (int i = 0; i < probabilities.size(); i++) {
        sum += probabilities.get(i);
        upTo.add(i < last ? sum : Double.POSITIVE_INFINITY);
      }
      return new Odds(upTo);
    }
  }

  /// A stream that grows as history did.
  ///
  /// @param variable name under which it draws for itself
  /// @param opening where it stands
  /// @param logGrowth log growth by quarter, in order
  /// @param block quarters taken together, at most as many as there are
  record Bootstrapped(String variable, Opening opening, List<Double> logGrowth, int block)
      implements StreamPlan {
    public Bootstrapped {
      logGrowth = List.copyOf(logGrowth);
    }
  }

  /// A stream with seasons.
  ///
  /// @param calm the stream without them
  /// @param knownCount how many quarters are known and have their season
  /// @param factors the level's factors in the timeline's first quarter and the three after it;
  ///   they come again every year
  record Seasonal(StreamPlan calm, int knownCount, List<Double> factors) implements StreamPlan {
    public Seasonal {
      factors = List.copyOf(factors);
    }
  }

  /// A stream with sudden events.
  ///
  /// @param variable name under which it draws for itself
  /// @param calm the stream without them
  /// @param knownCount how many quarters are known and have no events
  /// @param shocks the kinds of events
  record Shocked(String variable, StreamPlan calm, int knownCount, List<Shock> shocks)
      implements StreamPlan {
    public Shocked {
      shocks = List.copyOf(shocks);
    }
  }

  /// A kind of event.
  ///
  /// @param chance probability that a year has one; below 0 counts as 0, from 1 on as almost 1
  /// @param size what comes to 1 in the factor of an event
  record Shock(Operand chance, Size size) {}

  /// How large events are.
  sealed interface Size {}

  /// All events of a trial are of one size.
  ///
  /// @param size the size
  record SameSize(Operand size) implements Size {}

  /// Each event has a size of its own.
  ///
  /// @param variable name under which sizes are drawn
  /// @param quantile what the uniforms become
  record FreshSize(String variable, Quantile quantile) implements Size {}

  /// The quantile function of a law.
  @FunctionalInterface
  interface Quantile {
    /// Sets `out[i]`, `0 ≤ i < count`, to the quantile of `uniforms[i]`, each strictly between 0
    /// and 1; `out` is another array.
    void apply(double[] uniforms, int count, Functions functions, double[] out);
  }

  /// Mean-reverting noise with mean factor 1.
  ///
  /// @param volatility annualised standard deviation of its shocks; below 0 counts as 0
  /// @param halfLife years until half of a deviation is gone
  record Noise(PathPlan volatility, Operand halfLife) {}

  /// A ratio times the sum of streams that come before it, less that of others.
  ///
  /// @param of indices of the streams it derives from
  /// @param less indices of the streams taken off their sum, down to 0
  /// @param ratio the ratio; below 0 counts as 0
  record Derived(List<Integer> of, List<Integer> less, PathPlan ratio) implements StreamPlan {
    public Derived {
      of = List.copyOf(of);
      less = List.copyOf(less);
    }
  }
}
