package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanTallyTest {
  private final TallyScratch scratch = Samples.scratch();

  @Test
  void theMeanIsThatOfAllTrialsSinceTheReset() {
    MeanTally tally = new MeanTally();
    tally.add(0, new double[] {100, 200}, 2, scratch);
    tally.reset();
    tally.add(0, new double[] {1, 2, 99}, 2, scratch);
    tally.add(1, new double[] {6}, 1, scratch);
    assertThat(tally.mean().orElseThrow()).isCloseTo(3, within(1e-15));
  }

  @Test
  void blocksTalliedApartAreAddedUpTheSameWay() {
    double[][] blocks = {{1e17, 0}, {-1e17, 3}, {0.1, 0.7}, {1e9, 1e-9}, {3, 4}};
    MeanTally whole = new MeanTally();
    for (int block = 0; block < 5; block++) {
      whole.add(block, blocks[block], 2, scratch);
    }
    MeanTally last = new MeanTally();
    last.add(3, blocks[3], 2, scratch);
    last.add(1, blocks[1], 2, scratch);
    MeanTally first = new MeanTally();
    first.add(4, blocks[4], 2, scratch);
    first.add(2, blocks[2], 2, scratch);
    first.add(0, blocks[0], 2, scratch);
    last.absorb(first);
    assertThat(last.mean()).isEqualTo(whole.mean());
    StateWriter out = new StateWriter();
    last.write(out);
    MeanTally read = new MeanTally();
    read.absorb(new StateReader(out.bytes()));
    assertThat(read.mean()).isEqualTo(whole.mean());
  }

  @Test
  void withoutATrialThereIsNoMean() {
    MeanTally tally = new MeanTally();
    assertThat(tally.mean()).isEmpty();
    tally.add(0, new double[] {7}, 0, scratch);
    assertThat(tally.mean()).isEmpty();
    tally.add(1, new double[] {7}, 1, scratch);
    tally.reset();
    assertThat(tally.mean()).isEmpty();
  }
}
