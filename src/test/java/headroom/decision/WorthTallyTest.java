package headroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorthTallyTest {
  private static final double[] GRID = {10, 20, 30};

  /// Option 1 has the fixed worth; the best of the others is 5, 20 (of two options), 25 and 40.
  private static WorthTally tally() {
    WorthTally tally = new WorthTally(1, GRID, 3);
    tally.add(new double[] {5, 20, 1}, 1);
    tally.add(new double[] {20, 20, 20}, 1);
    tally.add(new double[] {25, 20, 2}, 1);
    tally.add(new double[] {3, 20, 40}, 1);
    return tally;
  }

  @Test
  void chancesAtEachWorthAreThoseCountedByHand() {
    WorthTally tally = tally();
    assertThat(tally.weight()).isEqualTo(4);
    assertThat(chances(tally, 0)).containsExactly(1.5, 1, 1.5);
    assertThat(chances(tally, 1)).containsExactly(1 + 1 / 3.0, 1 + 1 / 3.0, 1 + 1 / 3.0);
    assertThat(chances(tally, 2)).containsExactly(0, 3, 1);
  }

  private static double[] chances(WorthTally tally, int point) {
    return new double[] {tally.share(0, point), tally.share(1, point), tally.share(2, point)};
  }

  @Test
  void theBestAtEachWorthIsThatCountedByHand() {
    WorthTally tally = tally();
    assertThat(tally.best(0)).isEqualTo(10 + 20 + 25 + 40);
    assertThat(tally.best(1)).isEqualTo(20 + 20 + 25 + 40);
    assertThat(tally.best(2)).isEqualTo(30 + 30 + 30 + 40);
    assertThat(tally.value(0)).isEqualTo(53);
  }

  @Test
  void aGridGoesFromHardlyEverToNearlyAlwaysInRoundSteps() {
    List<WorthGrid.Seen> others =
        IntStream.range(0, 1_001).mapToObj(i -> new WorthGrid.Seen(10 + i * 0.02, 1)).toList();
    double[] grid = WorthGrid.of(others, 12);
    assertThat(grid[0]).isEqualTo(10);
    assertThat(grid[grid.length - 1]).isEqualTo(30);
    assertThat(grid).hasSize(41).contains(12, 12.5);
    List<WorthGrid.Seen> seven = List.of(new WorthGrid.Seen(7, 1), new WorthGrid.Seen(7, 1));
    assertThat(WorthGrid.of(seven, 7)).hasSizeBetween(20, 43).contains(7);
  }

  @Test
  void aGridLeavesOutWhatHardlyCounts() {
    List<WorthGrid.Seen> others =
        IntStream.range(0, 1_001)
            .mapToObj(i -> new WorthGrid.Seen(10 + i * 0.02, i < 100 ? 0 : i > 900 ? 1e-6 : 1))
            .toList();
    double[] grid = WorthGrid.of(others, 15);
    assertThat(grid[0]).isBetween(11.5, 12.5);
    assertThat(grid[grid.length - 1]).isBetween(27.5, 28.5);
  }
}
