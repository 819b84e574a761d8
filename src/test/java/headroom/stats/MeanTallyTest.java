package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeanTallyTest {
  @Test
  void theMeanIsThatOfAllTrialsSinceTheReset() {
    MeanTally tally = new MeanTally(Samples.scratch(), 1);
    tally.add(0, new double[] {100, 200}, 2);
    tally.reset();
    tally.add(0, new double[] {1, 2, 99}, 2);
    tally.add(0, new double[] {6}, 1);
    assertThat(tally.mean()).hasValue(3);
  }

  @Test
  void segmentsTalliedApartAreAddedInTheirOrder() {
    double[][] segments = {{1e17, 0}, {-1e17, 3}, {0.1, 0.7}, {1e9, 1e-9}};
    MeanTally whole = new MeanTally(Samples.scratch(), 4);
    for (int segment = 0; segment < 4; segment++) {
      whole.add(segment, segments[segment], 2);
    }
    MeanTally last = new MeanTally(Samples.scratch(), 4);
    last.add(3, segments[3], 2);
    last.add(1, segments[1], 2);
    MeanTally first = new MeanTally(Samples.scratch(), 4);
    first.add(2, segments[2], 2);
    first.add(0, segments[0], 2);
    last.absorb(first);
    assertThat(last.mean()).isEqualTo(whole.mean());
  }

  @Test
  void withoutATrialThereIsNoMean() {
    MeanTally tally = new MeanTally(Samples.scratch(), 1);
    assertThat(tally.mean()).isEmpty();
    tally.add(0, new double[] {7}, 0);
    assertThat(tally.mean()).isEmpty();
    tally.add(0, new double[] {7}, 1);
    tally.reset();
    assertThat(tally.mean()).isEmpty();
  }
}
