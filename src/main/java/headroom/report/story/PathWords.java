package headroom.report.story;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.words.NumberStyle;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Quantities and paths in words.
///
/// @param names what to say for the name of an assumption
record PathWords(Function<String, String> names) {

  /// A quantity in words, to stand in the middle of a sentence.
  String quantity(Quantity quantity, NumberStyle style) {
    String words = new LawWords(style, names).of(quantity);
    return switch (quantity) {
      case Quantity.Constant _, Quantity.Reference _ -> words;
      case Quantity.Drawn _ ->
          switch (style) {
            case AMOUNT -> "an uncertain number [%s]".formatted(words);
            case SHARE -> "an uncertain share [%s]".formatted(words);
            case DATE -> words;
          };
    };
  }

  /// A path in words.
  String path(Path path, NumberStyle style) {
    return switch (path) {
      case Path.Flat(Quantity value) -> quantity(value, style);
      case Path.Fade(Quantity from, Quantity to, Quantity halfLife) ->
          "from %s at the start towards %s, half of the way every %s"
              .formatted(quantity(from, style), quantity(to, style), years(halfLife));
      case Path.Schedule schedule -> schedule(schedule, style);
      case Path.Multiple(Quantity multiple, Quantity of) ->
          "%s times %s".formatted(quantity(multiple, NumberStyle.AMOUNT), quantity(of, style));
      case Path.Hold(Quantity value, Quantity years, Path then) ->
          "%s for %s, then %s".formatted(quantity(value, style), years(years), path(then, style));
    };
  }

  private String schedule(Path.Schedule schedule, NumberStyle style) {
    if (schedule.linear()) {
      return schedule.nodes().entrySet().stream()
          .map(node -> node(node, style, " at the start of "))
          .collect(Collectors.joining(", ", "in straight lines through ", ""));
    }
    return schedule.nodes().entrySet().stream()
        .map(node -> node(node, style, " from the start of "))
        .collect(Collectors.joining(", "));
  }

  private String node(Map.Entry<Quarter, Quantity> node, NumberStyle style, String from) {
    return quantity(node.getValue(), style) + from + node.getKey();
  }

  /// A time in years: `1 year`, `1.5 years`.
  String years(Quantity years) {
    boolean one = years instanceof Quantity.Constant(double value) && value == 1;
    String drawn = quantity(years, NumberStyle.AMOUNT);
    return years instanceof Quantity.Drawn
        ? drawn.replaceFirst("number", "number of years")
        : drawn + (one ? " year" : " years");
  }

  /// Whether a path is the same number at all times and in all trials.
  static boolean is(Path path, double value) {
    return path instanceof Path.Flat(Quantity.Constant(double constant)) && constant == value;
  }
}
