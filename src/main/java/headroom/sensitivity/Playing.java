package headroom.sensitivity;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.question.DrawnInput;
import headroom.question.Holding;
import headroom.question.TrialColumns;
import headroom.random.Draws;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Runs sets of players through the engine: those of a set held, all others drawn anew.
final class Playing {
  /// Largest number of trials that are shown at once.
  private static final int BLOCK = 1_024;

  private final TrialColumns output;
  private final Holding holding;
  private final List<Player> players;

  /// @param output a table of the output alone
  /// @param holding makes variants of its plan
  Playing(TrialColumns output, Holding holding, List<Player> players) {
    this.output = output;
    this.holding = holding;
    this.players = List.copyOf(players);
  }

  /// What all sets of the players come to.
  VarianceShares shares(Engine engine, Draws draws, Replicates replicates, Monitor monitor) {
    List<BitSet> sets =
        IntStream.range(0, 1 << players.size())
            .mapToObj(mask -> BitSet.valueOf(new long[] {mask}))
            .toList();
    return VarianceShares.of(run(sets, engine, draws, replicates, monitor));
  }

  /// The larger of `V_i` and `1 − V_{−i}` of each player.
  double[] weights(Engine engine, Draws draws, Replicates replicates, Monitor monitor) {
    int count = players.size();
    List<BitSet> sets = new ArrayList<>(List.of(new BitSet()));
    for (int player = 0; player < count; player++) {
      BitSet alone = new BitSet();
      alone.set(player);
      BitSet others = new BitSet();
      others.set(0, count);
      others.clear(player);
      sets.addAll(List.of(alone, others));
    }
    BitSet everyone = new BitSet();
    everyone.set(0, count);
    sets.add(everyone);
    List<PairMoments> pooled = Collections.nCopies(sets.size(), PairMoments.NONE);
    for (PickFreeze replicate : run(sets, engine, draws, replicates, monitor)) {
      pooled = PairMoments.together(pooled, replicate.moments());
    }
    double none = pooled.getFirst().shared();
    double[] weights = new double[count];
    for (int player = 0; player < count; player++) {
      double alone = (pooled.get(1 + 2 * player).shared() - none) / (1 - none);
      double others = (pooled.get(2 + 2 * player).shared() - none) / (1 - none);
      weights[player] = Math.max(alone, 1 - others);
    }
    return weights;
  }

  /// Sums of every replicate.
  ///
  /// @param sets the last holds everyone, and so has the outputs that the others are compared with:
  ///   it is run first
  private List<PickFreeze> run(
      List<BitSet> sets, Engine engine, Draws draws, Replicates replicates, Monitor monitor) {
    int last = sets.size() - 1;
    List<VariantPlan.Variant> variants = new ArrayList<>(List.of(variant(sets.get(last))));
    sets.subList(0, last).forEach(set -> variants.add(variant(set)));
    List<PickFreeze> sums =
        IntStream.range(0, replicates.count())
            .mapToObj(_ -> new PickFreeze(sets.size(), BLOCK))
            .toList();
    engine.show(
        new VariantPlan(output.plan(), variants),
        draws,
        replicates,
        (block, values) -> {
          PickFreeze own = sums.get(block.replicate());
          double[] seen = own.room();
          output.read(0, values, block.count(), seen, 0);
          if (block.variant() == 0) {
            own.base(seen, block.count());
            own.add(last, seen, block.count());
          } else {
            own.add(block.variant() - 1, seen, block.count());
          }
        },
        monitor);
    return sums;
  }

  private VariantPlan.Variant variant(BitSet set) {
    List<DrawnInput> held =
        set.stream().mapToObj(players::get).flatMap(player -> player.members().stream()).toList();
    return holding.freeze(held);
  }
}
