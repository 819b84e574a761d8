package headroom.engine;

import headroom.random.SobolOrder;
import java.util.List;

/// What a run simulates: one plan, or several on the same random numbers, and the differences
/// wanted between them.
///
/// Trial and quarter indices mean the same on every side, so all must begin in the same quarter;
/// they may end in different ones.
///
/// @param sides the plans, one or more
/// @param contrasts differences between outputs of the sides that keep their whole distribution
public record RunPlan(List<Plan> sides, List<Contrast> contrasts) {
  /// Copies, and checks what contrasts refer to.
  public RunPlan {
    if (sides.isEmpty()) {
      throw new IllegalArgumentException("a run needs a plan");
    }
    sides = List.copyOf(sides);
    contrasts = List.copyOf(contrasts);
  }

  /// One plan and no differences.
  public static RunPlan of(Plan plan) {
    return new RunPlan(List.of(plan), List.of());
  }

  /// Quarters of the longest side.
  public int quarterCount() {
    return sides.stream().mapToInt(Plan::quarterCount).max().orElseThrow();
  }

  /// The same with innovations that are the first of longer paths, so that a shorter side meets the
  /// same innovations as a longer one.
  ///
  /// @param quarters quarters of those paths, at least those of the longest side
  public RunPlan onPathsOf(int quarters) {
    return new RunPlan(sides.stream().map(side -> side.onPathsOf(quarters)).toList(), contrasts);
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
