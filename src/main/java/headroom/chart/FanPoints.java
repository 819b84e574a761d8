package headroom.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where the values of a fan lie along the axis of periods, on which period `i` takes the slot from
/// `i` to `i + 1`.
///
/// A cumulative fan begins at its origin and has its values at the ends of slots; any other has
/// them in the middles, and grows out of the last observed value where that is the period before. A
/// fan of one value is drawn as wide as a part of its slot.
final class FanPoints {

  private final Optional<Double> start;
  private final double[] x;

  FanPoints(FanChart chart) {
    int from = chart.fanFrom();
    int size = chart.fan().size();
    boolean cumulative = chart.origin().isPresent();
    start = cumulative ? Optional.of(chart.origin().getAsDouble()) : lastBefore(chart);
    if (start.isEmpty() && size == 1) {
      x = new double[] {from + 0.3, from + 0.7};
    } else {
      Slots slots = new Slots(chart.periods());
      double[] ends =
          IntStream.range(from, from + size)
              .mapToDouble(period -> cumulative ? slots.to(period) : slots.middle(period))
              .toArray();
      double before = cumulative ? from : from - 0.5;
      x =
          start.isPresent()
              ? DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(ends)).toArray()
              : ends;
    }
  }

  double[] x() {
    return x.clone();
  }

  double lastX() {
    return x[x.length - 1];
  }

  /// One value for each [#x()], from one for each period.
  double[] y(List<Double> values) {
    double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
    if (start.isPresent()) {
      return DoubleStream.concat(DoubleStream.of(start.get()), DoubleStream.of(y)).toArray();
    }
    return y.length == 1 ? new double[] {y[0], y[0]} : y;
  }

  private static Optional<Double> lastBefore(FanChart chart) {
    int before = chart.fanFrom() - 1;
    return before < 0
        ? Optional.empty()
        : chart.past().stream()
            .filter(point -> point.period().equals(chart.periods().get(before)))
            .map(PastPoint::value)
            .findFirst();
  }
}
