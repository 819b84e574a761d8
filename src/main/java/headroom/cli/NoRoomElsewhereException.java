package headroom.cli;

/// A machine other than this one ran out of memory.
public final class NoRoomElsewhereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message says where, and what allows it more
  public NoRoomElsewhereException(String message) {
    super(message);
  }
}
