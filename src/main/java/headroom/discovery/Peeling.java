package headroom.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Patient peeling (Friedman and Fisher 1999): from what is left, again and again, a twentieth is
/// taken off at one end of one axis, trials of equal value together; of a named axis all of one
/// name. Of all such peels it takes the one with the largest gain in density per trial given up
/// (Kwakkel and Jaxa-Rozen 2016).
final class Peeling {
  private static final double PATIENCE = 0.05;

  private final List<RankedAxis> axes = new ArrayList<>();
  private final boolean[] happens; // by place
  private final boolean[] gone; // by place
  private final int fewestCases;
  private int left;
  private int cases;

  /// A peel that can be made.
  ///
  /// @param from the first rank taken away
  /// @param to the rank after the last
  private record Peel(int axis, int from, int to, Limit limit, double gain) {}

  /// @param trials what is known
  /// @param learned the trials to find a box with
  /// @param fewestCases cases that must be left in it
  Peeling(Trials trials, int[] learned, int fewestCases) {
    this.fewestCases = fewestCases;
    happens = new boolean[learned.length];
    gone = new boolean[learned.length];
    for (int i = 0; i < learned.length; i++) {
      happens[i] = trials.happens()[learned[i]];
      cases += happens[i] ? 1 : 0;
    }
    left = learned.length;
    trials.axes().forEach(axis -> axes.add(new RankedAxis(axis, learned, trials.happens())));
  }

  /// Makes the next peel; empty where no further one leaves enough, or where all that is left are
  /// cases.
  Optional<Limit> next() {
    if (cases == left) {
      return Optional.empty();
    }
    Optional<Peel> best = Optional.empty();
    for (int axis = 0; axis < axes.size(); axis++) {
      for (Peel peel : axes.get(axis).isOrdered() ? ends(axis) : names(axis)) {
        if (best.isEmpty() || peel.gain() > best.get().gain()) {
          best = Optional.of(peel);
        }
      }
    }
    best.ifPresent(this::take);
    return best.map(Peel::limit);
  }

  private List<Peel> ends(int axis) {
    RankedAxis ranked = axes.get(axis);
    int least = (int) Math.ceil(PATIENCE * left);
    List<Peel> peels = new ArrayList<>();
    int first = ranked.first();
    int last = ranked.last();
    int taken = 0;
    int lost = 0;
    int rank = first;
    for (; rank <= last && taken < least; rank++) {
      taken += ranked.left(rank);
      lost += ranked.cases(rank);
    }
    while (rank <= last && ranked.left(rank) == 0) {
      rank++;
    }
    if (taken < left && isEnough(lost)) {
      Limit limit = new Limit.AtLeast(axis, ranked.value(rank));
      peels.add(new Peel(axis, first, rank, limit, gain(taken, lost)));
    }
    taken = 0;
    lost = 0;
    rank = last;
    for (; rank >= first && taken < least; rank--) {
      taken += ranked.left(rank);
      lost += ranked.cases(rank);
    }
    while (rank >= first && ranked.left(rank) == 0) {
      rank--;
    }
    if (taken < left && isEnough(lost)) {
      Limit limit = new Limit.AtMost(axis, ranked.value(rank));
      peels.add(new Peel(axis, rank + 1, last + 1, limit, gain(taken, lost)));
    }
    return peels;
  }

  private List<Peel> names(int axis) {
    RankedAxis ranked = axes.get(axis);
    List<Peel> peels = new ArrayList<>();
    for (int rank = 0; rank < ranked.size(); rank++) {
      int taken = ranked.left(rank);
      int lost = ranked.cases(rank);
      if (taken > 0 && taken < left && isEnough(lost)) {
        Limit limit = new Limit.NoneOf(axis, new TreeSet<>(List.of((int) ranked.value(rank))));
        peels.add(new Peel(axis, rank, rank + 1, limit, gain(taken, lost)));
      }
    }
    return peels;
  }

  private boolean isEnough(int lost) {
    return cases - lost >= fewestCases;
  }

  /// Gain in density per trial given up.
  private double gain(int taken, int lost) {
    double before = cases / (double) left;
    double after = (cases - lost) / (double) (left - taken);
    return (after - before) / taken;
  }

  private void take(Peel peel) {
    for (int place : axes.get(peel.axis()).members(peel.from(), peel.to())) {
      if (!gone[place]) {
        gone[place] = true;
        left--;
        cases -= happens[place] ? 1 : 0;
        axes.forEach(axis -> axis.remove(place, happens[place]));
      }
    }
  }
}
