package headroom.verify;

import headroom.kernel.Backend;
import headroom.kernel.Uniforms;
import headroom.math.OpenUnit;
import headroom.math.Philox4x32;
import java.util.List;

/// The generator against its known answers: `kat_vectors` of Random123 1.14.0 (J. K. Salmon and
/// others), and the kernels in use against the generator itself.
final class RandomNumberChecks {
  /// A counter, a key and the block they give, words with the lower number first.
  private record KnownAnswer(
      long counterLow, long counterHigh, long key, long blockLow, long blockHigh) {
    boolean holds() {
      return Philox4x32.block(counterLow, counterHigh, key)
          .equals(new Philox4x32.Block(blockLow, blockHigh));
    }
  }

  private static final List<KnownAnswer> KNOWN_ANSWERS =
      List.of(
          new KnownAnswer(0, 0, 0, 0xe169c58d_6627e8d5L, 0x9b00dbd8_bc57ac4cL),
          new KnownAnswer(-1, -1, -1, 0x41c83b0e_408f276dL, 0x6d5451fd_a20bc7c6L),
          new KnownAnswer(
              0x85a308d3_243f6a88L,
              0x03707344_13198a2eL,
              0x299f31d0_a4093822L,
              0x94fdcceb_d16cfe09L,
              0x24126ea1_5001e420L));

  private static final int COUNTERS = 1_001;

  private RandomNumberChecks() {}

  static List<Check> on(Backend backend, long seed) {
    int right = (int) KNOWN_ANSWERS.stream().filter(KnownAnswer::holds).count();
    return List.of(
        Check.certain(
            "known answers of Philox4x32-10 met",
            Finding.TOTAL,
            KNOWN_ANSWERS.size(),
            (double) right),
        Check.certain(
            "uniforms of the kernels in use met",
            Finding.TOTAL,
            2 * COUNTERS,
            (double) uniformsMet(backend, seed)));
  }

  private static int uniformsMet(Backend backend, long seed) {
    double[] first = new double[COUNTERS];
    double[] second = new double[COUNTERS];
    Uniforms.on(backend).fill(seed, 0, 0, COUNTERS, first, second);
    int met = 0;
    for (int counter = 0; counter < COUNTERS; counter++) {
      Philox4x32.Block block = Philox4x32.block(counter, 0, seed);
      met += first[counter] == OpenUnit.of(block.low()) ? 1 : 0;
      met += second[counter] == OpenUnit.of(block.high()) ? 1 : 0;
    }
    return met;
  }
}
