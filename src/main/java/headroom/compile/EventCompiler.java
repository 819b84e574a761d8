package headroom.compile;

import headroom.engine.Chance;
import headroom.engine.DayCount;
import headroom.path.Operand;
import headroom.result.MetricName;
import headroom.scenario.Event;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compiles events to their moments, in quarters since the timeline's start.
final class EventCompiler {
  private final Map<String, Operand> moments = new LinkedHashMap<>();

  EventCompiler(Scenario scenario, DrawTable draws) {
    double from = firstUnknownQuarter(scenario);
    DayCount calendar = calendar(scenario);
    for (Event event : scenario.events()) {
      moments.put(
          event.name(),
          switch (event) {
            case Event.Waited(String name, var chance) ->
                draws.waiting(variable(name), chance, from);
            case Event.Dated(String name, var day) -> draws.dated(variable(name), day, calendar);
          });
    }
  }

  private static String variable(String event) {
    return "event." + event;
  }

  /// The first quarter that no stream knows, counted from the timeline's start.
  private static double firstUnknownQuarter(Scenario scenario) {
    Quarter start = scenario.timeline().start();
    int first = 0;
    for (Stream stream : scenario.streams()) {
      if (stream instanceof Stream.Grown grown) {
        for (Quarter known : grown.actual().keySet()) {
          first = Math.max(first, start.until(known) + 1);
        }
      }
    }
    return first;
  }

  private static DayCount calendar(Scenario scenario) {
    List<Integer> starts = new ArrayList<>();
    for (int quarter = 0; quarter <= scenario.timeline().quarterCount(); quarter++) {
      starts.add((int) scenario.timeline().quarter(quarter).firstDay().toEpochDay());
    }
    return new DayCount(starts);
  }

  /// The moments of all events.
  Map<String, Operand> moments() {
    return moments;
  }

  /// The moment of an event.
  Operand moment(String event) {
    Operand moment = moments.get(event);
    if (moment == null) {
      throw new IllegalArgumentException("there is no event " + event);
    }
    return moment;
  }

  /// Adds the probability that each event has happened, by quarter and by the end.
  void addMetrics(MetricTable table, Calendar calendar) {
    moments.forEach(
        (event, moment) -> {
          String id = MetricName.HAPPENED.of(event);
          for (Calendar.Window window : calendar.quarters()) {
            table.likelihood(id, window.period(), new Chance.HappenedBy(moment, window.from()));
          }
          Chance byTheEnd = new Chance.HappenedBy(moment, calendar.quarterCount() - 1);
          table.likelihood(id, Calendar.TOTAL, byTheEnd);
        });
  }
}
