package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LaineKarrasTest {
  private static final int[] SEEDS = {0, 1, -1, 0x80000000, 0x12345678, 0xdeadbeef};

  /// Computed with Python 3 integers by hand of the formula: `r += seed; r ^= r*c` modulo 2^32 for
  /// the four constants, then the bits of r reversed.
  @Test
  void knownScrambles() {
    assertThat(LaineKarras.scrambled(0, 1)).isEqualTo(0xa66de0ec);
    assertThat(LaineKarras.scrambled(1, 0)).isEqualTo(0xa66de0ec);
    assertThat(LaineKarras.scrambled(0x12345678, 0x9abcdef0)).isEqualTo(0x1326f728);
    assertThat(LaineKarras.scrambled(-1, 0xcafebabe)).isEqualTo(0x912f5104);
  }

  /// Owen's property: fractions that agree in their first digits, and in no more, agree in exactly
  /// as many after scrambling.
  @Test
  void commonLeadingDigitsStayCommon() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int seed : SEEDS) {
      for (int digits = 0; digits < 32; digits++) {
        int a = random.nextInt();
        int below = digits == 31 ? 0 : random.nextInt() << (digits + 1);
        int b = a ^ ((1 << digits) | below);
        int difference = LaineKarras.scrambled(a, seed) ^ LaineKarras.scrambled(b, seed);
        assertThat(Integer.numberOfLeadingZeros(difference))
            .as("seed %x, %d digits", seed, digits)
            .isEqualTo(digits);
      }
    }
  }

  @Test
  void seedsScrambleDifferently() {
    Set<Integer> seen = new HashSet<>();
    for (int seed = 0; seed < 1_000; seed++) {
      seen.add(LaineKarras.scrambled(0, seed));
    }
    assertThat(seen).hasSize(1_000);
  }
}
