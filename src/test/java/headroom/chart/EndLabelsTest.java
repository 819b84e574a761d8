package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EndLabelsTest {

  @Test
  void labelsThatDoNotCollideStayWhereTheyAre() {
    assertThat(EndLabels.places(new double[] {10, 50, 90}, 30, 0, 100)).containsExactly(10, 50, 90);
  }

  @Test
  void labelsThatCollideShareTheMove() {
    assertThat(EndLabels.places(new double[] {50, 50}, 30, 0, 100)).containsExactly(35, 65);
    assertThat(EndLabels.places(new double[] {40, 50, 60}, 30, 0, 100)).containsExactly(20, 50, 80);
  }

  @Test
  void labelsStayInsideTheEnds() {
    assertThat(EndLabels.places(new double[] {0, 0, 0}, 30, 0, 100)).containsExactly(0, 30, 60);
    assertThat(EndLabels.places(new double[] {100, 100}, 30, 0, 100)).containsExactly(70, 100);
  }

  @Test
  void anyLabelsKeepTheirOrderDistanceAndEnds() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 2_000; round++) {
      double[] wanted = random.doubles(random.nextInt(1, 20), 0, 700).sorted().toArray();
      double[] places = EndLabels.places(wanted, 31, 0, 700);
      for (int index = 1; index < places.length; index++) {
        assertThat(places[index] - places[index - 1])
            .as("round %d, %s", round, Arrays.toString(wanted))
            .isGreaterThanOrEqualTo(31 - 1e-9);
      }
      assertThat(places[0]).isGreaterThanOrEqualTo(0);
      assertThat(places[places.length - 1]).isCloseTo(350, within(350.0 + 1e-9));
    }
  }
}
