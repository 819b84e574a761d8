package headroom.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The metrics that a scenario has, and the texts that speak of them.
public final class Catalogue {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Catalogue(Collection<Entry> entries) {
    entries.forEach(entry -> this.entries.put(entry.id(), entry));
  }

  /// What can be asked of a metric.
  public enum Kind {
    /// A value in every trial: mean, sd, percentiles, comparisons.
    AMOUNT,
    /// A decimal year in some trials, later than any year in the others: percentiles and
    /// comparisons.
    DATE,
    /// A value in some trials: their mean.
    CONDITIONAL,
    /// True or false in a trial: as it stands, and in conditions.
    PROBABILITY,
    /// One number of the whole run: as it stands.
    SINGLE
  }

  /// A metric.
  ///
  /// @param id as in results
  /// @param periods labels of the periods it has, in the order of results
  /// @param kind what can be asked of it
  public record Entry(String id, List<String> periods, Kind kind) {
    public Entry {
      periods = List.copyOf(periods);
    }
  }

  /// The catalogue of some metrics, in the order of results.
  public static Catalogue of(List<Entry> entries) {
    return new Catalogue(entries);
  }

  /// The metrics.
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /// Reads an expression: `mean(…)`, `sd(…)`, `P95(…)`, `P(CONDITION)`, or a metric that is a
  /// probability or one number.
  ///
  /// @throws ExpressionException if the text is none
  public Expression expression(String text) {
    return expression(text, text);
  }

  private Expression expression(String part, String whole) {
    Cursor cursor = new Cursor(whole, part.length());
    Expression expression = new ExpressionReader(cursor, this).expression();
    cursor.requireEnd("the expression");
    return expression;
  }

  /// Reads a condition: tests joined by `and`.
  ///
  /// @throws ExpressionException if the text is none
  public Condition condition(String text) {
    Cursor cursor = new Cursor(text);
    Condition condition = new ConditionReader(cursor, this).condition();
    cursor.requireEnd("the condition");
    return condition;
  }

  /// Reads a metric with its period, of whatever kind.
  ///
  /// @throws ExpressionException if the text is none
  public MetricReference metric(String text) {
    Cursor cursor = new Cursor(text);
    Known metric = Known.read(cursor, this);
    cursor.requireEnd("the metric");
    return metric.of();
  }

  /// Reads `EXPRESSION = VALUE`; the last ` = ` divides them.
  ///
  /// @throws ExpressionException if the text is none
  public Target target(String text) {
    int sign = text.lastIndexOf(" = ");
    if (sign < 0) {
      int near = text.lastIndexOf('=');
      throw new ExpressionException(
          "a target is EXPRESSION = VALUE with blanks around the `=`, such as"
              + " mean(revenue-share.paid) = 40",
          text,
          near < 0 ? text.length() : near);
    }
    Expression expression = expression(text.substring(0, sign), text);
    Cursor cursor = new Cursor(text).at(sign + 3);
    int at = cursor.position();
    double value = Numbers.read(cursor, Numbers.NUMBER);
    cursor.requireEnd("the value");
    if (expression instanceof Expression.Chance && !(value >= 0 && value <= 1)) {
      throw cursor.fault("a probability lies between 0% and 100%; write for example 50%", at);
    }
    return new Target(expression, value);
  }

  Map<String, Entry> byId() {
    return entries;
  }
}
