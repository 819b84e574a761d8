package headroom.random;

import java.util.Locale;

/// Correlations that no set of variables can have together, and that no small change would mend.
public final class InconsistentCorrelationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int first;
  private final int second;
  private final double asked;
  private final double nearest;

  InconsistentCorrelationException(CorrelatedPair nearest, double asked) {
    super(
        String.format(
            Locale.ROOT,
            "no variables can have these correlations together; the nearest possible ones would"
                + " turn %.3f between variables %d and %d into %.3f",
            asked,
            nearest.first(),
            nearest.second(),
            nearest.correlation()));
    this.first = nearest.first();
    this.second = nearest.second();
    this.asked = asked;
    this.nearest = nearest.correlation();
  }

  /// The index of one variable of the pair that would change most.
  public int first() {
    return first;
  }

  /// The index of the other.
  public int second() {
    return second;
  }

  /// The correlation asked for between the two.
  public double asked() {
    return asked;
  }

  /// The correlation they have in the nearest possible matrix.
  public double nearest() {
    return nearest;
  }
}
