package headroom.engine;

/// A run was stopped from outside before it was done.
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The run was stopped.
  public CancelledException() {
    super("the run was stopped");
  }
}
