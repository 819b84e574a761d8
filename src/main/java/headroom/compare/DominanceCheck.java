package headroom.compare;

import headroom.engine.Outcome;
import headroom.result.Comparison.Dominance;
import headroom.result.Comparison.Order;
import headroom.stats.Distribution;

/// Whether one of two distributions dominates the other to the first order.
///
/// With `F` and `G` the shares of trials at or below a level on the first and the later side, the
/// later side dominates where `G ≤ F` at every level. The same trials went through both sides, and
/// at any level `x` at all `G(x) − F(x) = P(later ≤ x < first) − P(first ≤ x < later)` is at most
/// `P(later < first)`: one bound for all levels at once. So the later side is told to dominate
/// where the trials in which it is lower are so few that, with confidence 99.5 %, no gap against it
/// shows in a digit that is told; where no trial speaks against it the order of the trials decides,
/// unless they are so few that no gap at all would be plain.
///
/// That neither dominates is told where both have a plain gap. Each sampled share may be off by
/// chance by `ε = √(ln(2/α)/2N)` at some level with probability `α` at most (Dvoretzky, Kiefer and
/// Wolfowitz 1956 with Massart's constant), so a gap is plain beyond `2ε`, `α` being 1 %. All else
/// cannot be told: not to be seen behind is not enough.
final class DominanceCheck {
  private static final double ALPHA = 0.01;

  /// A difference of chances that shows in no digit that is told.
  private static final double NEGLIGIBLE = 5e-4;

  private DominanceCheck() {}

  static Dominance of(Distribution first, Distribution later, Outcome.Contrasted difference) {
    double[] most = {0, 0};
    widen(first, first, later, most);
    widen(later, first, later, most);
    double tolerance = 2 * Math.sqrt(StrictMath.log(2 / ALPHA) / (2.0 * first.total()));
    return new Dominance(
        order(most, tolerance, difference, first.total()), most[0], most[1], tolerance);
  }

  private static Order order(
      double[] most, double tolerance, Outcome.Contrasted difference, long trials) {
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
    if (ahead && atMost(difference.below().value(), trials) <= NEGLIGIBLE) {
      return Order.LATER;
    }
    return behind && atMost(difference.above().value(), trials) <= NEGLIGIBLE
        ? Order.FIRST
        : Order.UNTOLD;
  }

  /// What a chance may be that was met in a share of the trials: `(k + 3√k + 6)/N` for `k` of them,
  /// above the exact bound of a Poisson count at 99.5 % for every `k`.
  private static double atMost(double share, long trials) {
    double met = share * trials;
    return (met + 3 * Math.sqrt(met) + 6) / trials;
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
