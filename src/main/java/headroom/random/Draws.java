package headroom.random;

/// A sampler: uniforms by address and trial. An instance may be shared between threads.
///
/// Under both samplers any address may be asked. Those of the plan's variables are coordinates of a
/// point under Sobol; all others are Philox numbers under both.
public sealed interface Draws permits PhiloxDraws, SobolDraws {
  /// Fills `first[i]` and `second[i]`, `0 ≤ i < count`, with the two uniforms, each strictly
  /// between 0 and 1, that trial `firstTrial + i`, a [TrialNumber], has at an address; `second` is
  /// left alone where the address has one number only. All these trials belong to one replicate.
  /// The same arguments always give the same numbers, however trials are cut into blocks.
  void uniforms(DrawAddress address, long firstTrial, int count, double[] first, double[] second);
}
