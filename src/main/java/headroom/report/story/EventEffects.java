package headroom.report.story;

import headroom.scenario.Agreement;
import headroom.scenario.Earning;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.function.Predicate;

/// What depends on an event, by name of agreement.
///
/// @param starts the agreements that it starts
/// @param due the milestones that it makes due
/// @param ends the agreements that it ends
record EventEffects(List<String> starts, List<String> due, List<String> ends) {

  static EventEffects of(Scenario scenario, String event) {
    return of(scenario, event, _ -> true, _ -> true, _ -> true);
  }

  /// Those of agreements for which something holds besides.
  static EventEffects of(
      Scenario scenario,
      String event,
      Predicate<Agreement> starting,
      Predicate<Agreement> falling,
      Predicate<Agreement> ending) {
    return new EventEffects(
        names(scenario, starting.and(it -> it.term().startsOn().filter(event::equals).isPresent())),
        names(scenario, falling.and(it -> isDueOn(it, event))),
        names(scenario, ending.and(it -> it.endsOn().filter(event::equals).isPresent())));
  }

  private static boolean isDueOn(Agreement agreement, String event) {
    return agreement.earning()
            instanceof Earning.Milestone(Quantity _, Earning.Trigger.OnEvent(String on))
        && on.equals(event);
  }

  private static List<String> names(Scenario scenario, Predicate<Agreement> which) {
    return scenario.agreements().stream()
        .filter(which)
        .map(it -> scenario.labels().agreement(it.name()))
        .toList();
  }
}
