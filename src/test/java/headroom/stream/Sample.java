package headroom.stream;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Statistics of a sample. "Errors" are standard errors: a right mean lies beyond 5 of them once in
/// 1.7 million samples.
final class Sample {
  static final double LIMIT = 5;

  private final double[] values;

  Sample(double[] values) {
    this.values = values;
  }

  double[] values() {
    return values;
  }

  Sample map(DoubleUnaryOperator function) {
    return new Sample(Arrays.stream(values).map(function).toArray());
  }

  Sample log() {
    return map(StrictMath::log);
  }

  double mean() {
    return Arrays.stream(values).sum() / values.length;
  }

  double variance() {
    double mean = mean();
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }

  /// How many standard errors the mean lies from what it should be.
  double errorsOfMean(double expected) {
    return (mean() - expected) / StrictMath.sqrt(variance() / values.length);
  }

  /// How many standard errors the mean square about `centre` lies from what it should be.
  double errorsOfVariance(double centre, double expected) {
    return map(value -> (value - centre) * (value - centre)).errorsOfMean(expected);
  }

  /// How many standard errors the mean product with another sample lies from what it should be.
  double errorsOfProduct(Sample other, double expected) {
    double[] products = new double[values.length];
    Arrays.setAll(products, i -> values[i] * other.values[i]);
    return new Sample(products).errorsOfMean(expected);
  }
}
