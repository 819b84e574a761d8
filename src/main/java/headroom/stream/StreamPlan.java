package headroom.stream;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;

/// A stream made ready to run. Amounts are money per quarter; quarters are counted from 0.
public sealed interface StreamPlan {

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

  /// Mean-reverting noise with mean factor 1.
  ///
  /// @param volatility annualised standard deviation of its shocks; below 0 counts as 0
  /// @param halfLife years until half of a deviation is gone
  record Noise(PathPlan volatility, Operand halfLife) {}

  /// A ratio times the sum of streams that come before it.
  ///
  /// @param of indices of the streams it derives from
  /// @param ratio the ratio; below 0 counts as 0
  record Derived(List<Integer> of, PathPlan ratio) implements StreamPlan {
    public Derived {
      of = List.copyOf(of);
    }
  }
}
