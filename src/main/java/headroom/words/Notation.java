package headroom.words;

import headroom.result.Estimate;
import java.util.stream.Stream;

/// Between which powers of ten numbers are written out; beyond them they have a power of ten:
/// `1.25e-300`.
public enum Notation {
  /// For a number by itself.
  USUAL(-6, 14),
  /// For the numbers of a row of which one needs a power of ten, so that those beside it have one
  /// too.
  EXTREME(-3, 5);

  private final int smallest;
  private final int largest;

  Notation(int smallest, int largest) {
    this.smallest = smallest;
    this.largest = largest;
  }

  /// The notation of a mean and the percentiles that stand beside it.
  public static Notation of(Estimate mean, Estimate... percentiles) {
    boolean usual =
        Stream.concat(Stream.of(mean), Stream.of(percentiles))
            .mapToDouble(Estimate::value)
            .filter(value -> Double.isFinite(value) && value != 0)
            .allMatch(value -> USUAL.writesOut(Rounding.exponent(value)));
    return usual ? USUAL : EXTREME;
  }

  /// Whether a number whose first digit has this power of ten is written out.
  boolean writesOut(int exponent) {
    return exponent >= smallest && exponent <= largest;
  }
}
