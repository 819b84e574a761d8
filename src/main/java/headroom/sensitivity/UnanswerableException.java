package headroom.sensitivity;

/// A question that cannot be answered as asked. The message is one sentence, with what to do.
public final class UnanswerableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnanswerableException(String message) {
    super(message);
  }
}
