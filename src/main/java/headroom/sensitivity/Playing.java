package headroom.sensitivity;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.question.DrawnInput;
import headroom.question.Holding;
import headroom.question.TrialColumns;
import headroom.random.Draws;
import headroom.random.SobolOrder;
import headroom.run.Sampling;
import headroom.run.SharedWork;
import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
    return VarianceShares.of(
        List.copyOf(
            run(sets(), engine, draws, replicates, 0, replicates.count(), monitor).values()));
  }

  /// The run of all sets, to be done in shares.
  ///
  /// @param order which variable has which dimension
  SharedWork shared(Sampling sampling, SobolOrder order) {
    return new SharedSets(sampling, order);
  }

  /// What shares of all sets come to, whole replicates each.
  ///
  /// @param states of each replicate, in their order
  VarianceShares shares(Collection<byte[]> states) {
    int sets = 1 << players.size();
    return VarianceShares.of(
        states.stream().map(it -> PickFreeze.read(sets, new StateReader(it))).toList());
  }

  /// All sets in shares of whole replicates: sums within one are taken in the order of its trials.
  private final class SharedSets implements SharedWork {
    private final Sampling sampling;
    private final SobolOrder order;

    SharedSets(Sampling sampling, SobolOrder order) {
      this.sampling = sampling;
      this.order = order;
    }

    @Override
    public Replicates replicates() {
      return sampling.replicates();
    }

    @Override
    public int segments() {
      return replicates().count();
    }

    @Override
    public SortedMap<Integer, byte[]> share(Engine engine, int from, int to, Monitor monitor) {
      Draws draws = sampling.draws(order, engine.backend());
      SortedMap<Integer, byte[]> states = new TreeMap<>();
      run(sets(), engine, draws, replicates(), from, to, monitor)
          .forEach(
              (replicate, sums) -> {
                StateWriter out = new StateWriter();
                sums.write(out);
                states.put(replicate, out.bytes());
              });
      return states;
    }
  }

  List<Player> players() {
    return players;
  }

  /// All sets of the players, by bit mask.
  private List<BitSet> sets() {
    return IntStream.range(0, 1 << players.size())
        .mapToObj(mask -> BitSet.valueOf(new long[] {mask}))
        .toList();
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
    for (PickFreeze replicate :
        run(sets, engine, draws, replicates, 0, replicates.count(), monitor).values()) {
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

  /// Sums of some replicates.
  ///
  /// @param sets the last holds everyone, and so has the outputs that the others are compared with:
  ///   it is run first
  /// @param from the first replicate
  /// @param to the replicate after the last
  private SortedMap<Integer, PickFreeze> run(
      List<BitSet> sets,
      Engine engine,
      Draws draws,
      Replicates replicates,
      int from,
      int to,
      Monitor monitor) {
    int last = sets.size() - 1;
    List<VariantPlan.Variant> variants = new ArrayList<>(List.of(variant(sets.get(last))));
    sets.subList(0, last).forEach(set -> variants.add(variant(set)));
    SortedMap<Integer, PickFreeze> sums = new TreeMap<>();
    IntStream.range(from, to).forEach(it -> sums.put(it, new PickFreeze(sets.size(), BLOCK)));
    engine.showReplicates(
        new VariantPlan(output.plan(), variants),
        draws,
        replicates,
        from,
        to,
        (block, values) -> {
          PickFreeze own = Objects.requireNonNull(sums.get(block.replicate()));
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
