package headroom.stream;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;

/// A stream made ready to run. Amounts are money per quarter; quarters are counted from 0.
public sealed interface StreamPlan {

  /// A stream that grows by itself.
  ///
  /// @param variable name under which its shocks are drawn
  /// @param start amount of the last quarter before the first simulated one, or of a year
  /// @param startFactor what makes it a quarter's: 1, or 0.25 for a year's
  /// @param actual known amounts of the first quarters, which replace simulated ones; may be empty
  /// @param growth expected annual growth rate, read at each quarter's start; below −100 % counts
  ///   as −100 %
  /// @param volatility annualised standard deviation of log revenue; below 0 counts as 0
  record Grown(
      String variable,
      Operand start,
      double startFactor,
      List<Double> actual,
      PathPlan growth,
      PathPlan volatility)
      implements StreamPlan {
    public Grown {
      actual = List.copyOf(actual);
    }
  }

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
