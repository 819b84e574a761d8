package headroom.random;

import headroom.kernel.Backend;
import headroom.kernel.Uniforms;

/// Plain Monte Carlo: Philox4x32-10 as a function of seed, variable, trial, quarter and factor.
///
/// Counter: words 0 and 1 the [TrialNumber] (64 bits), word 2 `factor·2¹⁶ + quarterPair`, word 3
/// the hash of the variable's name. Key: the seed, its lower half first. A block of four output
/// words gives two uniforms of 52 bits.
public final class PhiloxDraws implements Draws {
  private final long seed;
  private final Uniforms uniforms;

  private PhiloxDraws(long seed, Uniforms uniforms) {
    this.seed = seed;
    this.uniforms = uniforms;
  }

  /// The sampler of a seed; every seed is as good as any other.
  public static PhiloxDraws of(long seed, Backend backend) {
    return new PhiloxDraws(seed, Uniforms.on(backend));
  }

  @Override
  public void uniforms(
      DrawAddress address, long firstTrial, int count, double[] first, double[] second) {
    uniforms.fill(seed, address.counterHigh(), firstTrial, count, first, second);
  }
}
