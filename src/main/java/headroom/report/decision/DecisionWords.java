package headroom.report.decision;

import headroom.decision.Decided;
import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.scenario.Decision;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A decision in sentences: what is best, how surely, and what to find out first.
final class DecisionWords {
  /// Errors that an estimate must lie above 0 to be told as more than noise.
  private static final double NOISE = 2;

  private static final int MOST_TOLD = 3;

  private final Decided decided;

  DecisionWords(Decided decided) {
    this.decided = decided;
  }

  /// All sentences, the most important first, without full stops.
  List<String> all() {
    List<String> sentences = new ArrayList<>();
    sentences.add(best());
    sentences.add(chances());
    sentences.add(perfect());
    sentences.add(research());
    for (Decided.Line line : decided.options()) {
      line.breakEven().ifPresent(it -> sentences.add(breakEven(line, it)));
    }
    decided.decision().options().forEach(it -> changes(it).ifPresent(sentences::add));
    return sentences;
  }

  /// What is best on average.
  String best() {
    Decided.Line best = line();
    List<Decided.Line> others =
        decided.options().stream()
            .filter(it -> !it.name().equals(best.name()))
            .sorted(Comparator.comparingDouble(it -> Math.abs(it.difference().value())))
            .toList();
    String than = Phrases.list(others.stream().map(this::than).toList());
    return "On average `%s` is best, with %s: %s".formatted(best.name(), money(best.mean()), than);
  }

  /// How the best compares with another; a lead within its error is no lead.
  private String than(Decided.Line other) {
    Estimate lead = Gaps.size(other.difference());
    if (lead.value() == 0) {
      return "the same as `%s`".formatted(other.name());
    }
    return isNoise(lead)
        ? "no different from `%s` within the error (%s %s)"
            .formatted(other.name(), money(lead), beyond())
        : "%s %s than `%s`".formatted(money(lead), beyond(), other.name());
  }

  private Decided.Line line() {
    return decided.options().get(decided.best());
  }

  private String beyond() {
    return decided.decision().lowerIsBetter() ? "less" : "more";
  }

  private String chances() {
    return decided.options().stream()
        .sorted(Comparator.comparingDouble(it -> -it.chance().value()))
        .map(
            it ->
                "`%s` is best in %s"
                    .formatted(
                        it.name(), Phrases.futures(it.chance(), decided.simulation().trials())))
        .collect(Collectors.joining(", "));
  }

  private String perfect() {
    Estimate perfect = decided.perfect();
    if (!isNoise(perfect)) {
      return "To know everything before choosing would be worth %s on average: no inquiry is worth more"
          .formatted(money(perfect));
    }
    boolean alone = line().chance().value() == 1;
    return alone || perfect.value() == 0
        ? "`%s` is %s whatever comes: nothing that could be found out is worth anything here"
            .formatted(line().name(), alone ? "best" : "as good as the best")
        : "To know everything before choosing would be worth nothing within its error (%s)"
            .formatted(money(perfect));
  }

  /// Inputs by what it is worth to know them, the most first.
  List<Decided.Known> ranked() {
    return decided.inputs().stream()
        .sorted(Comparator.comparingDouble(it -> -it.value().value()))
        .toList();
  }

  /// What to find out first.
  String research() {
    List<Decided.Known> worth = ranked().stream().filter(it -> !isNoise(it.value())).toList();
    if (worth.isEmpty()) {
      return decided.inputs().isEmpty()
          ? "No input has a value that could be found out"
          : "No input by itself is worth finding out: each is worth 0 within its error";
    }
    String first =
        "Find out `%s` first: to know it is worth %s"
            .formatted(worth.getFirst().input().path(), money(worth.getFirst().value()));
    if (worth.size() == 1) {
      return first + "; no other input by itself is worth anything within its error";
    }
    String then =
        Phrases.list(
            worth.stream()
                .skip(1)
                .limit(MOST_TOLD)
                .map(it -> "`%s` (%s)".formatted(it.input().path(), money(it.value())))
                .toList());
    return first + ", then " + then;
  }

  /// What to find out first, briefly.
  String title() {
    return ranked().stream()
        .limit(1)
        .filter(it -> !isNoise(it.value()))
        .map(
            it ->
                "Find out %s first: to know it is worth %s"
                    .formatted(it.input().shortName(), Phrases.money(it.value(), decided.unit())))
        .findFirst()
        .orElse("No input by itself is worth finding out");
  }

  /// At what worth an option of a fixed one would be as good as the best other.
  String breakEven(Decided.Line line, Estimate breakEven) {
    double worth = line.worth().orElse(Double.NaN);
    if (worth == breakEven.value()) {
      return "`%s` is worth as much as the best other option".formatted(line.name());
    }
    return "`%s` would be as good as the best other option if it were worth %s, not %s"
        .formatted(
            line.name(),
            money(breakEven),
            Phrases.money(NumberStyle.AMOUNT.text(worth), decided.unit()));
  }

  /// Whether an estimate is told as 0: below it, or no further above it than noise goes.
  static boolean isNoise(Estimate estimate) {
    return estimate.value() <= NOISE * estimate.standardError().orElse(0);
  }

  /// An amount with its error and unit.
  String money(Estimate amount) {
    return Phrases.money(Rounding.withError(amount), decided.unit());
  }

  /// What it is worth to know something, with its error: never below 0.
  static String known(Estimate value) {
    return value.value() >= 0 ? Rounding.withError(value) : "0" + error(value.standardError());
  }

  private static String error(OptionalDouble error) {
    return error.isPresent() && error.getAsDouble() > 0
        ? " ± " + Rounding.withError(new Estimate(0, error)).replaceFirst(".* ± ", "")
        : "";
  }

  /// What an option changes in the scenario; empty where that is nothing.
  private static Optional<String> changes(Decision.Option option) {
    List<String> parts =
        option.set().entrySet().stream().map(it -> it.getKey() + " to " + it.getValue()).toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("`%s` sets %s".formatted(option.name(), Phrases.list(parts)));
  }
}
