package headroom.compile;

import headroom.agreement.CapPlan;
import java.util.List;
import java.util.TreeSet;

/// The values that the initial headroom takes with positive probability.
final class HeadroomAtoms {
  private static final int MOST = 64;

  private HeadroomAtoms() {}

  /// `max(0, cap − already counted)` for all pairs of point masses; none if there are too many to
  /// be worth counting apart.
  static List<Double> of(CapPlan cap, DrawTable draws) {
    List<Double> totals = draws.atoms(cap.total());
    List<Double> counted = draws.atoms(cap.alreadyCounted());
    if ((long) totals.size() * counted.size() > MOST) {
      return List.of();
    }
    TreeSet<Double> values = new TreeSet<>();
    for (double total : totals) {
      for (double already : counted) {
        double headroom = Math.max(0, total - Math.max(0, already));
        if (headroom > 0) {
          values.add(headroom);
        }
      }
    }
    return List.copyOf(values);
  }
}
