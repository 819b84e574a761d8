package headroom.report.sensitivity;

import headroom.report.Phrases;
import headroom.report.WrittenInputs;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import headroom.words.Rounding;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where an input is put, in words.
final class Ends {
  private final WrittenInputs written;

  Ends(Scenario scenario) {
    written = WrittenInputs.of(scenario);
  }

  /// A short label: `34.4`, `12 %`, `2028-Q3`, `after the end`.
  String label(Sensitivity.Line line, Sensitivity.Place place) {
    return switch (place) {
      case Sensitivity.Value(double value, Sensitivity.Meaning meaning) ->
          written.brief(line.path(), value) + chance(meaning);
      case Sensitivity.Date(Optional<Double> year, int _) ->
          year.map(it -> Phrases.quarterOf(it).label()).orElse("after the end");
      case Sensitivity.Picked(int index, Optional<Double> value, Optional<String> drawn) ->
          value
              .map(it -> written.brief(line.path(), it))
              .orElseGet(
                  () ->
                      drawn
                          .map(it -> it.substring(it.lastIndexOf('.') + 1))
                          .orElse("value " + (index + 1)));
      case Sensitivity.Typed(String text) -> text.strip();
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

  /// A value of an input, as at the edge of a band.
  String value(Sensitivity.Line line, double value) {
    return written.brief(line.path(), value);
  }

  /// What a line is called where there is little room.
  static String name(Sensitivity.Line line) {
    return line.input().map(it -> it.shortName()).orElse(line.path());
  }
}
