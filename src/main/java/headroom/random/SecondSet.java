package headroom.random;

/// A second, independent set of numbers under the names of the first: its variables carry a letter
/// beside their name, which no name of a scenario can hold.
public final class SecondSet {
  private static final String PREFIX = "B ";

  private SecondSet() {}

  /// The name under which the second set draws a variable.
  public static String name(String variable) {
    return PREFIX + variable;
  }
}
