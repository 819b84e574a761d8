package headroom.fit;

/// A history that no process with a volatility can be fitted to. The message is one sentence for
/// the user.
public final class UnfittableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfittableException(String message) {
    super(message);
  }
}
