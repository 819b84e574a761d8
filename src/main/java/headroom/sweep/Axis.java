package headroom.sweep;

import java.util.List;

/// A key that is varied.
///
/// @param path its full path
/// @param values its values as they are written in a scenario, one or more
public record Axis(String path, List<String> values) {
  /// Copies.
  ///
  /// @throws IllegalArgumentException if there is no value
  public Axis {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(path + " has no value");
    }
  }
}
