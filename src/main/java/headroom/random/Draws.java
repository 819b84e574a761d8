package headroom.random;

/// A sampler: uniforms by address and trial. An instance may be shared between threads.
public sealed interface Draws permits PhiloxDraws {
  /// Fills `first[i]` and `second[i]`, `0 ≤ i < count`, with the two uniforms, each strictly
  /// between 0 and 1, that trial `firstTrial + i` has at an address. The same arguments always give
  /// the same numbers, however trials are cut into blocks.
  void uniforms(DrawAddress address, long firstTrial, int count, double[] first, double[] second);
}
