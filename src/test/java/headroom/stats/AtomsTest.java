package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtomsTest {
  @Test
  void zeroIsAlwaysOneAndTheyAreSortedAndDistinct() {
    Atoms atoms = Atoms.of(38, -2, 38, -0.0);
    assertThat(IntStream.range(0, atoms.size()).mapToDouble(atoms::value))
        .containsExactly(-2.0, 0.0, 38.0);
    assertThat(atoms).isEqualTo(Atoms.of(-2, 38)).isNotEqualTo(Atoms.of());
  }

  @Test
  void anInfiniteOneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Atoms.of(Double.POSITIVE_INFINITY));
  }

  @Test
  void percentilesOnACapAreTheCapToTheBit() {
    for (double cap : new double[] {38, 37.97, 0.1, 1e-5}) {
      double[] paid =
          Samples.of(1, 10_000, random -> Math.min(cap, cap * Samples.lognormal(random) / 60));
      Summary summary = Samples.pooled(Atoms.of(cap), paid).summary().orElseThrow();
      double hit = Arrays.stream(paid).filter(x -> x == cap).count() / 10_000.0;
      for (int percent : Ladder.PERCENTS) {
        if (percent > 100 * (1 - hit)) {
          assertThat(summary.percentile(percent).value()).isEqualTo(cap);
        } else {
          assertThat(summary.percentile(percent).value()).isLessThan(cap);
        }
      }
    }
  }

  @Test
  void othersInTheBinOfAnAtomLieBelowIt() {
    double cap = 37.97; // inside the bin from 37.96875 to 38
    Distribution mass =
        Samples.pooled(Atoms.of(cap), 37.9688, 37.969, 37.9695, cap).distribution().orElseThrow();
    assertThat(mass.size()).isEqualTo(2);
    assertThat(mass.lower(0)).isEqualTo(37.9688); // the least trial; the bin begins at 37.96875
    assertThat(mass.upper(0)).isEqualTo(cap);
    assertThat(mass.count(0)).isEqualTo(3);
    assertThat(mass.isPoint(0)).isFalse();
    assertThat(mass.isPoint(1)).isTrue();
    assertThat(mass.count(1)).isEqualTo(1);
    assertThat(mass.percentile(75)).isEqualTo(cap);
    assertThat(mass.percentile(75.1)).isEqualTo(cap);
    assertThat(mass.percentile(74)).isLessThan(cap);
  }

  @Test
  void othersInTheBinOfAnAtomAtItsLowerEdgeLieAboveIt() {
    Distribution mass =
        Samples.pooled(Atoms.of(38), 38, 38, 38.01, 38.02).distribution().orElseThrow();
    assertThat(mass.percentile(50)).isEqualTo(38);
    assertThat(mass.percentile(75)).isBetween(38.0, 38.02).isNotEqualTo(38.0);
    assertThat(mass.exceedance(38)).isEqualTo(0.5);
  }

  @Test
  void othersInTheBinOfANegativeAtomLieOnItsSideTowardsZero() {
    double cap = -37.97; // inside the bin from −38 to −37.96875
    Distribution mass =
        Samples.pooled(Atoms.of(cap), -37.9688, -37.969, -37.9695, cap)
            .distribution()
            .orElseThrow();
    assertThat(mass.size()).isEqualTo(2);
    assertThat(mass.isPoint(0)).isTrue();
    assertThat(mass.lower(0)).isEqualTo(cap);
    assertThat(mass.count(0)).isEqualTo(1);
    assertThat(mass.lower(1)).isEqualTo(cap);
    assertThat(mass.upper(1)).isEqualTo(-37.9688);
    assertThat(mass.count(1)).isEqualTo(3);
    assertThat(mass.percentile(25)).isEqualTo(cap);
    assertThat(mass.percentile(26)).isGreaterThan(cap);
    assertThat(mass.atMost(cap)).isEqualTo(0.25);
  }

  @Test
  void theMirroredSampleHasTheMirroredPercentiles() {
    // 9,973 is a prime: no rank falls between two cells, where the definition takes the lower one.
    double[] caps = {38, 37.97, 37.98, 1.5, 0.1};
    double[] paid =
        Samples.of(
            3,
            9_973,
            random ->
                random.nextInt(4) == 0
                    ? caps[random.nextInt(caps.length)]
                    : Math.max(-0.1, 38 - Math.abs(3 * random.nextGaussian())));
    double[] minusPaid = Arrays.stream(paid).map(x -> -x).toArray();
    double[] minusCaps = Arrays.stream(caps).map(x -> -x).toArray();
    Distribution mass = Samples.pooled(Atoms.of(caps), paid).distribution().orElseThrow();
    Distribution mirror =
        Samples.pooled(Atoms.of(minusCaps), minusPaid).distribution().orElseThrow();
    assertThat(mirror.size()).isEqualTo(mass.size());
    for (int cell = 0; cell < mass.size(); cell++) {
      int other = mass.size() - 1 - cell;
      assertThat(mirror.lower(other)).isEqualTo(-mass.upper(cell) + 0.0);
      assertThat(mirror.upper(other)).isEqualTo(-mass.lower(cell) + 0.0);
      assertThat(mirror.count(other)).isEqualTo(mass.count(cell));
    }
    for (int percent = 1; percent < 100; percent++) {
      double expected = -mass.percentile(100 - percent);
      assertThat(mirror.percentile(percent)).isCloseTo(expected, within(1e-13));
      if (Arrays.stream(minusCaps).anyMatch(cap -> cap == expected)) {
        assertThat(mirror.percentile(percent)).isEqualTo(expected);
      }
    }
  }

  @Test
  void severalAtomsOfOneBinAndOfBothSignsKeepTheirCounts() {
    double[] values = {-5.001, -5.001, -5.0011, 0, 0, 5.001, 5.001, 5.0011, 5.0005, 7};
    Atoms atoms = Atoms.of(-5.001, -5.0011, 5.001, 5.0011, 6);
    Distribution mass = Samples.pooled(atoms, values).distribution().orElseThrow();
    assertThat(IntStream.range(0, mass.size()).filter(mass::isPoint).mapToDouble(mass::lower))
        .containsExactly(
            -5.0011, -5.001, 0.0, 5.001, 5.0011, 7.0); // 7 is its bin's edge and the most
    assertThat(IntStream.range(0, mass.size()).mapToLong(mass::count))
        .containsExactly(1L, 2L, 2L, 1L, 2L, 1L, 1L);
    for (int cell = 1; cell < mass.size(); cell++) {
      assertThat(mass.lower(cell)).isGreaterThanOrEqualTo(mass.upper(cell - 1));
    }
  }

  @Test
  void theTailMeanIsRightAtPointMasses() {
    // 3 % at −2, 10 % at 0, the rest at 38: CVaR at 5 % is (3·(−2) + 2·0)/5.
    double[] values = new double[1_000];
    Arrays.fill(values, 38);
    Arrays.fill(values, 0, 100, 0);
    Arrays.fill(values, 100, 130, -2);
    Summary summary = Samples.pooled(Atoms.of(-2, 38), values).summary().orElseThrow();
    assertThat(summary.tailMean().orElseThrow().value()).isCloseTo(-1.2, within(1e-15));
    Distribution mass = Samples.pooled(Atoms.of(-2, 38), values).distribution().orElseThrow();
    assertThat(mass.lowerTailMean(100)).isCloseTo(0.87 * 38 - 0.06, within(1e-13));
    assertThat(mass.lowerTailMean(3)).isEqualTo(-2);
  }
}
