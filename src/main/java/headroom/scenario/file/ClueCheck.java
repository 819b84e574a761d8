package headroom.scenario.file;

import headroom.compile.ContradictionException;
import headroom.compile.UnknownMetricException;
import headroom.evidence.ClueTarget;
import headroom.random.NameCollisionException;
import headroom.result.MetricId;
import headroom.scenario.Clue;
import headroom.scenario.Input;
import headroom.scenario.Provenance;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether a scenario has what its clues speak of, whether anything is uncertain about it, and
/// whether anything was heard twice.
final class ClueCheck {
  private static final String KNOWN =
      "known; to doubt it, take it out of `actual` and say it as a clue";

  private final Scenario scenario;
  private final Reading reading;

  ClueCheck(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  /// Checks what a clue speaks of.
  void target(Clue clue, Position at) {
    if (isActual(clue)) {
      reading.fault(at, "`of`: %s is %s".formatted(clue.metric(), KNOWN));
      return;
    }
    try {
      ClueTarget.fault(scenario, clue).ifPresent(fault -> reading.fault(at, "`of`: " + fault));
    } catch (UnknownMetricException unknown) {
      reading.exists(
          "`of` must be an assumption or a metric of this scenario",
          unknown.id(),
          unknown.known(),
          at);
    } catch (ContradictionException | NameCollisionException _) {
      // Not about the clue: said when the scenario is made ready to run.
    }
  }

  private boolean isActual(Clue clue) {
    return scenario.streams().stream()
        .filter(Stream.Grown.class::isInstance)
        .map(Stream.Grown.class::cast)
        .filter(it -> clue.of().equals(MetricId.ofStream(it.name(), it.measure())))
        .anyMatch(
            it ->
                it.actual().keySet().stream()
                    .map(Quarter::toString)
                    .anyMatch(clue.period()::equals));
  }

  /// Says what was heard twice.
  void remarks() {
    List<Clue> clues = scenario.clues();
    for (int clue = 0; clue < clues.size(); clue++) {
      for (int earlier = 0; earlier < clue; earlier++) {
        Clue first = clues.get(earlier);
        Clue second = clues.get(clue);
        if (same(first.provenance().source(), second.provenance().source())) {
          reading.note(
              "Clues %s and %s have the same source; they count as if they were independent."
                  .formatted(first.name(), second.name()));
        }
      }
      countedTwice(clues.get(clue)).forEach(reading::note);
    }
  }

  /// A source that already stands beside the law that its clue speaks of.
  private List<String> countedTwice(Clue clue) {
    List<String> found = new ArrayList<>();
    List<String> sections = MetricId.parse(clue.of()).map(ClueCheck::sections).orElse(List.of());
    for (Input input : scenario.inputs()) {
      Provenance said = input.provenance();
      boolean about =
          sections.stream()
              .anyMatch(it -> input.path().equals(it) || input.path().startsWith(it + "."));
      if (found.isEmpty() && about && same(clue.provenance().source(), said.source())) {
        found.add(
            "Clue %s has the source that already stands beside %s; what it says is counted twice"
                    .formatted(clue.name(), input.path())
                + " where the value there leans on it.");
      }
    }
    return found;
  }

  private static List<String> sections(MetricId metric) {
    return switch (metric) {
      case MetricId.OfAssumption(String assumption) -> List.of("assumptions." + assumption);
      case MetricId.Named(String owner, _) ->
          List.of("streams." + owner, "agreements." + owner, "events." + owner);
      case MetricId.OfCap(String cap, _) -> List.of("caps." + cap);
      case MetricId.OfParty _ -> List.of();
    };
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && plain(one.get()).equals(plain(other.get()));
  }

  private static String plain(String source) {
    return source.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
