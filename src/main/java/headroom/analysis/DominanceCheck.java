package headroom.analysis;

import headroom.engine.Outcome;
import headroom.result.Comparison.Dominance;
import headroom.result.Comparison.Order;
import headroom.stats.Distribution;

/// Whether one of two distributions dominates the other to the first order.
///
/// With `F` and `G` the shares of trials at or below a level on the first and the later side, the
/// later side dominates where `G ≤ F` at every level. Each sampled share may be off by chance by `ε
/// = √(ln(2/α)/2N)` at some level with probability `α` at most (Dvoretzky, Kiefer and Wolfowitz
/// 1956 with Massart's constant), so a gap is plain beyond `2ε`, `α` being 1 %. That the other
/// side's gap is not plain does not make it none: one side is said to dominate only where the
/// other's largest gap is less than an eighth of that, and nothing is told in between. Where no
/// trial speaks against it the order of the trials themselves decides, unless they are so few that
/// no gap at all would be plain.
final class DominanceCheck {
  private static final double ALPHA = 0.01;

  /// The part of a plain gap below which a gap counts as none.
  private static final double NONE = 8;

  private DominanceCheck() {}

  static Dominance of(Distribution first, Distribution later, Outcome.Contrasted difference) {
    double[] most = {0, 0};
    widen(first, first, later, most);
    widen(later, first, later, most);
    double tolerance = 2 * Math.sqrt(StrictMath.log(2 / ALPHA) / (2.0 * first.total()));
    return new Dominance(order(most, tolerance, difference), most[0], most[1], tolerance);
  }

  private static Order order(double[] most, double tolerance, Outcome.Contrasted difference) {
    boolean someAbove = difference.above().value() > 0;
    boolean someBelow = difference.below().value() > 0;
    if (someAbove != someBelow && tolerance < 1) {
      return someAbove ? Order.LATER : Order.FIRST;
    }
    boolean ahead = most[0] > tolerance;
    boolean behind = most[1] > tolerance;
    if (ahead && behind) {
      return Order.NEITHER;
    }
    if (ahead && most[1] <= tolerance / NONE) {
      return Order.LATER;
    }
    return behind && most[0] <= tolerance / NONE ? Order.FIRST : Order.UNTOLD;
  }

  /// Both shares change their course at edges of cells only; a point mass jumps.
  private static void widen(
      Distribution edges, Distribution first, Distribution later, double[] most) {
    for (int cell = 0; cell < edges.size(); cell++) {
      widen(Math.nextDown(edges.lower(cell)), first, later, most);
      widen(edges.lower(cell), first, later, most);
      widen(edges.upper(cell), first, later, most);
    }
  }

  private static void widen(double x, Distribution first, Distribution later, double[] most) {
    double gap = first.atMost(x) - later.atMost(x);
    most[0] = Math.max(most[0], gap);
    most[1] = Math.max(most[1], -gap);
  }
}
