package headroom.report.story;

import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Event;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import java.util.Comparator;
import java.util.List;

/// An event in words: when it may come, how probable it is, and what it ends.
record EventWords(PathWords words, Scenario scenario, Result result) {

  /// The event in a few sentences.
  String of(Event event) {
    String when =
        switch (event) {
          case Event.Waited(String name, var chance) ->
              "%s: a chance of %s a year, from %s on."
                  .formatted(name, words.quantity(chance, NumberStyle.SHARE), firstUnknown());
          case Event.Dated(String name, var day) ->
              "%s: its day is %s.".formatted(name, words.quantity(day, NumberStyle.DATE));
        };
    return when + happened(event.name()) + ends(event.name());
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

  private String ends(String event) {
    List<String> ended =
        scenario.agreements().stream()
            .filter(agreement -> agreement.endsOn().filter(event::equals).isPresent())
            .map(Agreement::name)
            .toList();
    return ended.isEmpty()
        ? " Nothing depends on it."
        : " It ends %s, if still running.".formatted(Phrases.list(ended));
  }
}
