package headroom.report.story;

import headroom.report.Phrases;
import headroom.scenario.Condition;
import headroom.scenario.Path;
import headroom.scenario.Term;
import java.util.Map;
import java.util.stream.Collectors;

/// Conditions on streams in words: `sales of USD 12.5 m or more`.
record BoundWords(AmountWords amounts) {

  /// What the streams must come to.
  String bounds(Condition condition) {
    return Phrases.list(condition.bounds().stream().map(this::bound).toList());
  }

  private String bound(Condition.Bound bound) {
    String level = amounts.money(bound.level());
    return bound.orMore()
        ? "%s of %s or more".formatted(amounts.labels().stream(bound.stream()), level)
        : "%s of less than %s".formatted(amounts.labels().stream(bound.stream()), level);
  }

  /// The quarters for which something accrues, to follow "It accrues only": `in quarters with sales
  /// of USD 12.5 m or more`.
  String when(Condition condition, Term term) {
    return switch (condition.in()) {
      case Condition.Window.EachQuarter() -> "in quarters with " + bounds(condition);
      case Condition.Window.EachYear() ->
          "while the %s up to and with the quarter has %s"
              .formatted(YearWords.year(term.year()), bounds(condition));
      case Condition.Window.Life() ->
          "while all quarters up to and with the one looked at have %s together"
              .formatted(bounds(condition));
      case Condition.Window.OneYear(int year) ->
          "while %s up to and with the quarter has %s".formatted(year, bounds(condition));
      case Condition.Window.OneQuarter(var quarter) ->
          "if %s has %s".formatted(quarter, bounds(condition));
    };
  }

  /// What makes a milestone due: `once 2026 has brought sales of USD 400 m or more`.
  String once(Condition condition, Term term) {
    String bounds = bounds(condition);
    boolean judgedLast = condition.bounds().stream().anyMatch(bound -> !bound.orMore());
    String last = judgedLast ? ", judged in its last quarter" : "";
    return switch (condition.in()) {
      case Condition.Window.EachQuarter() -> "in the first quarter with " + bounds;
      case Condition.Window.EachYear() ->
          "once a %s has brought %s%s".formatted(YearWords.year(term.year()), bounds, last);
      case Condition.Window.Life() ->
          "once the quarters since the timeline’s start have brought %s together%s"
              .formatted(bounds, judgedLast ? ", judged in the timeline’s last quarter" : "");
      case Condition.Window.OneYear(int year) ->
          "once %s has brought %s%s".formatted(named(year, term), bounds, last);
      case Condition.Window.OneQuarter(var quarter) -> "if %s brings %s".formatted(quarter, bounds);
    };
  }

  private static String named(int year, Term term) {
    return term.year() == Term.YearKind.FISCAL ? "FY" + year : String.valueOf(year);
  }

  /// The streams of a measure in a sum: `sales and (50 % × other)`.
  static String sum(Map<String, Path> parts, AmountWords amounts) {
    return parts.entrySet().stream()
        .map(
            part ->
                PathWords.is(part.getValue(), 1)
                    ? amounts.labels().stream(part.getKey())
                    : "(%s × %s)"
                        .formatted(
                            amounts.share(part.getValue()), amounts.labels().stream(part.getKey())))
        .collect(Collectors.joining(" and "));
  }
}
