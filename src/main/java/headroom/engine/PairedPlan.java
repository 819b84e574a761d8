package headroom.engine;

import headroom.random.SobolOrder;
import java.util.List;

/// Several plans to be run on the same random numbers, and the differences wanted between them.
///
/// Trial and quarter indices mean the same in every plan, so the plans must begin in the same
/// quarter; they may end in different ones.
///
/// @param sides the plans; their outputs are observed in full, whatever their detail, their chances
///   are left out
/// @param contrasts differences between outputs of the sides
public record PairedPlan(List<Plan> sides, List<Contrast> contrasts) {
  public PairedPlan {
    sides = List.copyOf(sides);
    contrasts = List.copyOf(contrasts);
  }

  /// Quarters of the longest side.
  public int quarterCount() {
    return sides.stream().mapToInt(Plan::quarterCount).max().orElseThrow();
  }

  /// The same with shocks that are the first of longer paths, so that a shorter side meets the same
  /// shocks as a longer one.
  ///
  /// @param quarters quarters of those paths, at least those of the longest side
  public PairedPlan onPathsOf(int quarters) {
    return new PairedPlan(sides.stream().map(side -> side.onPathsOf(quarters)).toList(), contrasts);
  }

  /// The dimensions of all sides' variables under Sobol: one order, so that a variable has the same
  /// numbers in every side.
  public SobolOrder sobolOrder() {
    return sides.stream().map(Plan::sobolOrder).reduce(SobolOrder::with).orElseThrow();
  }
}
