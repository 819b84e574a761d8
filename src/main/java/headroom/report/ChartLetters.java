package headroom.report;

import headroom.chart.Letters;
import headroom.scenario.Scenario;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether charts can show what a scenario is written in.
public final class ChartLetters {
  private static final int MOST_SHOWN = 12;

  private ChartLetters() {}

  /// A remark on letters that the charts' typeface lacks; empty if there are none.
  public static Optional<String> note(Scenario scenario) {
    String texts =
        Stream.of(
                Stream.of(scenario.name(), scenario.currency()),
                scenario.streams().stream().map(stream -> stream.name()),
                scenario.labels().written().values().stream()
                    .flatMap(labels -> labels.values().stream()),
                scenario.events().stream().map(event -> event.name()),
                scenario.assumptions().stream().map(assumption -> assumption.name()),
                scenario.agreements().stream()
                    .flatMap(it -> Stream.of(it.name(), it.payer(), it.payee())))
            .flatMap(each -> each)
            .collect(Collectors.joining());
    String missing = Letters.missing(texts);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String shown =
        missing
            .codePoints()
            .limit(MOST_SHOWN)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return Optional.of(
        "the charts' typeface has no “%s”%s: PNG files show boxes there; the SVG files and the report show the letters where the reader's machine has them"
            .formatted(shown, shown.equals(missing) ? "" : " and others"));
  }
}
