package headroom.compile;

/// Scenarios cannot be compared as they stand.
public final class IncomparableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message why, and what to change
  public IncomparableException(String message) {
    super(message);
  }
}
