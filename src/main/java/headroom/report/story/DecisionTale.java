package headroom.report.story;

import headroom.scenario.Decision;
import headroom.scenario.Scenario;
import headroom.words.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is to be decided, in plain English: the question, by what options are valued, and what each
/// changes.
final class DecisionTale {
  private DecisionTale() {}

  /// A paragraph for the question and one for each option; none where nothing is to be decided.
  static Stream<String> of(Scenario scenario, PathWords words) {
    return scenario.decision().stream().flatMap(decision -> paragraphs(decision, words));
  }

  private static Stream<String> paragraphs(Decision decision, PathWords words) {
    return Stream.concat(
        Stream.of(
            "%s Options are valued by `%s`; %s is better. Nothing but `headroom decide` looks at them."
                .formatted(
                    decision.question(),
                    decision.metric(),
                    decision.lowerIsBetter() ? "less" : "more")),
        decision.options().stream().map(option -> option(option, words)));
  }

  private static String option(Decision.Option option, PathWords words) {
    List<String> parts = new ArrayList<>();
    option.set().forEach((path, value) -> parts.add("%s is %s".formatted(path, value)));
    option
        .worth()
        .ifPresent(
            worth -> parts.add("worth %s".formatted(words.quantity(worth, NumberStyle.AMOUNT))));
    return "%s: %s."
        .formatted(option.name(), parts.isEmpty() ? "as written" : String.join("; ", parts));
  }
}
