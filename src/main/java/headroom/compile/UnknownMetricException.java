package headroom.compile;

import java.util.List;

/// A metric was asked for that the scenario does not have.
public final class UnknownMetricException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final transient List<String> known;

  UnknownMetricException(String id, List<String> known) {
    super("the scenario has no metric " + id);
    this.id = id;
    this.known = List.copyOf(known);
  }

  /// The id asked for.
  public String id() {
    return id;
  }

  /// The ids there are, in the order of the result.
  public List<String> known() {
    return known;
  }
}
