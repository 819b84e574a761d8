package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShapleyTest {

  @Test
  void twoPlayersShareWhatTheyMakeTogether() {
    // v(1) = 3, v(2) = 5, v(12) = 12: each gets its own and half of the 4 that only both make.
    assertThat(Shapley.values(new double[] {0, 3, 5, 12})).containsExactly(5, 7);
  }

  @Test
  void whoChangesNothingContributesNothing() {
    assertThat(Shapley.values(new double[] {1, 1, 4, 4})).containsExactly(0, 3);
  }

  @Test
  void contributionsAddUpToTheChange() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int players = 1; players <= 8; players++) {
      double[] worth = random.doubles(1 << players, -50, 50).toArray();
      double sum = 0;
      for (double value : Shapley.values(worth)) {
        sum += value;
      }
      assertThat(sum)
          .as("%d players", players)
          .isCloseTo(worth[worth.length - 1] - worth[0], within(1e-12));
    }
  }
}
