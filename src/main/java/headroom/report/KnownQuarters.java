package headroom.report;

import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import java.util.List;

/// The quarters of the timeline that are known: whose amounts stand in the scenario as `actual`. A
/// simulated quarter is not known, even if it comes out the same in every trial.
///
/// @param scenario what was asked
public record KnownQuarters(Scenario scenario) {

  /// How many quarters from the timeline's start on are known of a stream.
  public int of(Stream stream) {
    return stream instanceof Stream.Grown grown
        ? (int) quarters().stream().takeWhile(it -> grown.actual().containsKey(it)).count()
        : 0;
  }

  /// How many quarters from the timeline's start on are known of every stream of revenue.
  int ofRevenue() {
    return scenario.streams().stream()
        .filter(it -> it instanceof Stream.Grown grown && grown.kind() == StreamKind.REVENUE)
        .mapToInt(this::of)
        .min()
        .orElse(0);
  }

  private List<Quarter> quarters() {
    return java.util.stream.Stream.iterate(
            scenario.timeline().start(),
            quarter -> quarter.compareTo(scenario.timeline().end()) <= 0,
            quarter -> quarter.plus(1))
        .toList();
  }
}
