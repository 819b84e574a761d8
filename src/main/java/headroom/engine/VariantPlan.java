package headroom.engine;

import headroom.random.SobolOrder;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Variants of one plan, all on the same random numbers, to be seen trial by trial.
///
/// @param plan what all of them compute and what is observed; every trial must have every output
/// @param variants how each draws
public record VariantPlan(Plan plan, List<Variant> variants) {
  public VariantPlan {
    variants = List.copyOf(variants);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("there must be a variant");
    }
    for (Output output : plan.outputs()) {
      if (output.observation() instanceof Observation.Conditional) {
        throw new IllegalArgumentException("some trials may have no " + output.observation());
      }
    }
  }

  /// The plan alone, as it stands.
  public static VariantPlan of(Plan plan) {
    return new VariantPlan(plan, List.of(Variant.asItStands(plan)));
  }

  /// How one variant draws.
  ///
  /// @param columns what is drawn once per trial
  /// @param redrawnStreams streams whose paths come from the second set; streams whose innovations
  ///   are correlated go together
  public record Variant(Variation columns, Set<Integer> redrawnStreams) {
    public Variant {
      redrawnStreams = Set.copyOf(redrawnStreams);
    }

    /// The plan's own draws.
    public static Variant asItStands(Plan plan) {
      return new Variant(
          new Variation(Collections.nCopies(plan.draws().columns().size(), new Variation.Kept())),
          Set.of());
    }

    private boolean needsSecond() {
      return columns.needsSecond() || !redrawnStreams.isEmpty();
    }
  }

  /// The dimensions of all variables under Sobol: those of the plan, and after them, where a
  /// variant needs it, those of the second set.
  public SobolOrder sobolOrder() {
    SobolOrder order = plan.sobolOrder();
    return needsSecond() ? order.withSecondSet() : order;
  }

  /// Whether any variant draws from the second set.
  boolean needsSecond() {
    return variants.stream().anyMatch(Variant::needsSecond);
  }
}
