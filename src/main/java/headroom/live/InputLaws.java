package headroom.live;

import headroom.compile.CompiledScenario;
import headroom.compile.Marginals;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.distribution.Atom;
import headroom.distribution.Distribution;
import headroom.question.DrawnInput;
import headroom.question.DrawnInputs;
import headroom.scenario.Assumption;
import headroom.scenario.Input;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// What is known of each input's value: its law, or the one number that it is.
final class InputLaws {
  private static final String EVENTS = "events.";
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9_]+)?%?");

  private final Map<String, Assumption> assumptions = new HashMap<>();
  private final Map<String, DrawnInput> drawn = new HashMap<>();
  private final Marginals marginals;

  /// @param scenario a scenario without faults
  InputLaws(Scenario scenario) {
    scenario.assumptions().forEach(it -> assumptions.put("assumptions." + it.name(), it));
    marginals = new Marginals(scenario.assumptions());
    CompiledScenario compiled =
        ScenarioCompiler.compile(scenario.withoutClues(), new OutputSelection.Ids(Set.of()));
    DrawnInputs.of(scenario, compiled).forEach(it -> drawn.put(it.path(), it));
  }

  /// What an input is to a page.
  enum Kind {
    LAW,
    EVENT,
    PICK,
    PLAIN
  }

  /// @param kind what it is
  /// @param law its law; of an event with a date that of its day, since 1970-01-01
  /// @param value where it is one number
  record Known(Kind kind, Optional<Distribution> law, OptionalDouble value) {
    static final Known NOTHING = new Known(Kind.PLAIN, Optional.empty(), OptionalDouble.empty());

    static Known of(Distribution law) {
      double certain = law.atoms().stream().mapToDouble(Atom::probability).sum();
      return new Known(
          certain > 1 - 1e-9 ? Kind.PICK : Kind.LAW, Optional.of(law), OptionalDouble.empty());
    }

    static Known of(double value) {
      return new Known(Kind.PLAIN, Optional.empty(), OptionalDouble.of(value));
    }
  }

  Known of(Input input) {
    Assumption assumption = assumptions.get(input.path());
    if (assumption != null) {
      return switch (assumption.quantity()) {
        case Quantity.Constant(double value) -> Known.of(value);
        case Quantity.Reference _ -> Known.NOTHING;
        case Quantity.Drawn drawnQuantity ->
            marginals.of(drawnQuantity).map(Known::of).orElse(Known.NOTHING);
      };
    }
    DrawnInput source = drawn.get(input.path());
    if (source != null && source.source() instanceof DrawnInput.OfLaw(_, Distribution law)) {
      return Known.of(law);
    }
    if (source != null && source.source() instanceof DrawnInput.Pick) {
      return new Known(Kind.PICK, Optional.empty(), OptionalDouble.empty());
    }
    return event(input).orElseGet(() -> number(input.text()));
  }

  private Optional<Known> event(Input input) {
    int end = input.path().lastIndexOf('.');
    DrawnInput event =
        input.path().startsWith(EVENTS) ? drawn.get(input.path().substring(0, end)) : null;
    return event != null && event.source() instanceof DrawnInput.Moment(_, var days)
        ? Optional.of(new Known(Kind.EVENT, days, OptionalDouble.empty()))
        : Optional.empty();
  }

  private static Known number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Known.NOTHING;
    }
    String digits = text.replace("_", "").replace("%", "");
    return Known.of(Double.parseDouble(digits) / (text.endsWith("%") ? 100 : 1));
  }
}
