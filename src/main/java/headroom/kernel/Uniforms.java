package headroom.kernel;

/// Uniforms of Philox4x32-10 for consecutive counters. An instance has no state and may be shared.
public sealed interface Uniforms permits ScalarUniforms, VectorUniforms {
  /// The twin of a backend.
  static Uniforms on(Backend backend) {
    return switch (backend) {
      case SCALAR -> new ScalarUniforms();
      case VECTOR -> new VectorUniforms();
    };
  }

  /// Fills `first[i]` and `second[i]`, `0 ≤ i < count`, with the two uniforms of one call of the
  /// bijection: counter words 0 and 1 are `low + i`, words 2 and 3 are `high`, key words 0 and 1
  /// are `key`, in each long the lower word number in the lower half. `first` is made of output
  /// words 0 and 1, `second` of words 2 and 3, by [headroom.math.OpenUnit].
  void fill(long key, long high, long low, int count, double[] first, double[] second);
}
