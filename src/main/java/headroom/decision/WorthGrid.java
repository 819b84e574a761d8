package headroom.decision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// Round worths at which an option of a fixed worth is looked at: from where it is hardly ever the
/// best to where it nearly always is.
final class WorthGrid {
  private static final int MOST_STEPS = 40;
  private static final double TAIL = 0.01;
  private static final long[] STEPS = {1, 2, 5};

  private WorthGrid() {}

  /// The best of the other options in a trial, and how much the trial counts.
  record Seen(double value, double weight) {}

  /// The worths, ascending.
  ///
  /// @param others what was seen of some trials
  /// @param worth what the option is worth
  static double[] of(List<Seen> others, double worth) {
    List<Seen> ascending =
        others.stream()
            .filter(it -> it.weight() > 0)
            .sorted(Comparator.comparingDouble(Seen::value))
            .toList();
    double low = Math.min(worth, tail(ascending));
    double high = Math.max(worth, tail(ascending.reversed()));
    if (!(low < high)) {
      double around = Math.max(1, Math.abs(low)) / 10;
      low -= around;
      high += around;
    }
    BigDecimal step = step((high - low) / MOST_STEPS);
    double width = step.doubleValue();
    long from = (long) Math.floor(low / width);
    long to = (long) Math.ceil(high / width);
    return LongStream.rangeClosed(from, to)
        .mapToDouble(point -> step.multiply(BigDecimal.valueOf(point)).doubleValue())
        .toArray();
  }

  /// The first value that more than a hundredth of the weight does not come after.
  private static double tail(List<Seen> seen) {
    double most = TAIL * seen.stream().skip(1).mapToDouble(Seen::weight).sum();
    double passed = 0;
    for (Seen each : seen) {
      passed += each.weight();
      if (passed > most) {
        return each.value();
      }
    }
    throw new IllegalArgumentException("no trial counts");
  }

  /// The least of 1, 2 and 5 times a power of ten that is no smaller.
  private static BigDecimal step(double least) {
    int scale = new BigDecimal(least).precision() - new BigDecimal(least).scale();
    for (int power = scale - 1; ; power++) {
      for (long digit : STEPS) {
        BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
        if (step.doubleValue() >= least) {
          return step;
        }
      }
    }
  }
}
