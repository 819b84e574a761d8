package headroom.discovery;

import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The patient rule induction method (Friedman and Fisher 1999; Bryant and Lempert 2010): boxes in
/// which something happens often.
///
/// Boxes are found with the trials of the replicates with even numbers and counted in those with
/// odd ones. Of all boxes that peeling passes, that is taken whose coverage exceeds its mass by
/// most; its limits that chance explains are dropped. The next box is found without the trials of
/// those before.
public final class Prim {
  /// A box holds at least one in so many of all cases.
  private static final int FEWEST = 20;

  private static final int MOST_BOXES = 3;

  private final Trials trials;
  private final Held held;
  private final int fewestCases;
  private final int testedCases;
  private final int testedTrials;
  private final List<FoundBox> boxes = new ArrayList<>();
  private final List<Findings.Step> steps = new ArrayList<>();
  private int[] learned;
  private int[] tested;

  private Prim(Trials trials) {
    this.trials = trials;
    learned = trials.half(0);
    tested = trials.half(1);
    held = new Held(trials, tested);
    fewestCases = Math.max(1, Math.ceilDiv(trials.cases(learned), FEWEST));
    testedCases = trials.cases(tested);
    testedTrials = tested.length;
  }

  /// Looks for boxes.
  ///
  /// @throws IllegalArgumentException if there are fewer than two replicates, or nothing happens in
  ///   one half
  public static Findings search(Trials trials) {
    if (trials.sizes().length < 2) {
      throw new IllegalArgumentException("a box is found with one replicate and told by another");
    }
    Prim prim = new Prim(trials);
    if (prim.testedCases == 0) {
      throw new IllegalArgumentException("there is no case to count");
    }
    return prim.search();
  }

  private Findings search() {
    Estimate share = held.share().estimate().orElseThrow();
    boolean more = true;
    for (int search = 0; search < MOST_BOXES && more; search++) {
      Optional<Box> widest = peel(search);
      LimitPruning.Outcome outcome =
          widest
              .map(box -> LimitPruning.of(trials, box, tested))
              .orElseGet(() -> new LimitPruning.Outcome(List.of(), List.of()));
      more = !outcome.limits().isEmpty();
      if (more) {
        take(outcome);
      }
    }
    return new Findings(share, boxes, steps);
  }

  private void take(LimitPruning.Outcome outcome) {
    Box box = new Box(outcome.limits().stream().map(FoundBox.TestedLimit::limit).toList());
    Shares shares = held.shares(inside(box, tested), false);
    boxes.add(new FoundBox(outcome.limits(), shares, outcome.dropped()));
    learned = outside(box, learned);
    tested = outside(box, tested);
  }

  /// The box whose coverage exceeds its mass by most; none where it exceeds it nowhere, so that
  /// nowhere it happens more often than among all trials.
  private Optional<Box> peel(int search) {
    Peeling peeling = new Peeling(trials, learned, fewestCases);
    Box box = Box.whole();
    int[] inside = tested;
    Box best = box;
    double most = 0;
    int chosen = -1;
    steps.add(new Findings.Step(search, 0, held.shares(inside, search == 0), false));
    Optional<Limit> next = peeling.next();
    while (next.isPresent()) {
      box = box.within(next.get());
      inside = inside(new Box(List.of(next.get())), inside);
      double excess = excess(inside);
      if (excess > most) {
        most = excess;
        best = box;
        chosen = steps.size();
      }
      steps.add(new Findings.Step(search, box.limits().size(), held.shares(inside, false), false));
      next = peeling.next();
    }
    if (chosen < 0) {
      return Optional.empty();
    }
    Findings.Step step = steps.get(chosen);
    steps.set(chosen, new Findings.Step(search, step.limits(), step.shares(), true));
    return Optional.of(best);
  }

  /// Coverage − mass.
  private double excess(int[] inside) {
    return trials.cases(inside) / (double) testedCases - inside.length / (double) testedTrials;
  }

  private int[] inside(Box box, int[] some) {
    return Arrays.stream(some).filter(trial -> box.holds(trials, trial)).toArray();
  }

  private int[] outside(Box box, int[] some) {
    return Arrays.stream(some).filter(trial -> !box.holds(trials, trial)).toArray();
  }
}
