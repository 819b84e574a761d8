package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeanTallyTest {
  @Test
  void theMeanIsThatOfAllTrialsSinceTheReset() {
    MeanTally tally = new MeanTally(Samples.scratch());
    tally.add(new double[] {100, 200}, 2);
    tally.reset();
    tally.add(new double[] {1, 2, 99}, 2);
    tally.add(new double[] {6}, 1);
    assertThat(tally.mean()).hasValue(3);
  }

  @Test
  void withoutATrialThereIsNoMean() {
    MeanTally tally = new MeanTally(Samples.scratch());
    assertThat(tally.mean()).isEmpty();
    tally.add(new double[] {7}, 0);
    assertThat(tally.mean()).isEmpty();
    tally.add(new double[] {7}, 1);
    tally.reset();
    assertThat(tally.mean()).isEmpty();
  }
}
