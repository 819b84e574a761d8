package headroom.sensitivity;

import headroom.question.DrawnInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Makes few players of many: the least go together, what nobody knows and what nobody can know
/// apart.
final class Grouping {
  /// All sets of so many are run.
  static final int MOST = 10;

  private Grouping() {}

  /// The players by themselves that matter most, in their order, and behind them the others in one
  /// group, or in two where they stand on both sides of the split.
  ///
  /// @param inputs the inputs
  /// @param weights how much each matters
  static List<Player> of(List<DrawnInput> inputs, double[] weights) {
    if (inputs.size() <= MOST) {
      return inputs.stream().map(Player::of).toList();
    }
    List<Integer> ranked =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer it) -> -weights[it]))
            .toList();
    List<DrawnInput> rest = those(inputs, ranked.subList(MOST - 1, ranked.size()));
    boolean oneSide = rest.stream().map(DrawnInput::isChance).distinct().count() == 1;
    int alone = oneSide ? MOST - 1 : MOST - 2;
    List<DrawnInput> others = those(inputs, ranked.subList(alone, ranked.size()));
    List<Player> players =
        new ArrayList<>(those(inputs, ranked.subList(0, alone)).stream().map(Player::of).toList());
    if (oneSide) {
      players.add(new Player(Player.OTHERS, others));
    } else {
      players.add(group(Player.OTHER_ASSUMPTIONS, others, it -> !it.isChance()));
      players.add(group(Player.OTHER_CHANCE, others, DrawnInput::isChance));
    }
    return players;
  }

  private static List<DrawnInput> those(List<DrawnInput> inputs, List<Integer> places) {
    return places.stream().sorted().map(inputs::get).toList();
  }

  /// A group of one is that one.
  private static Player group(String name, List<DrawnInput> others, Predicate<DrawnInput> side) {
    List<DrawnInput> members = others.stream().filter(side).toList();
    return members.size() == 1 ? Player.of(members.getFirst()) : new Player(name, members);
  }
}
