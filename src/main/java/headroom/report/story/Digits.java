package headroom.report.story;

import java.util.Locale;

/// Numbers of one trial with all digits that matter.
final class Digits {
  private Digits() {}

  /// A decimal year to a minute: `2027.621477`.
  static String year(double decimalYear) {
    return String.format(Locale.ROOT, "%.6f", decimalYear);
  }
}
