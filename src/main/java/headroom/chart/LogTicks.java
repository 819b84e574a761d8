package headroom.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Round marks on a logarithmic axis: 1, 2 and 5 times powers of ten, more of them where the axis
/// is short, fewer where it is long.
///
/// @param range the ends of the axis, as decimal logarithms
/// @param values the marks, ascending, all inside the range
record LogTicks(Range range, List<BigDecimal> values) {
  private static final List<String> FINE = List.of("1", "1.5", "2", "3", "4", "5", "6", "8");
  private static final List<String> USUAL = List.of("1", "2", "5");
  private static final List<String> COARSE = List.of("1");
  private static final double MARGIN = 0.04;

  private static final double LEAST_MARGIN = 0.09;

  /// More than the largest step between fine marks, so that there are two at least.
  private static final double WIDER_MARGIN = 0.18;

  private static final double SHORT = 0.9;
  private static final double LONG = 4;

  /// An axis around values above 0.
  static LogTicks around(double low, double high) {
    double bottom = StrictMath.log10(low);
    double top = StrictMath.log10(high);
    double margin = Math.max(LEAST_MARGIN, MARGIN * (top - bottom));
    LogTicks ticks = over(new Range(bottom - margin, top + margin));
    return ticks.values.size() > 1
        ? ticks
        : over(new Range(bottom - WIDER_MARGIN, top + WIDER_MARGIN));
  }

  private static LogTicks over(Range range) {
    double decades = range.span();
    List<String> mantissas = decades < SHORT ? FINE : decades < LONG ? USUAL : COARSE;
    List<BigDecimal> values = new ArrayList<>();
    int first = (int) Math.floor(range.low());
    int last = (int) Math.ceil(range.high());
    int every = decades < 2 * LONG ? 1 : (int) Math.ceil(decades / LONG);
    for (int power = first; power <= last; power += every) {
      for (String mantissa : mantissas) {
        BigDecimal value = new BigDecimal(mantissa).scaleByPowerOfTen(power);
        double log = StrictMath.log10(value.doubleValue());
        if (log >= range.low() && log <= range.high()) {
          values.add(value);
        }
      }
    }
    return new LogTicks(range, values);
  }

  /// The marks' texts.
  List<String> texts() {
    return values.stream()
        .map(BigDecimal::stripTrailingZeros)
        .map(value -> NumberText.of(value.setScale(Math.max(0, value.scale()))))
        .toList();
  }
}
