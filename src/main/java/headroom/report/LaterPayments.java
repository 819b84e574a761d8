package headroom.report;

import headroom.scenario.Agreement;
import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import headroom.words.Rounding;
import java.util.List;

/// What is paid after the end of the timeline, as a bar beside those of years: where it is more
/// than a year's payments, a year's average, so that it may be compared with them.
///
/// @param label what stands below the bar: `After 2030`, or `2033–2036, a year`
/// @param years how many years' payments it averages, 1 or more
record LaterPayments(String label, double years) {
  private static final double QUARTERS = 4;

  /// Of some agreements: payments last as long as the longest of their lags.
  static LaterPayments of(Timeline timeline, List<Agreement> agreements) {
    Quarter end = timeline.end();
    int lag = agreements.stream().mapToInt(Agreement::paymentLag).max().orElse(0);
    if (lag <= QUARTERS) {
      return new LaterPayments("After " + end.year(), 1);
    }
    int first = end.plus(1).year();
    int last = end.plus(lag).year();
    return new LaterPayments("%s–%s, a year".formatted(first, last), lag / QUARTERS);
  }

  /// What a subtitle says of the bar; empty where it shows the whole amount.
  String words() {
    return years > 1
        ? "; the last bar is a year's average of the %s years after the end"
            .formatted(Rounding.fixed(years, years == Math.rint(years) ? 0 : 2))
        : "";
  }
}
