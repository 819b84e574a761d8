package headroom.stream;

import java.util.Locale;

/// A mean that is known exactly, and its estimate from many trials. "Errors" are standard errors: a
/// right mean lies beyond 5 of them once in 1.7 million samples.
final class Expectation {
  private final String name;
  private final double expected;
  private long count;
  private double sum;
  private double squares;

  Expectation(String name, double expected) {
    this.name = name;
    this.expected = expected;
  }

  void add(double value) {
    double deviation = value - expected;
    count++;
    sum += deviation;
    squares += deviation * deviation;
  }

  /// How many standard errors the mean lies from what it should be, without sign.
  double errors() {
    double mean = sum / count;
    double variance = squares / count - mean * mean;
    return mean == 0 ? 0 : Math.abs(mean) / StrictMath.sqrt(variance / count);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s should be %.9g, off by %.3g, %.1f standard errors",
        name,
        expected,
        sum / count,
        errors());
  }
}
