package headroom.question;

import headroom.engine.DrawPlan;
import headroom.engine.Plan;
import headroom.engine.VariantPlan.Variant;
import headroom.engine.Variation;
import headroom.math.WichuraQuantile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Variants of a plan in which some inputs are held and the rest is drawn anew, or one is set to a
/// value.
///
/// Held inputs have the plan's own draws. The others have fresh ones given those: where scores are
/// correlated, by Matheron's rule, `z_v = z_v^B + Σ_vu Σ_uu⁺ (z_u^A − z_u^B)` with `A` the plan's
/// own set of numbers, `B` the second, `u` what is held and `⁺` the pseudo-inverse, for a repaired
/// matrix is singular (C. Chevalier, X. Emery and D. Ginsbourger 2015, "Fast update of conditional
/// simulation ensembles"). That is a draw from the conditional law of the scores. What is held is
/// the score: of a correlated discrete input it tells more than the value.
public final class Holding {
  private static final double NONE = 1e-12;

  private final Plan plan;
  private final List<DrawnInput> inputs;
  private final Set<Integer> allStreams = new HashSet<>();

  /// @param plan the plan that the variants are of
  /// @param inputs all of its inputs
  public Holding(Plan plan, List<DrawnInput> inputs) {
    this.plan = plan;
    this.inputs = List.copyOf(inputs);
    for (DrawnInput input : inputs) {
      if (input.source() instanceof DrawnInput.Paths(Set<Integer> streams)) {
        allStreams.addAll(streams);
      }
    }
  }

  /// Trials that have the plan's own draws of some inputs, and fresh ones of all others.
  ///
  /// @param held any of the inputs
  public Variant freeze(Collection<DrawnInput> held) {
    Set<Integer> columns = new HashSet<>();
    Set<Integer> redrawn = new HashSet<>(allStreams);
    for (DrawnInput input : held) {
      switch (input.source()) {
        case DrawnInput.Column it -> columns.add(it.column());
        case DrawnInput.Paths(Set<Integer> streams) -> redrawn.removeAll(streams);
      }
    }
    return new Variant(new Variation(hands(columns)), redrawn);
  }

  private List<Variation.Hand> hands(Set<Integer> held) {
    List<Variation.Hand> hands = new ArrayList<>();
    Map<Integer, Map<Integer, Variation.Hand>> byGroup = new HashMap<>();
    for (int column = 0; column < plan.draws().columns().size(); column++) {
      OptionalInt group = plan.draws().groupOf(column);
      if (held.contains(column)) {
        hands.add(new Variation.Kept());
      } else if (group.isEmpty()) {
        hands.add(new Variation.Redrawn());
      } else {
        hands.add(
            byGroup
                .computeIfAbsent(group.getAsInt(), it -> given(plan.draws().groups().get(it), held))
                .get(column));
      }
    }
    return hands;
  }

  /// How the columns of a group that are not held are drawn given those that are.
  private static Map<Integer, Variation.Hand> given(DrawPlan.Group group, Set<Integer> held) {
    List<Integer> fixed = new ArrayList<>();
    List<Integer> free = new ArrayList<>();
    for (int member = 0; member < group.columns().size(); member++) {
      (held.contains(group.columns().get(member)) ? fixed : free).add(member);
    }
    double[][] weights = group.factor().regression(free, fixed);
    Map<Integer, Variation.Hand> hands = new HashMap<>();
    for (int row = 0; row < free.size(); row++) {
      Map<Integer, Double> first = new HashMap<>();
      Map<Integer, Double> second = new HashMap<>(Map.of(free.get(row), 1.0));
      for (int column = 0; column < fixed.size(); column++) {
        double weight = weights[row][column];
        if (Math.abs(weight) > NONE) {
          first.put(fixed.get(column), weight);
          second.put(fixed.get(column), -weight);
        }
      }
      hands.put(
          group.columns().get(free.get(row)),
          first.isEmpty() ? new Variation.Redrawn() : new Variation.Moved(first, second, 0));
    }
    return hands;
  }

  /// Trials in which one input has a value and all others are as drawn.
  ///
  /// @param input one with a column
  /// @param value in the column's unit: of an event its moment, in quarters since the timeline's
  ///   start
  public Variant set(DrawnInput input, double value) {
    return with(column(input), new Variation.Fixed(value), Map.of());
  }

  /// Trials in which a pick falls on one of its values and all others are as drawn.
  ///
  /// @param uniform a number that picks it
  public Variant pick(DrawnInput input, double uniform) {
    return with(column(input), new Variation.Placed(uniform), Map.of());
  }

  /// Trials given that an input has a value: all that is correlated with it moves along, `z_v +
  /// Σ_vi·(z* − z_i)`, on the same random numbers.
  ///
  /// @param input one with a column
  /// @param value in the column's unit
  /// @param probability of the value under its law, by which its score is known; strictly between 0
  ///   and 1
  public Variant given(DrawnInput input, double value, double probability) {
    int column = column(input);
    OptionalInt group = plan.draws().groupOf(column);
    if (group.isEmpty()) {
      return set(input, value);
    }
    DrawPlan.Group members = plan.draws().groups().get(group.getAsInt());
    int own = members.columns().indexOf(column);
    Map<Integer, Variation.Hand> moved = new HashMap<>();
    for (int member = 0; member < members.columns().size(); member++) {
      double correlation = members.factor().correlation(member, own);
      if (member != own && correlation != 0) {
        moved.put(
            members.columns().get(member),
            new Variation.Moved(
                Map.of(member, 1.0, own, -correlation),
                Map.of(),
                correlation * WichuraQuantile.quantile(probability)));
      }
    }
    return with(column, new Variation.Fixed(value), moved);
  }

  private static int column(DrawnInput input) {
    if (input.source() instanceof DrawnInput.Column it) {
      return it.column();
    }
    throw new IllegalArgumentException(input.path() + " has no value");
  }

  private Variant with(int column, Variation.Hand hand, Map<Integer, Variation.Hand> alongWithIt) {
    List<Variation.Hand> hands =
        new ArrayList<>(Collections.nCopies(plan.draws().columns().size(), new Variation.Kept()));
    alongWithIt.forEach(hands::set);
    hands.set(column, hand);
    return new Variant(new Variation(hands), Set.of());
  }

  /// Whether an input's score is correlated with another's.
  public boolean isCorrelated(DrawnInput input) {
    return input.source() instanceof DrawnInput.Column it
        && plan.draws().groupOf(it.column()).isPresent();
  }

  /// All inputs of the plan.
  public List<DrawnInput> inputs() {
    return inputs;
  }
}
