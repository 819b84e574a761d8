package headroom.stats;

/// Bytes that are no state of a tally, or that of another metric.
public final class DamagedStateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedStateException(String message) {
    super(message);
  }
}
