package headroom.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Round marks on an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
///
/// @param range the ends of the axis
/// @param step the distance of two marks
/// @param values the marks, ascending, all inside the range
record Ticks(Range range, BigDecimal step, List<BigDecimal> values) {

  private static final List<BigDecimal> MANTISSAS =
      List.of(
          BigDecimal.ONE,
          new BigDecimal(2),
          new BigDecimal("2.5"),
          new BigDecimal(5),
          BigDecimal.TEN);
  private static final double ALMOST = 1e-9;
  private static final double CLOSE = 0.6;
  private static final double MARGIN = 0.06;

  /// An axis whose ends are marks: `data` widened to the next marks, at most `most` intervals (2 or
  /// more) if possible.
  static Ticks around(Range data, int most) {
    Range range = widenedIfFlat(data);
    BigDecimal step = step(range.span() / most);
    long first = (long) Math.floor(range.low() / step.doubleValue() + ALMOST);
    long last = (long) Math.ceil(range.high() / step.doubleValue() - ALMOST);
    return of(step, first, last, new Range(at(step, first), at(step, last)));
  }

  /// Marks around some data; where these only just cross 0 the axis ends a little beyond them and
  /// not at the next mark.
  static Ticks close(Range data, int most) {
    Ticks ticks = around(data, most);
    double step = ticks.step().doubleValue();
    double low = data.low();
    double high = data.high();
    boolean justBelow = low < 0 && high > 0 && -low < CLOSE * step;
    boolean justAbove = high > 0 && low < 0 && high < CLOSE * step;
    if (justBelow == justAbove) {
      return ticks;
    }
    double margin = MARGIN * step;
    Range range =
        justBelow
            ? new Range(low - margin, ticks.range().high())
            : new Range(ticks.range().low(), high + margin);
    List<BigDecimal> inside =
        ticks.values().stream()
            .filter(it -> it.doubleValue() >= range.low() && it.doubleValue() <= range.high())
            .toList();
    return new Ticks(range, ticks.step(), inside);
  }

  /// The marks inside an axis whose ends are given.
  static Ticks within(Range range, int most) {
    BigDecimal step = step(range.span() / most);
    long first = (long) Math.ceil(range.low() / step.doubleValue() - ALMOST);
    long last = (long) Math.floor(range.high() / step.doubleValue() + ALMOST);
    return of(step, first, last, range);
  }

  /// The marks' text; all have the same number of decimals.
  List<String> texts() {
    int decimals = Math.max(0, step.stripTrailingZeros().scale());
    return values.stream().map(value -> NumberText.of(value.setScale(decimals))).toList();
  }

  /// The decimals of a value printed beside the axis: the last one is worth about a two hundredth
  /// of a step, or has the place of the resolution's first digit if that is worth more.
  int valueDecimals(double resolution) {
    int decimals = NumberText.decimals(step.doubleValue() / 200);
    return resolution == 0 ? decimals : Math.min(decimals, -NumberText.magnitude(resolution));
  }

  private static Ticks of(BigDecimal step, long first, long last, Range range) {
    List<BigDecimal> values = new ArrayList<>();
    for (long multiple = first; multiple <= last; multiple++) {
      values.add(step.multiply(BigDecimal.valueOf(multiple)));
    }
    return new Ticks(range, step, values);
  }

  private static double at(BigDecimal step, long multiple) {
    return step.multiply(BigDecimal.valueOf(multiple)).doubleValue();
  }

  private static Range widenedIfFlat(Range data) {
    double size = Math.max(Math.abs(data.low()), Math.abs(data.high()));
    if (size == 0) {
      return new Range(0, 1);
    }
    return data.span() > size * 1e-9
        ? data
        : new Range(data.low() - size / 2, data.high() + size / 2);
  }

  private static BigDecimal step(double atLeast) {
    int power = (int) Math.floor(StrictMath.log10(atLeast));
    for (BigDecimal mantissa : MANTISSAS) {
      BigDecimal candidate = mantissa.scaleByPowerOfTen(power);
      if (candidate.doubleValue() >= atLeast * (1 - ALMOST)) {
        return candidate;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
  }
}
