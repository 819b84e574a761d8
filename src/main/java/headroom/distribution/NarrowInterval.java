package headroom.distribution;

/// The probability of an interval so narrow that the difference of two distribution functions would
/// lose its digits: the integral of the density by Gauss's rule with eight points (Abramowitz and
/// Stegun 1964, table 25.4).
final class NarrowInterval {
  private static final double[] NODES = {
    0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
  };
  private static final double[] WEIGHTS = {
    0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  /// An interval with less than this part of the tail around it is narrow: its density varies by
  /// about as little, and the difference has lost ten bits.
  static final double PART = 1.0 / 1024;

  private NarrowInterval() {}

  /// The probability from `from` to `to`, both finite.
  static double probability(Continuous law, double from, double to) {
    double start = from;
    double sum = 0;
    for (double kink : law.kinks()) {
      if (kink > start && kink < to) {
        sum += smooth(law, start, kink);
        start = kink;
      }
    }
    return sum + smooth(law, start, to);
  }

  private static double smooth(Continuous law, double from, double to) {
    double half = (to - from) / 2;
    double middle = from + half;
    double sum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double pair = law.density(middle - half * NODES[i]) + law.density(middle + half * NODES[i]);
      sum = Math.fma(WEIGHTS[i], pair, sum);
    }
    return half * sum;
  }
}
