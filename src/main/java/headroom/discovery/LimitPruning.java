package headroom.discovery;

import headroom.discovery.FoundBox.TestedLimit;
import headroom.math.IncompleteBeta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Drops the limits of a box that do no more than chance would.
///
/// A limit's p is the probability of at least as many cases in the box, `P(Bin(n, h₋/n₋) ≥ h)`, if
/// they were as frequent as in the box without it: `n` and `h` trials and cases in the box, `n₋`
/// and `h₋` without the limit (Bryant and Lempert 2010).
final class LimitPruning {
  /// What a box may be worth by chance; each of its limits has an equal part of it.
  static final double LEVEL = 0.05;

  private LimitPruning() {}

  /// What is left of a box.
  ///
  /// @param limits those that hold out, in the order of the axes; none where none does
  /// @param dropped the others, the last one first
  record Outcome(List<TestedLimit> limits, List<Limit> dropped) {}

  /// Drops the worst limit until every one is below [#LEVEL] over their number.
  ///
  /// @param trials what is known
  /// @param tested trials that the box was not found with
  static Outcome of(Trials trials, Box box, int[] tested) {
    List<Limit> dropped = new ArrayList<>();
    Box rest = box;
    while (!rest.limits().isEmpty()) {
      List<TestedLimit> limits = tested(trials, rest, tested);
      int worst = worst(limits);
      if (limits.get(worst).p() < LEVEL / limits.size()) {
        return new Outcome(ordered(limits), dropped);
      }
      dropped.addFirst(limits.get(worst).limit());
      rest = rest.without(worst);
    }
    return new Outcome(List.of(), dropped);
  }

  private static int worst(List<TestedLimit> limits) {
    int worst = 0;
    for (int i = 1; i < limits.size(); i++) {
      TestedLimit one = limits.get(i);
      TestedLimit most = limits.get(worst);
      boolean weaker = one.p() == most.p() && one.densityWithout() > most.densityWithout();
      if (one.p() > most.p() || weaker) {
        worst = i;
      }
    }
    return worst;
  }

  private static List<TestedLimit> ordered(List<TestedLimit> limits) {
    return limits.stream().sorted(Comparator.comparingInt(limit -> limit.limit().axis())).toList();
  }

  /// Counts every box without one limit in one go: a trial lies in it if no other limit fails.
  private static List<TestedLimit> tested(Trials trials, Box box, int[] tested) {
    int size = box.limits().size();
    int[] outside = new int[size];
    int[] casesOutside = new int[size];
    int inside = 0;
    int cases = 0;
    for (int trial : tested) {
      int isCase = trials.happens()[trial] ? 1 : 0;
      int failing = failing(trials, box, trial);
      if (failing == size) {
        inside++;
        cases += isCase;
      } else if (failing >= 0) {
        outside[failing]++;
        casesOutside[failing] += isCase;
      }
    }
    List<TestedLimit> limits = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int without = inside + outside[i];
      double density = without == 0 ? 1 : (cases + casesOutside[i]) / (double) without;
      limits.add(new TestedLimit(box.limits().get(i), p(inside, cases, density), density));
    }
    return limits;
  }

  /// The one limit that a trial fails; their number if it fails none, −1 if several.
  private static int failing(Trials trials, Box box, int trial) {
    int size = box.limits().size();
    int failing = size;
    for (int i = 0; i < size; i++) {
      Limit limit = box.limits().get(i);
      if (!limit.holds(trials.axes().get(limit.axis()).values()[trial])) {
        if (failing < size) {
          return -1;
        }
        failing = i;
      }
    }
    return failing;
  }

  /// `P(Bin(n, q) ≥ h) = I_q(h, n − h + 1)`.
  static double p(int n, int h, double q) {
    if (h == 0) {
      return 1;
    }
    return IncompleteBeta.of(h, n - h + 1.0, q, 1 - q);
  }
}
