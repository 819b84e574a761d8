package headroom.benchmark;

import java.util.Arrays;
import java.util.Locale;

/// A median over several runs with the least and the greatest.
///
/// @param median the median
/// @param least the least
/// @param greatest the greatest
record Spread(double median, double least, double greatest) {

  /// That of some values, one or more.
  static Spread of(double... values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int last = sorted.length - 1;
    double median = 0.5 * (sorted[last / 2] + sorted[sorted.length / 2]);
    return new Spread(median, sorted[0], sorted[last]);
  }

  /// The same in a unit `unit` times as large.
  Spread per(double unit) {
    return new Spread(median / unit, least / unit, greatest / unit);
  }

  /// Such as `12.3 (12.1–12.6)`.
  ///
  /// @param format of one number, such as `%.1f`
  String text(String format) {
    return "%s (%s–%s)"
        .formatted(text(format, median), text(format, least), text(format, greatest));
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
