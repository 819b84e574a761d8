package headroom.report.story;

import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Event;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import java.util.Comparator;

/// An event in words: when it may come, how probable it is, and what it starts, makes due or ends.
record EventWords(PathWords words, Scenario scenario, Result result) {

  /// The event in a few sentences.
  String of(Event event) {
    String when =
        switch (event) {
          case Event.Waited(String name, var chance) ->
              "%s: a chance of %s a year, from %s on."
                  .formatted(
                      called(name), words.quantity(chance, NumberStyle.SHARE), firstUnknown());
          case Event.Dated(String name, var day) ->
              "%s: its day is %s.".formatted(called(name), words.quantity(day, NumberStyle.DATE));
        };
    return when + happened(event.name()) + does(event.name());
  }

  private String called(String name) {
    return scenario.labels().event(name);
  }

  private Quarter firstUnknown() {
    return scenario.streams().stream()
        .filter(Stream.Grown.class::isInstance)
        .map(stream -> ((Stream.Grown) stream).actual())
        .filter(actual -> !actual.isEmpty())
        .map(actual -> actual.lastKey().plus(1))
        .max(Comparator.naturalOrder())
        .orElse(scenario.timeline().start());
  }

  private String happened(String event) {
    return result
        .find(MetricName.HAPPENED.of(event), "total")
        .filter(Metric.Probability.class::isInstance)
        .map(Metric.Probability.class::cast)
        .map(
            metric ->
                " By the end of %s it has %s."
                    .formatted(Phrases.end(scenario.timeline().end()), come(metric.probability())))
        .orElse("");
  }

  private String come(Estimate chance) {
    long trials = result.simulation().trials();
    if (trials == 1) {
      return (chance.value() == 0 ? "not come" : "come") + " in the one trial run";
    }
    return "come in "
        + Phrases.extreme(chance, trials)
            .orElseGet(() -> Rounding.percent(chance) + " of the trials");
  }

  private String does(String event) {
    EventEffects effects = EventEffects.of(scenario, event);
    StringBuilder told = new StringBuilder();
    if (!effects.starts().isEmpty()) {
      told.append(" It starts %s.".formatted(Phrases.list(effects.starts())));
    }
    if (!effects.due().isEmpty()) {
      told.append(" It makes %s due, if in force that day.".formatted(Phrases.list(effects.due())));
    }
    if (!effects.ends().isEmpty()) {
      told.append(" It ends %s, if still running.".formatted(Phrases.list(effects.ends())));
    }
    return told.isEmpty() ? " Nothing depends on it." : told.toString();
  }
}
