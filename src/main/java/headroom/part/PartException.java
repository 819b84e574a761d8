package headroom.part;

/// Parts that cannot be used. The message is one sentence for the user, with the file and the
/// remedy.
public final class PartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is wrong.
  public enum Reason {
    /// A file is no part, or not what was written.
    DAMAGED,
    /// Files that do not belong together, are there twice or are missing.
    UNFIT
  }

  private final Reason reason;

  PartException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static PartException damaged(String message) {
    return new PartException(Reason.DAMAGED, message);
  }

  static PartException unfit(String message) {
    return new PartException(Reason.UNFIT, message);
  }

  /// What is wrong.
  public Reason reason() {
    return reason;
  }
}
