package headroom.engine;

/// An amount grew beyond what a double can hold and square.
public final class OverflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// An amount grew.
  public OverflowException() {
    super(
        "an amount grew beyond 1e150: growth or volatility is too large, or a discount rate too"
            + " near -100%");
  }
}
