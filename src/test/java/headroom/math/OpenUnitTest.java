package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OpenUnitTest {
  @Test
  void isTheMiddleOfItsCellExactly() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int i = 0; i < 1000; i++) {
      long bits = random.nextLong();
      BigDecimal expected =
          BigDecimal.valueOf(bits >>> 12).add(new BigDecimal("0.5")).divide(BigDecimal.TWO.pow(52));
      assertThat(new BigDecimal(OpenUnit.of(bits))).as("%x", bits).isEqualByComparingTo(expected);
    }
  }

  @Test
  void neverReachesTheEndsOrTheMiddle() {
    assertThat(OpenUnit.of(0L)).isEqualTo(0x1p-53);
    assertThat(OpenUnit.of(-1L)).isEqualTo(1 - 0x1p-53);
    assertThat(OpenUnit.of(Long.MAX_VALUE)).isEqualTo(0.5 - 0x1p-53);
    assertThat(OpenUnit.of(Long.MIN_VALUE)).isEqualTo(0.5 + 0x1p-53);
  }

  @Test
  void complementsBitsToComplementProbabilities() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (int i = 0; i < 1000; i++) {
      long bits = random.nextLong();
      assertThat(OpenUnit.of(~bits)).isEqualTo(1 - OpenUnit.of(bits));
    }
  }
}
