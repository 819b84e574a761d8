package headroom.kernel;

/// What statistics read off a block: sums, extremes, counts, selections and the numbers of
/// histogram bins.
///
/// Sums have one order whatever the machine: element `i` goes to partial sum `i mod 8`, and the
/// partial sums are combined as `((s₀+s₄)+(s₂+s₆)) + ((s₁+s₅)+(s₃+s₇))`. No sum uses fma.
///
/// An instance keeps scratch space: it belongs to one thread.
public sealed interface Summaries permits ScalarSummaries, VectorSummaries {
  /// The twin of a backend, new.
  static Summaries on(Backend backend) {
    return switch (backend) {
      case SCALAR -> new ScalarSummaries();
      case VECTOR -> new VectorSummaries();
    };
  }

  /// The sum of the first `count` values, 0 of none.
  double sum(double[] values, int count);

  /// The sum of `(values[i] − centre)²`.
  double sumOfSquaredDeviations(double[] values, double centre, int count);

  /// The least of the first `count` values by [Math#min(double, double)], ∞ of none.
  double min(double[] values, int count);

  /// The greatest of the first `count` values by [Math#max(double, double)], −∞ of none.
  double max(double[] values, int count);

  /// How many of the first `count` values `== value`.
  int countEqual(double[] values, double value, int count);

  /// Copies those of the first `count` values whose selector is not 0, in order, to the front of
  /// `out`, which has room for `count`, and returns how many they are. `out` may be `values`; what
  /// it holds after them, up to `count`, is left undefined.
  int compress(double[] values, double[] selector, int count, double[] out);

  /// Writes, ascending, the indices below `count` at which `values` is 0 and `others` above 0, and
  /// returns how many they are. `out` has room for `count`; what it holds after them, up to
  /// `count`, is left undefined.
  int placesOfZeros(double[] values, double[] others, int count, double[] out);

  /// Writes the sum, the least and the greatest of the first `count` values, in one pass: `out[0]`
  /// to `out[2]` are what [#sum], [#min] and [#max] give. The extremes mean nothing if the sum is
  /// not finite.
  void survey(double[] values, int count, double[] out);

  /// Writes `step − origin` for each of the first `count` values, `step` being the number that the
  /// value's raw bits form when the lowest 42 are dropped: sign, exponent, ten bits of the
  /// significand.
  void steps(double[] values, int origin, int count, int[] out);
}
