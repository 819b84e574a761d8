package headroom.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandsTest {
  @Test
  void bandsHaveEqualCountsAndTellMeanAndRange() {
    double[] x = IntStream.range(0, 1_600).mapToDouble(i -> 1_600 - i).toArray();
    double[] y = Arrays.stream(x).map(it -> 2 * it).toArray();
    List<Bands.Band> bands = Bands.of(x, y);
    assertThat(bands).hasSize(Bands.COUNT).allMatch(band -> band.trials() == 100);
    assertThat(bands.getFirst()).isEqualTo(new Bands.Band(1, 100, 101, 10, 190, 100));
    assertThat(bands.getLast().to()).isEqualTo(1_600);
  }

  @Test
  void equalValuesStayTogether() {
    double[] x =
        IntStream.range(0, 1_000).mapToDouble(i -> i < 600 ? 1.5 : i < 900 ? 4 : i).toArray();
    List<Bands.Band> bands = Bands.of(x, x);
    assertThat(bands).extracting(Bands.Band::from).startsWith(1.5, 4.0).doesNotHaveDuplicates();
    assertThat(bands.get(0).trials()).isEqualTo(600);
    assertThat(bands).hasSizeLessThanOrEqualTo(Bands.COUNT);
    assertThat(bands.stream().mapToInt(Bands.Band::trials).sum()).isEqualTo(1_000);
  }

  @Test
  void fewTrialsMakeFewBands() {
    assertThat(Bands.of(new double[] {3}, new double[] {7}))
        .containsExactly(new Bands.Band(3, 3, 7, 7, 7, 1));
    assertThat(Bands.of(new double[0], new double[0])).isEmpty();
  }

  @Test
  void ranksOfEqualValuesAreTheirMean() {
    double[] x = {1, 1, 2, 3};
    double[] y = {1, 2, 2, 9};
    // Ranks 1.5, 1.5, 3, 4 and 1, 2.5, 2.5, 4: by hand 3.75/4.5.
    assertThat(RankCorrelation.of(List.of(x), List.of(y)).value())
        .isCloseTo(3.75 / 4.5, within(1e-12));
    assertThat(RankCorrelation.of(List.of(x), List.of(new double[4])).value()).isNaN();
  }
}
