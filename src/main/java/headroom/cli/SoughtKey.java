package headroom.cli;

import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.FaultPrinter;
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
record SoughtKey(String path, double low, double high) {

  /// @throws IllegalArgumentException if the ends are no numbers, or no bracket
  static SoughtKey parse(String path, String from, String to) {
    double low = number("--from", path, from);
    double high = number("--to", path, to);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "--from must be below --to, found %s and %s"
              .formatted(VisibleText.of(from), VisibleText.of(to)));
    }
    return new SoughtKey(path, low, high);
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

  Scenarios of(Question question) {
    return new Scenarios(question, this);
  }

  /// A value at which there is no scenario.
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private RefusedException(String message, List<Fault> faults) {
      super(message);
      this.faults = faults;
    }

    /// Says so; nothing was simulated before.
    int tell(Terminal terminal) {
      terminal.err().print(FaultPrinter.print(faults));
      terminal.say(String.valueOf(getMessage()));
      return ExitCode.USAGE;
    }
  }

  /// The scenarios with the key at a value.
  static final class Scenarios {
    private final Question question;
    private final SoughtKey key;
    private final Set<String> notes = new LinkedHashSet<>();

    private Scenarios(Question question, SoughtKey key) {
      this.question = question;
      this.key = key;
    }

    double low() {
      return key.low;
    }

    double high() {
      return key.high;
    }

    /// @throws RefusedException if there is none
    Scenario at(double x) {
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
    List<String> notes(Scenario written) {
      return notes.stream().filter(note -> !written.notes().contains(note)).limit(8).toList();
    }
  }
}
