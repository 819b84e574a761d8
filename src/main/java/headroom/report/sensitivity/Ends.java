package headroom.report.sensitivity;

import headroom.question.DrawnInput;
import headroom.report.Phrases;
import headroom.report.WrittenInputs;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.scenario.Timeline;
import headroom.sensitivity.Sensitivity;
import headroom.words.Rounding;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where an input is put, in words.
final class Ends {
  private final WrittenInputs written;
  private final Timeline timeline;

  Ends(Scenario scenario) {
    written = WrittenInputs.of(scenario);
    timeline = scenario.timeline();
  }

  /// A short label: `34.4`, `12 %`, `2028-Q3`, `after the end`, `rumoured (mean 31)`.
  String label(Sensitivity.Line line, Sensitivity.Place place) {
    return switch (place) {
      case Sensitivity.Value(double value, Sensitivity.Meaning meaning) ->
          written.brief(line.path(), value) + chance(meaning);
      case Sensitivity.Date(Optional<Double> year, int _) ->
          year.map(it -> Phrases.quarterOf(it, timeline.start()).label()).orElse("after the end");
      case Sensitivity.Picked picked ->
          picked
              .value()
              .map(it -> written.brief(line.path(), it))
              .orElseGet(() -> drawn(line, picked));
      case Sensitivity.Typed(String text) -> text.strip();
    };
  }

  /// What is picked by its name, and where it lies.
  private String drawn(Sensitivity.Line line, Sensitivity.Picked picked) {
    String name =
        picked
            .drawn()
            .map(it -> it.substring(it.lastIndexOf('.') + 1))
            .filter(it -> !it.chars().allMatch(Character::isDigit))
            .orElse("value " + (picked.index() + 1));
    return picked
        .mean()
        .map(it -> "%s (mean %s)".formatted(name, written.brief(line.path(), it)))
        .orElse(name);
  }

  /// A place as it follows a number in a sentence: `at 34.4`, `in 2028-Q3`, `with it after the
  /// end`.
  String with(Sensitivity.Line line, Sensitivity.Place place) {
    String label = label(line, place);
    return switch (place) {
      case Sensitivity.Date(Optional<Double> year, int _) ->
          year.isPresent() ? "with it in " + label : "with it " + label;
      case Sensitivity.Value _, Sensitivity.Picked _, Sensitivity.Typed _ -> "at " + label;
    };
  }

  /// How likely an end value is, where it is not told by a percentile.
  private static String chance(Sensitivity.Meaning meaning) {
    return switch (meaning) {
      case Sensitivity.Percentile _ -> "";
      case Sensitivity.Least(double chance) -> chance(chance);
      case Sensitivity.Greatest(double chance) -> chance(chance);
    };
  }

  private static String chance(double chance) {
    return chance > 0
        ? " (" + Rounding.briefPercent(new Estimate(chance, OptionalDouble.empty())) + ")"
        : "";
  }

  /// A value of an input as trials have it: of an event quarters since the start, of a pick which
  /// of its values.
  String edge(Sensitivity.Line line, double value) {
    DrawnInput.Source source = line.input().map(DrawnInput::source).orElseThrow();
    return switch (source) {
      case DrawnInput.OfLaw _, DrawnInput.Paths _ -> written.brief(line.path(), value);
      case DrawnInput.Moment _ ->
          value >= timeline.quarterCount()
              ? "after the end"
              : timeline.quarter((int) Math.floor(value)).toString();
      case DrawnInput.Pick _ -> "value " + ((int) value + 1);
    };
  }

  /// What a line is called where there is little room.
  static String name(Sensitivity.Line line) {
    return line.role() == Sensitivity.Role.KEY
        ? line.path().substring(line.path().lastIndexOf('.') + 1)
        : line.input().map(DrawnInput::shortName).orElse(line.path());
  }
}
