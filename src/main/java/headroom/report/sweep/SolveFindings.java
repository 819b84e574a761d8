package headroom.report.sweep;

import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.sweep.Axis;
import headroom.sweep.Solve;
import headroom.sweep.Subject;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import headroom.words.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What `solve` says in words: where the target holds, how surely, or why nowhere.
final class SolveFindings {
  private final Solve solve;
  private final Answers answers;
  private final Scenario scenario;

  SolveFindings(Scenario scenario, Solve solve) {
    this.solve = solve;
    this.scenario = scenario;
    answers = new Answers(scenario);
  }

  /// The sentences, without full stops.
  List<String> all() {
    List<String> sentences = new ArrayList<>();
    solve.solutions().forEach(solution -> sentences.add(sentence(solution)));
    reason().ifPresent(sentences::add);
    if (!solve.monotone()) {
      sentences.add(
          "%s both rises and falls between %s and %s: there may be more answers than were seen at 9 places"
              .formatted(
                  Phrases.sentence(Answers.name(solve.subject())),
                  plain(solve.bracket().low()),
                  plain(solve.bracket().high())));
    }
    return sentences;
  }

  /// Why there is no answer, where there is none.
  Optional<String> reason() {
    if (!solve.solutions().isEmpty()) {
      return Optional.empty();
    }
    Solve.Evaluation low = solve.evaluations().getFirst();
    Solve.Evaluation high = solve.evaluations().getLast();
    return Optional.of(
        "No value of %s between %s and %s does it; at %s %s is %s, at %s it is %s"
            .formatted(
                solve.path(),
                plain(solve.bracket().low()),
                plain(solve.bracket().high()),
                plain(low.at()),
                Answers.name(solve.subject()),
                answers.said(solve.subject(), low.value()),
                plain(high.at()),
                answers.said(solve.subject(), high.value())));
  }

  private String sentence(Solve.Solution solution) {
    String name = Answers.name(solve.subject());
    String wanted = answers.wanted(solve.subject(), solve.target().value());
    return switch (solution) {
      case Solve.Everywhere(Solve.Bracket range) ->
          "%s is %s for every %s from about %s to %s"
              .formatted(
                  Phrases.sentence(name),
                  wanted,
                  key(),
                  rounded(range.low()),
                  rounded(range.high()));
      case Solve.Crossing(Estimate value, var interval, Solve.Doubt doubt) -> {
        String at =
            "%s is %s where %s is %s"
                .formatted(Phrases.sentence(name), wanted, key(), number(value));
        yield switch (doubt) {
          case NONE -> at + interval(value, interval.orElseThrow());
          case FLAT ->
              at + "; it hardly moves there, so that no interval can be told: take more trials";
          case NO_ERROR -> at + "; its error cannot be told";
          case JUMP -> at.replace(" is " + wanted + " where", " leaps past " + wanted + " where");
        };
      }
    };
  }

  private String interval(Estimate value, Solve.Bracket range) {
    double error = value.standardError().orElse(0);
    if (error == 0) {
      return "";
    }
    return " (95 %% interval %s to %s)"
        .formatted(
            withErrorsDigits(range.low(), error), withErrorsDigits(range.high(), error) + sign());
  }

  private String withErrorsDigits(double value, double error) {
    return Rounding.withError(scaled(new Estimate(value, OptionalDouble.of(error))))
        .replaceFirst(" ± .*", "");
  }

  /// The last part of the key's path.
  String key() {
    return SweepRows.shortName(new Axis(solve.path(), List.of("")), scenario);
  }

  /// A value of the key with its error.
  String number(Estimate value) {
    return value.standardError().orElse(0) > 0
        ? Rounding.withError(scaled(value)) + sign()
        : rounded(value.value());
  }

  /// A value of the key, briefly.
  String rounded(double value) {
    return Rounding.number(scaled(new Estimate(value, OptionalDouble.empty()))) + sign();
  }

  /// A value of the key as it was given.
  String plain(double value) {
    return solve.percent() ? NumberStyle.SHARE.text(value) : WrittenNumber.text(value);
  }

  private Estimate scaled(Estimate value) {
    return solve.percent() ? Rounding.hundredfold(value) : value;
  }

  private String sign() {
    return solve.percent() ? " %" : "";
  }

  /// The heads of the table of what was asked.
  List<String> columns() {
    Subject of = solve.subject();
    return List.of(
        solve.path(), of.text() + (of.unit().isEmpty() ? "" : ", " + of.unit()) + " ± SE");
  }

  /// What was asked, and what came out.
  List<List<String>> evaluations() {
    return solve.evaluations().stream()
        .map(it -> List.of(rounded(it.at()), answers.withError(solve.subject(), it.value())))
        .toList();
  }
}
