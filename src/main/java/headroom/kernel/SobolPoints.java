package headroom.kernel;

/// Scrambled coordinates of consecutive Sobol points. An instance has no state and may be shared.
public sealed interface SobolPoints permits ScalarSobolPoints, VectorSobolPoints {
  /// The twin of a backend.
  static SobolPoints on(Backend backend) {
    return switch (backend) {
      case SCALAR -> new ScalarSobolPoints();
      case VECTOR -> new VectorSobolPoints();
    };
  }

  /// `out[i]`, `0 ≤ i < count`, is the coordinate of point `firstPoint + i` in one dimension,
  /// scrambled by [headroom.math.LaineKarras] and put into the middle of its cell: `u = (x +
  /// ½)·2⁻³²`. Fastest where `firstPoint` is a multiple of the vectors' lanes.
  ///
  /// @param dimension the dimension
  /// @param firstPoint 0 or more
  /// @param scramble the scrambling's seed; 0 scrambles too
  /// @param count how many, up to point 2³²
  /// @param out where they go
  void fill(SobolDimension dimension, long firstPoint, int scramble, int count, double[] out);
}
