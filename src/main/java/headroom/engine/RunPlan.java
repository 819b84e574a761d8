package headroom.engine;

import headroom.random.SobolOrder;
import java.util.List;
import java.util.Optional;

/// What a run simulates: one plan, or several on the same random numbers, and the differences
/// wanted between them.
///
/// Trial and quarter indices mean the same on every side, so all must begin in the same quarter;
/// they may end in different ones.
///
/// @param sides the plans, one or more
/// @param contrasts differences between outputs of the sides that keep their whole distribution
/// @param weighing how much each trial counts; empty where all count alike
public record RunPlan(List<Plan> sides, List<Contrast> contrasts, Optional<Weighing> weighing) {
  /// Copies.
  ///
  /// @throws IllegalArgumentException if there is no plan, or differences are to be weighed
  public RunPlan {
    if (sides.isEmpty()) {
      throw new IllegalArgumentException("a run needs a plan");
    }
    if (weighing.isPresent() && !contrasts.isEmpty()) {
      throw new IllegalArgumentException("differences are not weighed");
    }
    sides = List.copyOf(sides);
    contrasts = List.copyOf(contrasts);
  }

  /// A run whose trials all count alike.
  public RunPlan(List<Plan> sides, List<Contrast> contrasts) {
    this(sides, contrasts, Optional.empty());
  }

  /// One plan and no differences.
  public static RunPlan of(Plan plan) {
    return new RunPlan(List.of(plan), List.of());
  }

  /// This run with trials that count by weights.
  public RunPlan weighed(Weighing by) {
    return new RunPlan(sides, contrasts, Optional.of(by));
  }

  /// Quarters of the longest side.
  public int quarterCount() {
    return sides.stream().mapToInt(Plan::quarterCount).max().orElseThrow();
  }

  /// This run with innovations that are the first of longer paths, so that a shorter side meets the
  /// same innovations as a longer one.
  ///
  /// @param quarters quarters of those paths, at least those of the longest side
  public RunPlan onPathsOf(int quarters) {
    return new RunPlan(
        sides.stream().map(side -> side.onPathsOf(quarters)).toList(), contrasts, weighing);
  }

  /// The dimensions of all sides' variables under Sobol: one order, so that a variable has the same
  /// numbers on every side.
  public SobolOrder sobolOrder() {
    return sides.stream().map(Plan::sobolOrder).reduce(SobolOrder::with).orElseThrow();
  }

  /// Whether an output is read by a contrast.
  boolean isContrasted(int side, int output) {
    Contrast.Sighting sighting = new Contrast.Sighting(side, output);
    return contrasts.stream().anyMatch(contrast -> contrast.reads(sighting));
  }
}
