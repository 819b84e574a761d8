package headroom.report;

import headroom.chart.CapLine;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.scenario.Cap;
import headroom.scenario.Quantity;
import java.util.Optional;

/// What is left of an agreement's cap when the timeline starts, as the chart of its receipts shows
/// it: the cap on the very total that is drawn.
final class RemainingCap {
  private RemainingCap() {}

  /// The level, or P5, P50 and P95 of an uncertain one; empty without a cap.
  static Optional<CapLine> of(Headline headline) {
    return headline
        .capTerms()
        .filter(_ -> headline.endsAtItsCap())
        .flatMap(cap -> line(headline, cap, label(cap)));
  }

  private static String label(Cap cap) {
    boolean untouched =
        cap.alreadyCounted() instanceof Quantity.Constant(double counted) && counted == 0;
    return untouched ? "Cap" : "Remaining cap";
  }

  private static Optional<CapLine> line(Headline headline, Cap cap, String label) {
    Optional<CapLine> drawn =
        headline.total(MetricName.INITIAL_HEADROOM).map(initial -> line(initial, 0, label));
    if (drawn.isPresent() || !(cap.alreadyCounted() instanceof Quantity.Constant(double counted))) {
      return drawn;
    }
    return cap.flatTotal().orElse(null) instanceof Quantity.Constant(double total)
        ? Optional.of(new CapLine.Fixed(label, Math.max(0, total - counted)))
        : headline.total(MetricName.CAP_TOTAL).map(total -> line(total, counted, label));
  }

  private static CapLine line(Metric.Summary level, double counted, String label) {
    return level.isCertain()
        ? new CapLine.Fixed(label, Math.max(0, level.max() - counted))
        : new CapLine.Uncertain(
            label, left(level, 5, counted), left(level, 50, counted), left(level, 95, counted));
  }

  private static double left(Metric.Summary level, int percent, double counted) {
    return Math.max(0, level.percentile(percent).value() - counted);
  }
}
