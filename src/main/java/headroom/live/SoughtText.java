package headroom.live;

import headroom.result.MetricName;
import headroom.scenario.Scenario;
import java.util.Optional;
import java.util.function.Function;

/// What a page asks for by the name of a figure, as an expression.
final class SoughtText {
  private SoughtText() {}

  /// The expression that a figure stands for; what is no figure stands for itself.
  ///
  /// @throws IllegalArgumentException if the scenario has no such figure
  static String of(Asked asked, String target) {
    return switch (target) {
      case "paid" -> mean(headline(asked, MetricName.PAID::of));
      case "forgone" -> mean(headline(asked, MetricName.FORGONE::of));
      case "cap-hit" -> headline(asked, MetricName.CAP_HIT::of);
      case "present-value" -> mean(party(asked));
      default -> target;
    };
  }

  private static String mean(String metric) {
    return "mean(" + metric + ")";
  }

  private static String headline(Asked asked, Function<String, String> metric) {
    return found(asked.written(), asked.written().report().headline().map(metric));
  }

  private static String party(Asked asked) {
    Scenario scenario = asked.written();
    return found(scenario, scenario.report().party().map(MetricName.PRESENT_VALUE::ofParty));
  }

  private static String found(Scenario scenario, Optional<String> metric) {
    return metric.orElseThrow(
        () -> new IllegalArgumentException(scenario.name() + " has no such figure"));
  }
}
