package headroom.scenario.file;

import headroom.scenario.Clue;
import headroom.scenario.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What of clues is hashed.
final class HashedClues {
  private HashedClues() {}

  /// The clues by name; nothing where there is none.
  static Optional<Map<String, Object>> of(List<Clue> clues) {
    return clues.isEmpty()
        ? Optional.empty()
        : Optional.of(HashedTerms.byName(clues, Clue::name, HashedClues::clue));
  }

  private static Map<String, Object> clue(Clue clue) {
    return switch (clue) {
      case Clue(
              String _,
              String of,
              String period,
              Clue.Saying saying,
              double reliability,
              Provenance provenance) ->
          HashedTerms.of("of", of)
              .and("period", period)
              .and("says", saying(saying))
              .and("reliability", reliability)
              .and("provenance", ScenarioHash.provenance(provenance))
              .map();
    };
  }

  private static Map<String, Object> saying(Clue.Saying saying) {
    return switch (saying) {
      case Clue.Saying.About(double value, double error) ->
          HashedTerms.of("about", value).and("error", error).map();
      case Clue.Saying.Within(OptionalDouble low, OptionalDouble high) ->
          HashedTerms.empty().and("low", boxed(low)).and("high", boxed(high)).map();
    };
  }

  private static Optional<Double> boxed(OptionalDouble bound) {
    return Stream.of(bound)
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .findFirst();
  }
}
