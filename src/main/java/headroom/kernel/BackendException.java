package headroom.kernel;

/// The kernels asked for are unknown or cannot run in this JVM.
public final class BackendException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  BackendException(String message) {
    super(message);
  }
}
