package headroom.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.math.WichuraQuantile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossFitTest {
  private static final int BANDS = 64;

  /// A replicate in which each of 64 equally probable bands of a normal law is seen as its mean.
  private static Tally banded(double mean, double sd, double worth) {
    Tally tally = new Tally(2, List.of(BANDS));
    for (int band = 0; band < BANDS; band++) {
      double inBand = BANDS * (density(band) - density(band + 1));
      tally.add(new double[] {mean + sd * inBand, worth}, new int[] {band}, 1);
    }
    return tally;
  }

  /// The standard normal density at the lower edge of a band.
  private static double density(int band) {
    if (band == 0 || band == BANDS) {
      return 0;
    }
    double z = WichuraQuantile.quantile(band / (double) BANDS);
    return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  /// Keep ~ N(31, 6²) against 30. Without bands it is s·φ(d) − |m − w|·Φ(−d) = 1.9268221, d = 1/6;
  /// the difference is what 64 bands cannot see.
  @Test
  void sixtyFourBandsOfANormalLawAreWorthWhatIsWrittenDown() {
    Tally tally = banded(31, 6, 30);
    assertThat(CrossFit.of(List.of(tally, tally), 0).value()).isCloseTo(1.9267187, within(1e-6));
  }

  /// Keep ~ N(31, 6²) against 50, which is best in the last bands only; seen from the other side it
  /// is the same: 6·φ(19/6) − 19·Φ(−19/6) = 0.0012572, less what 64 bands cannot see.
  @Test
  void whatIsHardlyEverBetterIsWorthLittle() {
    Tally tally = banded(31, 6, 50);
    assertThat(CrossFit.of(List.of(tally, tally), 0).value()).isBetween(0.0, 0.0012572);
  }

  @Test
  void whatChangesNoDecisionIsWorthNothing() {
    Tally tally = new Tally(2, List.of(2));
    tally.add(new double[] {5, 3}, new int[] {0}, 1);
    tally.add(new double[] {4, 3}, new int[] {1}, 1);
    assertThat(CrossFit.of(List.of(tally, tally), 0).value()).isZero();
  }

  /// One half sees option 0 ahead in band 0, the other option 1: what each chooses loses on the
  /// other, so the estimate is below 0. Overall both choose option 0.
  @Test
  void noiseIsNotTakenForKnowledge() {
    Tally first = new Tally(2, List.of(2));
    first.add(new double[] {1, 0}, new int[] {0}, 1);
    first.add(new double[] {9, 0}, new int[] {1}, 1);
    Tally second = new Tally(2, List.of(2));
    second.add(new double[] {0, 1}, new int[] {0}, 1);
    second.add(new double[] {9, 0}, new int[] {1}, 1);
    assertThat(CrossFit.of(List.of(first, second), 0).value()).isEqualTo((0 - 0.5) / 2);
  }

  /// In a band that one half has not seen it does what is best overall.
  @Test
  void aBandNotSeenIsLeftToWhatIsBestOverall() {
    Tally first = new Tally(2, List.of(2));
    first.add(new double[] {0, 1}, new int[] {0}, 1);
    Tally second = new Tally(2, List.of(2));
    second.add(new double[] {0, 1}, new int[] {0}, 1);
    second.add(new double[] {7, 9}, new int[] {1}, 1);
    assertThat(CrossFit.of(List.of(first, second), 0).value()).isZero();
  }

  /// A trial that counts three times is as good as three.
  @Test
  void weightsCountAsTrials() {
    List<Tally> weighed = new ArrayList<>();
    List<Tally> repeated = new ArrayList<>();
    for (int replicate = 0; replicate < 2; replicate++) {
      Tally once = new Tally(2, List.of(2));
      once.add(new double[] {5, 3}, new int[] {0}, 3);
      once.add(new double[] {1, 3}, new int[] {1}, 1);
      weighed.add(once);
      Tally thrice = new Tally(2, List.of(2));
      for (int time = 0; time < 3; time++) {
        thrice.add(new double[] {5, 3}, new int[] {0}, 1);
      }
      thrice.add(new double[] {1, 3}, new int[] {1}, 1);
      repeated.add(thrice);
    }
    assertThat(CrossFit.of(weighed, 0)).isEqualTo(CrossFit.of(repeated, 0));
    assertThat(CrossFit.of(weighed, 0).value()).isEqualTo(0.5);
  }

  @Test
  void oneReplicateCannotBothChooseAndValue() {
    assertThatThrownBy(() -> CrossFit.of(List.of(new Tally(2, List.of(1))), 0))
        .hasMessage("there must be two replicates");
  }
}
