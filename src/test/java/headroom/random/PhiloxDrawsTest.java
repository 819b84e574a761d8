package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import headroom.kernel.Backend;
import headroom.math.OpenUnit;
import headroom.math.Philox4x32;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhiloxDrawsTest {
  private static final long SEED = 0x9abcdef012345678L;

  @Test
  void counterHoldsTrialStepAndNameAndTheKeyIsTheSeed() {
    DrawAddress address = DrawAddress.of("cap").at(3, 9);
    double[] first = new double[20];
    double[] second = new double[20];
    for (Backend backend : Backend.values()) {
      PhiloxDraws.of(SEED, backend).uniforms(address, 1L << 40, 20, first, second);
      for (int i = 0; i < 20; i++) {
        long words2And3 = (long) NameHash.of("cap") << 32 | 3 << 16 | 9;
        Philox4x32.Block block = Philox4x32.block((1L << 40) + i, words2And3, SEED);
        assertThat(first[i]).as("%s, trial %d", backend, i).isEqualTo(OpenUnit.of(block.low()));
        assertThat(second[i]).isEqualTo(OpenUnit.of(block.high()));
      }
    }
  }

  @Test
  void trialsDoNotDependOnTheirBlock() {
    DrawAddress address = DrawAddress.of("consumer").at(0, 4);
    Draws draws = PhiloxDraws.of(SEED, Backend.VECTOR);
    double[] whole = new double[1000];
    double[] part = new double[1000];
    double[] other = new double[1000];
    draws.uniforms(address, 500, 1000, whole, other);
    draws.uniforms(address, 837, 63, part, other);
    assertThat(Arrays.copyOf(part, 63)).isEqualTo(Arrays.copyOfRange(whole, 337, 400));
  }

  @Test
  void seedNameFactorAndQuarterAllTell() {
    DrawAddress cap = DrawAddress.of("cap");
    Set<Double> seen = new HashSet<>();
    for (long seed : new long[] {1, 2, 1L << 32}) {
      for (DrawAddress address :
          new DrawAddress[] {cap, cap.at(1, 0), cap.at(0, 1), DrawAddress.of("cape")}) {
        double[] first = new double[1];
        double[] second = new double[1];
        PhiloxDraws.of(seed, Backend.SCALAR).uniforms(address, 0, 1, first, second);
        seen.add(first[0]);
        seen.add(second[0]);
      }
    }
    assertThat(seen).hasSize(24);
  }

  @Test
  void addressesOutOfRangeAreRefused() {
    DrawAddress cap = DrawAddress.of("cap");
    assertThat(cap.at(65535, 65535).counterHigh() & 0xffffffffL).isEqualTo(0xffffffffL);
    assertThatIllegalArgumentException().isThrownBy(() -> cap.at(65536, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> cap.at(0, -1));
  }
}
