package headroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  /// Weights 2, 1 and 3; the first trial is a tie of two, the second of all.
  private static Tally tally() {
    Tally tally = new Tally(3, List.of(2));
    tally.add(new double[] {4, 1, 4}, new int[] {0}, 2);
    tally.add(new double[] {-2, -2, -2}, new int[] {1}, 1);
    tally.add(new double[] {0, 5, 3}, new int[] {1}, 3);
    return tally;
  }

  @Test
  void optionsThatAreBestTogetherShareTheTrial() {
    Tally tally = tally();
    assertThat(new double[] {tally.share(0), tally.share(1), tally.share(2)})
        .containsExactly(1 + 1 / 3.0, 1 / 3.0 + 3, 1 + 1 / 3.0);
    assertThat(tally.share(0) + tally.share(1) + tally.share(2)).isEqualTo(tally.weight());
  }

  @Test
  void sumsAreThoseCountedByHand() {
    Tally tally = tally();
    assertThat(tally.weight()).isEqualTo(6);
    assertThat(tally.best()).isEqualTo(2 * 4 - 2 + 3 * 5);
    assertThat(tally.value(1)).isEqualTo(2 - 2 + 15);
    assertThat(tally.value(0, 1, 2)).isEqualTo(-2 + 9);
    assertThat(tally.weight(0, 0)).isEqualTo(2);
    assertThat(tally.weight(0, 1)).isEqualTo(4);
  }
}
