package headroom.report.story;

import headroom.report.Phrases;
import headroom.scenario.Clue;
import headroom.scenario.Evidence;
import headroom.scenario.Provenance;
import headroom.scenario.Scenario;
import headroom.words.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What has been heard, in words.
final class ClueWords {
  private ClueWords() {}

  /// A paragraph for each clue, and one that says what becomes of them; none where nothing was
  /// heard.
  static Stream<String> of(Scenario scenario) {
    return scenario.clues().isEmpty()
        ? Stream.empty()
        : Stream.concat(
            scenario.clues().stream().map(ClueWords::clue),
            Stream.of(
                "All numbers here are those expected before this was heard. `run` and `decide`"
                    + " weigh each future by how well it goes with all of it."));
  }

  private static String clue(Clue clue) {
    return "%s: %s is %s%s.%s"
        .formatted(
            clue.name(),
            clue.metric(),
            saying(clue.saying()),
            clue.reliability() == 1
                ? ""
                : ", if it knows anything, which is taken to be so with %s %%"
                    .formatted(Phrases.percentage(clue.reliability(), 3)),
            provenance(clue.provenance()));
  }

  private static String saying(Clue.Saying saying) {
    return switch (saying) {
      case Clue.Saying.About(double value, double error) ->
          "%s with a normal error of standard deviation %s".formatted(number(value), number(error));
      case Clue.Saying.Within(OptionalDouble low, OptionalDouble high) -> {
        if (low.isEmpty()) {
          yield "at most " + number(high.orElseThrow());
        }
        yield high.isEmpty()
            ? "at least " + number(low.getAsDouble())
            : "between %s and %s".formatted(number(low.getAsDouble()), number(high.getAsDouble()));
      }
    };
  }

  private static String number(double value) {
    return NumberStyle.AMOUNT.text(value);
  }

  private static String provenance(Provenance said) {
    List<String> words = new ArrayList<>();
    said.evidence().map(Evidence::word).ifPresent(words::add);
    said.source().map(it -> "source: " + it).ifPresent(words::add);
    said.asOf().map(it -> "as of " + it).ifPresent(words::add);
    said.note().map(it -> "note: " + it).ifPresent(words::add);
    return words.isEmpty() ? "" : " " + String.join("; ", words) + ".";
  }
}
