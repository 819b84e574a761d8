package headroom.report.story;

import headroom.report.Phrases;
import headroom.result.NamedTrace;
import headroom.scenario.Agreement;
import headroom.scenario.Event;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one trial came through, in words: when its events came and what they did, the states of its
/// streams and the shocks that struck them.
record HappeningWords(Scenario scenario, NamedTrace happenings) {
  /// Years beyond which nobody waits for an event.
  private static final int NEVER = 1_000;

  /// One sentence or more for each event, each stream with regimes and each that was struck.
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    scenario.events().forEach(event -> sentences.add(event(event)));
    for (Stream stream : scenario.streams()) {
      List<NamedTrace.Passage> passages = happenings.streams().get(stream.name());
      if (passages != null && stream instanceof Stream.Grown grown) {
        if (grown.process() instanceof StreamProcess.Regimes regimes) {
          sentences.add(states(called(grown), regimes, passages));
        }
        if (!grown.shocks().isEmpty()) {
          sentences.add(shocks(called(grown), passages));
        }
      }
    }
    return sentences;
  }

  private String called(Stream stream) {
    return scenario.labels().stream(stream.name());
  }

  private String event(Event event) {
    double moment = moment(event.name());
    String name = scenario.labels().event(event.name());
    int quarters = scenario.timeline().quarterCount();
    String end = "the end of " + scenario.timeline().end();
    if (moment >= quarters) {
      double years = (moment - quarters) / 4;
      return years > NEVER
          ? "%s does not come.".formatted(name)
          : "%s comes about %s after %s, too late to matter.".formatted(name, years(years), end);
    }
    if (moment < 0) {
      return "%s came before the first quarter.%s".formatted(name, effects(event, moment));
    }
    return "%s comes on %s.%s".formatted(name, date(moment), effects(event, moment));
  }

  private static String years(double years) {
    double rounded = Math.round(10 * years) / 10.0;
    return NumberStyle.AMOUNT.text(rounded) + (rounded == 1 ? " year" : " years");
  }

  private LocalDate date(double moment) {
    Quarter quarter = scenario.timeline().quarter((int) moment);
    long days = ChronoUnit.DAYS.between(quarter.firstDay(), quarter.lastDay()) + 1;
    // A whole day comes out of the simulation as a fraction of the quarter, maybe a rounding short.
    double day = (moment - (int) moment) * days;
    return quarter.firstDay().plusDays((long) Math.floor(day + 1e-6));
  }

  private String effects(Event event, double moment) {
    EventEffects effects =
        EventEffects.of(
            scenario,
            event.name(),
            agreement -> startsAt(agreement, moment),
            agreement -> isInForce(agreement, moment),
            agreement -> runsAt(agreement, moment));
    StringBuilder told = new StringBuilder();
    if (!effects.starts().isEmpty()) {
      told.append(" It starts " + Phrases.list(effects.starts()) + ".");
    }
    if (!effects.due().isEmpty()) {
      told.append(" It makes " + Phrases.list(effects.due()) + " due.");
    }
    if (!effects.ends().isEmpty()) {
      told.append(" It ends " + Phrases.list(effects.ends()) + ".");
    }
    return told.toString();
  }

  /// Whether a term begins with an event, and not with a later first day.
  private boolean startsAt(Agreement agreement, double moment) {
    LocalDate from = agreement.from();
    boolean first = from.isBefore(scenario.timeline().start().firstDay());
    return moment < 0 ? first : !date(moment).isBefore(from) && runsAt(agreement, moment);
  }

  private boolean runsAt(Agreement agreement, double moment) {
    return moment < 0 || !agreement.through().isBefore(date(moment));
  }

  /// Whether a milestone falls due on an event: where its term holds the day.
  private boolean isInForce(Agreement agreement, double moment) {
    return moment >= 0
        && !agreement.from().isAfter(date(moment))
        && runsAt(agreement, moment)
        && agreement.term().startsOn().map(this::moment).filter(it -> it > moment).isEmpty()
        && agreement.term().endsOn().map(this::moment).filter(it -> it <= moment).isEmpty();
  }

  private double moment(String event) {
    return happenings.events().getOrDefault(event, Double.POSITIVE_INFINITY);
  }

  private String states(
      String stream, StreamProcess.Regimes regimes, List<NamedTrace.Passage> passages) {
    List<String> spells = new ArrayList<>();
    Optional<Integer> current = Optional.empty();
    for (int quarter = 0; quarter < passages.size(); quarter++) {
      Optional<Integer> state = passages.get(quarter).state();
      if (state.isPresent() && !state.equals(current)) {
        spells.add(
            "%s from %s"
                .formatted(
                    regimes.states().get(state.get()).name(),
                    scenario.timeline().quarter(quarter)));
      }
      current = state;
    }
    return "%s goes through %s.".formatted(stream, String.join(", ", spells));
  }

  private String shocks(String stream, List<NamedTrace.Passage> passages) {
    List<String> struck = new ArrayList<>();
    double before = 1;
    for (int quarter = 0; quarter < passages.size(); quarter++) {
      double now = passages.get(quarter).shockFactor();
      if (now != before && before > 0) {
        double percent = 100 * (now / before - 1);
        struck.add(
            "%s by %s%s %%"
                .formatted(
                    scenario.timeline().quarter(quarter),
                    percent < 0 ? "−" : "+",
                    Rounding.fixed(Math.abs(percent), 1)));
      }
      before = now;
    }
    return struck.isEmpty()
        ? "No shock strikes %s.".formatted(stream)
        : "Shocks change %s in %s.".formatted(stream, String.join(", in ", struck));
  }
}
