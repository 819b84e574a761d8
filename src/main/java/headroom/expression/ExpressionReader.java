package headroom.expression;

import headroom.words.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads one statistic.
final class ExpressionReader {
  private static final Pattern BARE = Pattern.compile("(?:mean|sd|[Pp]\\d*)(?=\\s|$)");
  private static final Pattern PERCENTILE = Pattern.compile("[Pp]\\d{1,9}");
  private static final Pattern ODD_PERCENTILE = Pattern.compile("[Pp][\\d.-]+");
  private static final Pattern CONDITION = Pattern.compile("[<>=!≤≥≠]|not\\s|and\\s");
  private static final List<String> FUNCTIONS = List.of("mean", "sd", "P5", "P50", "P95", "P");

  private final Cursor cursor;
  private final Catalogue catalogue;

  ExpressionReader(Cursor cursor, Catalogue catalogue) {
    this.cursor = cursor;
    this.catalogue = catalogue;
  }

  /// The expression at the place.
  Expression expression() {
    if (cursor.atEnd()) {
      throw cursor.fault("an expression is missing, such as mean(revenue-share.paid)");
    }
    int at = cursor.position();
    Optional<String> function = cursor.take(Known.FUNCTION);
    return function.isPresent() ? called(function.get(), at) : alone();
  }

  private Expression called(String function, int at) {
    cursor.skipBlanks();
    cursor.take('(');
    cursor.skipBlanks();
    if (function.equals("mean")) {
      return statistic(function, Refusals::ofMean, Expression.Mean::new);
    }
    if (function.equals("sd")) {
      return statistic(function, Refusals::ofSd, Expression.Sd::new);
    }
    if (function.equals("P") || function.equals("p")) {
      return chance();
    }
    if (PERCENTILE.matcher(function).matches()) {
      int percent = Integer.parseInt(function.substring(1));
      if (percent >= 1 && percent <= 99) {
        return statistic(
            "P" + percent,
            Refusals::ofPercentile,
            metric -> new Expression.Percentile(metric, percent));
      }
    }
    if (ODD_PERCENTILE.matcher(function).matches()) {
      throw cursor.fault(
          "percentiles are whole, from P1 to P99, found " + Cursor.quote(function), at);
    }
    String meant = Suggestion.didYouMean(function, FUNCTIONS);
    throw cursor.fault(
        "there is no %s; %s"
            .formatted(
                Cursor.quote(function + "(…)"),
                meant.isEmpty()
                    ? "write mean(…), sd(…), a percentile such as P50(…), or P(CONDITION)"
                    : meant.substring(2)),
        at);
  }

  private Expression statistic(
      String function,
      Function<Known, Optional<String>> refusal,
      Function<MetricReference, Expression> made) {
    if (cursor.peek(CONDITION).isPresent()) {
      throw cursor.fault(noCondition(function));
    }
    Known metric = Known.read(cursor, catalogue);
    refusal
        .apply(metric)
        .ifPresent(
            why -> {
              throw cursor.fault(why, metric.at());
            });
    cursor.skipBlanks();
    if (cursor.peek(CONDITION).isPresent()) {
      throw cursor.fault(noCondition(function));
    }
    close(function);
    return made.apply(metric.of());
  }

  private Expression chance() {
    Expression chance = new Expression.Chance(new ConditionReader(cursor, catalogue).condition());
    close("P");
    return chance;
  }

  private void close(String function) {
    cursor.skipBlanks();
    if (!cursor.take(')')) {
      throw cursor.fault(
          cursor.atEnd()
              ? "`%s(` is never closed; add `)`".formatted(function)
              : "`%s(…)` takes one metric, found %s behind it; remove that"
                  .formatted(function, Cursor.quote(cursor.rest())));
    }
  }

  private Expression alone() {
    if (cursor.peek(CONDITION).isPresent()) {
      throw cursor.fault(askedAsProbability());
    }
    if (Numbers.begins(cursor)) {
      throw cursor.fault("a number is no expression; write for example mean(revenue-share.paid)");
    }
    Optional<String> bare = cursor.peek(BARE);
    if (bare.isPresent()) {
      throw cursor.fault(
          "%s needs brackets behind it, as in mean(revenue-share.paid)"
              .formatted(Cursor.quote(bare.get())));
    }
    Known metric = Known.read(cursor, catalogue);
    cursor.skipBlanks();
    if (cursor.peek(CONDITION).isPresent()) {
      throw cursor.fault(askedAsProbability());
    }
    return switch (metric.kind()) {
      case PROBABILITY ->
          new Expression.Chance(new Condition(List.of(new Test.Happens(metric.of(), true))));
      case SINGLE -> new Expression.Single(metric.of());
      case AMOUNT, DATE, CONDITIONAL -> throw cursor.fault(Refusals.alone(metric), metric.at());
    };
  }

  private static String noCondition(String function) {
    return "`%s(…)` takes a metric; ask for the probability of a condition by P(…)"
        .formatted(function);
  }

  private static String askedAsProbability() {
    return "a condition is no number; ask for its probability: P(CONDITION)";
  }
}
