package headroom.expression;

/// How a value lies to a limit.
public enum Relation {
  /// Below it.
  LESS("<"),
  /// At it or below.
  AT_MOST("<="),
  /// Above it.
  MORE(">"),
  /// At it or above.
  AT_LEAST(">=");

  private final String text;

  Relation(String text) {
    this.text = text;
  }

  /// The sign: `<`, `<=`, `>` or `>=`.
  public String text() {
    return text;
  }

  /// Whether a value lies so to a limit; false where either is not a number.
  public boolean holds(double value, double limit) {
    return switch (this) {
      case LESS -> value < limit;
      case AT_MOST -> value <= limit;
      case MORE -> value > limit;
      case AT_LEAST -> value >= limit;
    };
  }

  /// What holds exactly where this does not.
  Relation opposite() {
    return switch (this) {
      case LESS -> AT_LEAST;
      case AT_MOST -> MORE;
      case MORE -> AT_MOST;
      case AT_LEAST -> LESS;
    };
  }
}
