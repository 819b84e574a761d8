package headroom.compile;

/// What a scenario asks for cannot hold at once; the message says what and what to do.
public final class ContradictionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ContradictionException(String message) {
    super(message);
  }

  ContradictionException(String message, Throwable cause) {
    super(message, cause);
  }
}
