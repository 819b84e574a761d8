package headroom.random;

/// Two variables whose names have the same [NameHash] and would share their draws. The way out is
/// to rename one of them.
public final class NameCollisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String first;
  private final String second;

  NameCollisionException(String first, String second) {
    super(
        "the names '%s' and '%s' have the same 32-bit hash and would share their random numbers;"
                .formatted(first, second)
            + " rename one of them");
    this.first = first;
    this.second = second;
  }

  /// The name that came first.
  public String first() {
    return first;
  }

  /// The name that collided with it.
  public String second() {
    return second;
  }
}
