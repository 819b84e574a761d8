package headroom.report;

import headroom.result.Estimate;
import headroom.scenario.Input;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// The values of a scenario as its author wrote them, by their place in the file.
///
/// @param byPath every input by its dotted path, in file order
public record WrittenInputs(Map<String, Input> byPath) {
  private static final Pattern WEIGHT = Pattern.compile("weight: [^,}]*");

  public static WrittenInputs of(Scenario scenario) {
    Map<String, Input> byPath = new LinkedHashMap<>();
    scenario.inputs().forEach(input -> byPath.put(input.path(), input));
    return new WrittenInputs(byPath);
  }

  /// What is written at a path.
  Optional<String> text(String path) {
    return Optional.ofNullable(byPath.get(path)).map(Input::text);
  }

  /// A number in the way in which the value at a path is written: `37 %` or `0.37`.
  public String like(String path, double value) {
    return like(path, new Estimate(value, OptionalDouble.empty()));
  }

  /// An estimate in the way in which the value at a path is written, no finer than its error
  /// allows.
  public String like(String path, Estimate estimate) {
    return percent(path)
        ? Rounding.number(Rounding.hundredfold(estimate)) + " %"
        : Rounding.number(estimate);
  }

  /// A number in three digits at most, in the way in which the value at a path is written.
  public String brief(String path, double value) {
    Estimate estimate = new Estimate(value, OptionalDouble.empty());
    return percent(path)
        ? Rounding.brief(Rounding.hundredfold(estimate)) + " %"
        : Rounding.brief(estimate);
  }

  /// Whether the value at a path is written in per cent.
  public boolean percent(String path) {
    return text(path).map(text -> WEIGHT.matcher(text).replaceAll("").contains("%")).orElse(false);
  }

  /// A number with at most four digits that count.
  public static String number(double value) {
    return Rounding.number(new Estimate(value, OptionalDouble.empty()));
  }
}
