package headroom.report.compare;

import headroom.chart.WaterfallChart;
import headroom.result.Bridge;
import headroom.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The contributions that a bridge's chart shows: those that can be seen, and what the others come
/// to if that can be.
final class BridgeSteps {
  /// Less than this share of the largest contribution cannot be seen.
  private static final double VISIBLE = 0.005;

  /// Fewer standard errors cannot be told from nothing.
  private static final double TOLD = 2;

  private BridgeSteps() {}

  /// The steps in order; at least one.
  static List<WaterfallChart.Step> of(Bridge bridge, Map<String, String> labels) {
    double largest = Math.abs(BridgeRows.largest(bridge).mean().value());
    List<WaterfallChart.Step> steps = new ArrayList<>();
    double rest = 0;
    int left = 0;
    for (Bridge.Step step : bridge.steps()) {
      if (seen(step.mean(), largest)) {
        steps.add(new WaterfallChart.Step(BridgeRows.shortName(step, labels), step.mean().value()));
      } else {
        rest += step.mean().value();
        left++;
      }
    }
    boolean all = steps.isEmpty();
    if (all || Math.abs(rest) >= VISIBLE * largest) {
      String name = all ? "all changes" : "others (%s)".formatted(left);
      steps.add(new WaterfallChart.Step(name, rest));
    }
    return List.copyOf(steps);
  }

  private static boolean seen(Estimate mean, double largest) {
    double value = Math.abs(mean.value());
    return value > 0 && value >= VISIBLE * largest && value > TOLD * mean.standardError().orElse(0);
  }
}
