package headroom.asking;

import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import headroom.words.VisibleText;
import headroom.words.WrittenNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// A key whose value is sought, and between which numbers.
///
/// @param path the key as typed
/// @param low the least value
/// @param high the greatest
/// @param percent whether both were given in per cent
public record SoughtKey(String path, double low, double high, boolean percent) {

  /// Reads a key and its ends.
  ///
  /// @throws IllegalArgumentException if the ends are no numbers, or no bracket
  public static SoughtKey parse(String path, String from, String to) {
    double low = number("--from", path, from);
    double high = number("--to", path, to);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "--from must be below --to, found %s and %s"
              .formatted(VisibleText.of(from), VisibleText.of(to)));
    }
    boolean percent =
        WrittenNumber.isPercentage(from.strip()) && WrittenNumber.isPercentage(to.strip());
    return new SoughtKey(path, low, high, percent);
  }

  private static double number(String option, String path, String text) {
    OptionalDouble number = WrittenNumber.parse(text.strip());
    if (number.isEmpty()) {
      throw new IllegalArgumentException(
          "%s takes a number, such as 20 or 5%%, found `%s`; try dates and texts with `headroom sweep … --over %s=%s,…`"
              .formatted(option, VisibleText.of(text), path, VisibleText.of(text)));
    }
    return number.getAsDouble();
  }

  /// The scenarios in which it is sought.
  public Scenarios of(AskedScenario question) {
    return new Scenarios(question, this);
  }

  /// A value at which there is no scenario.
  public static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private RefusedException(String message, List<Fault> faults) {
      super(message);
      this.faults = faults;
    }

    /// What is wrong.
    public List<Fault> faults() {
      return faults;
    }
  }

  /// The scenarios with the key at a value.
  public static final class Scenarios {
    private final AskedScenario question;
    private final SoughtKey key;
    private final Set<String> notes = new LinkedHashSet<>();

    private Scenarios(AskedScenario question, SoughtKey key) {
      this.question = question;
      this.key = key;
    }

    /// The least value.
    public double low() {
      return key.low;
    }

    /// The greatest value.
    public double high() {
      return key.high;
    }

    /// Whether both were given in per cent.
    public boolean percent() {
      return key.percent;
    }

    /// The scenario at a value.
    ///
    /// @throws RefusedException if there is none
    public Scenario at(double x) {
      String text = WrittenNumber.text(x);
      return switch (question.with(List.of(new Setting(key.path, text, "--for " + key.path)))) {
        case ReadOutcome.Complete(Scenario scenario) -> {
          notes.addAll(scenario.notes());
          yield scenario;
        }
        case ReadOutcome.Refused(List<Fault> faults) ->
            throw new RefusedException(
                x == key.low || x == key.high
                    ? "nothing was simulated."
                    : "a key that takes only some of the numbers between %s and %s cannot be solved for; try its values one by one: headroom sweep … --over %s=…"
                        .formatted(
                            WrittenNumber.text(key.low), WrittenNumber.text(key.high), key.path),
                faults);
      };
    }

    /// Remarks that the scenario as written has not.
    public List<String> notes(Scenario written) {
      return notes.stream().filter(note -> !written.notes().contains(note)).limit(8).toList();
    }
  }
}
