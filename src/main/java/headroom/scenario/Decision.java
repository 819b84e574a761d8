package headroom.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A choice between things to do, each valued by one metric of the trials. An option changes what
/// is done, not what is believed: all options share assumptions, events and random numbers.
///
/// @param question what is to be decided, in the user's words
/// @param of id of the metric that values what is done, such as `party.Microsoft.present-value`
/// @param period the label of its period, such as `total` or `2028`
/// @param lowerIsBetter whether less of it is better
/// @param options what may be done, in file order; two or more
/// @param inputs every value that an option changes, as written, with its provenance
public record Decision(
    String question,
    String of,
    String period,
    boolean lowerIsBetter,
    List<Option> options,
    List<Input> inputs) {
  private static final String TOTAL = "total";

  /// What options are called where they are drawn: `decision.options.sell.worth`.
  public static final String OPTIONS = "decision.options.";

  /// Copies.
  ///
  /// @throws IllegalArgumentException if there is nothing to choose from
  public Decision {
    options = List.copyOf(options);
    inputs = List.copyOf(inputs);
    if (options.size() < 2) {
      throw new IllegalArgumentException("a decision needs two options");
    }
  }

  /// The metric with its period, `party.Microsoft.receipts@2028`; the period `total` is left out.
  public String metric() {
    return period.equals(TOTAL) ? of : of + "@" + period;
  }

  /// Something that may be done.
  ///
  /// @param name its name
  /// @param set keys that it changes, by their full paths, with their new values as written; in
  ///   file order
  /// @param worth what stands in place of the metric, if the option is worth that
  /// @param model what is simulated then; draws of its own have the option's name before their path
  public record Option(
      String name, Map<String, String> set, Optional<Quantity> worth, Model model) {
    /// Keeps the order of the keys.
    public Option {
      set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /// Where its keys stand in the file: the path before those of its draws.
    public static String path(String name) {
      return OPTIONS + name;
    }
  }
}
