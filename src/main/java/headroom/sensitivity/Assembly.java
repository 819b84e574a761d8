package headroom.sensitivity;

import headroom.question.DrawnInput;
import headroom.question.Holding;
import headroom.result.Estimate;
import headroom.run.SummaryWords;
import headroom.scenario.Evidence;
import headroom.sensitivity.SensitivityQuestion.Shared;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Puts what came out of the runs together, input by input.
final class Assembly {
  private static final Estimate NOTHING = new Estimate(0, OptionalDouble.of(0));

  private final Holding holding;
  private final List<DrawnInput> inputs;
  private final KeptTrials kept;
  private final Optional<Shared> shared;

  /// @param inputs those that may matter
  Assembly(Holding holding, List<DrawnInput> inputs, KeptTrials kept, Optional<Shared> shared) {
    this.holding = holding;
    this.inputs = inputs;
    this.kept = kept;
    this.shared = shared.filter(it -> it.shares().isKnown());
  }

  Sensitivity.Line line(DrawnInput input, Optional<Sensitivity.Bar> bar) {
    return new Sensitivity.Line(
        input.path(),
        role(input),
        Optional.of(input),
        input.evidence(),
        holding.isCorrelated(input),
        bar,
        kept.rank(input).map(it -> SummaryWords.estimate(it, 0)),
        kept.bands(input),
        indices(input));
  }

  private Sensitivity.Role role(DrawnInput input) {
    if (!inputs.contains(input)) {
      return Sensitivity.Role.IDLE;
    }
    return shared.isPresent() && player(input).isEmpty()
        ? Sensitivity.Role.GROUPED
        : Sensitivity.Role.PLAYER;
  }

  /// The place of the player that an input is by itself.
  private Optional<Integer> player(DrawnInput input) {
    return shared.flatMap(
        it ->
            IntStream.range(0, it.players().size())
                .filter(place -> it.players().get(place).members().equals(List.of(input)))
                .boxed()
                .findFirst());
  }

  private Optional<Sensitivity.Indices> indices(DrawnInput input) {
    if (shared.isPresent() && !inputs.contains(input)) {
      return Optional.of(new Sensitivity.Indices(NOTHING, NOTHING, NOTHING));
    }
    return player(input).map(this::indices);
  }

  private Sensitivity.Indices indices(int player) {
    VarianceShares shares = shared.orElseThrow().shares();
    return new Sensitivity.Indices(
        SummaryWords.estimate(shares.first(player), 0),
        SummaryWords.estimate(shares.total(player), 0),
        SummaryWords.estimate(shares.shapley(player), 0));
  }

  /// One line for each group of inputs.
  List<Sensitivity.Line> groups() {
    List<Player> players = shared.map(Shared::players).orElse(List.of());
    return IntStream.range(0, players.size())
        .filter(place -> players.get(place).isGroup())
        .mapToObj(
            place ->
                new Sensitivity.Line(
                    players.get(place).name(),
                    Sensitivity.Role.GROUP,
                    Optional.empty(),
                    players.get(place).evidence(),
                    players.get(place).isCorrelated(holding),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(indices(place))))
        .toList();
  }

  /// The line of a key without a law.
  static Sensitivity.Line key(String path, Optional<Sensitivity.Bar> bar) {
    return new Sensitivity.Line(
        path,
        Sensitivity.Role.KEY,
        Optional.empty(),
        Optional.empty(),
        false,
        bar,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /// @param mean of the output
  Optional<Sensitivity.Variance> variance(Estimate mean) {
    return shared.map(
        it -> {
          VarianceShares shares = it.shares();
          int chance = mask(it.players(), Player::isChance);
          int known = mask(it.players(), player -> !player.isChance());
          return new Sensitivity.Variance(
              mean,
              SummaryWords.estimate(shares.variance(), 0),
              SummaryWords.estimate(shares.closed(known), 0),
              SummaryWords.estimate(shares.closed(chance), 0),
              SummaryWords.estimate(shares.interaction(known), 0),
              byEvidence(it));
        });
  }

  private static Map<String, Estimate> byEvidence(Shared it) {
    Set<String> words = new LinkedHashSet<>();
    for (Evidence grade : Evidence.values()) {
      words.add(grade.word());
    }
    words.addAll(List.of("paths", "ungraded", "mixed"));
    Map<String, Estimate> shares = new LinkedHashMap<>();
    for (String word : words) {
      int mask = mask(it.players(), player -> player.line().equals(word));
      if (mask != 0) {
        shares.put(word, SummaryWords.estimate(it.shares().together(mask), 0));
      }
    }
    return shares;
  }

  private static int mask(List<Player> players, Predicate<Player> wanted) {
    return IntStream.range(0, players.size())
        .filter(place -> wanted.test(players.get(place)))
        .map(place -> 1 << place)
        .sum();
  }
}
