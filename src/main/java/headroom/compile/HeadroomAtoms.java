package headroom.compile;

import headroom.agreement.CapPlan;
import headroom.path.Operand;
import java.util.List;
import java.util.TreeSet;

/// The values that the initial headroom takes with positive probability.
final class HeadroomAtoms {
  private static final int MOST = 64;

  private HeadroomAtoms() {}

  /// `max(0, cap − already counted)` for all pairs of point masses; none if there are too many to
  /// be worth counting apart, or the cap moves.
  static List<Double> of(CapPlan cap, DrawTable draws) {
    if (cap.interest().isPresent()) {
      return List.of();
    }
    return cap.flatTotal().map(total -> of(total, cap, draws)).orElse(List.of());
  }

  private static List<Double> of(Operand total, CapPlan cap, DrawTable draws) {
    List<Double> totals = draws.atoms(total);
    List<Double> counted = draws.atoms(cap.alreadyCounted());
    if ((long) totals.size() * counted.size() > MOST) {
      return List.of();
    }
    TreeSet<Double> values = new TreeSet<>();
    for (double most : totals) {
      for (double already : counted) {
        double headroom = Math.max(0, most - Math.max(0, already));
        if (headroom > 0) {
          values.add(headroom);
        }
      }
    }
    return List.copyOf(values);
  }
}
