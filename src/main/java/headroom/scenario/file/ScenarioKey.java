package headroom.scenario.file;

import java.util.Optional;

/// A key of a scenario that a setting may change.
///
/// @param path its full path, such as `agreements.revenue-share.cap.total`
/// @param value its value in one line, without what is said of it; empty where it is not written
/// @param end the shortest end of the path that `--set` takes for it
/// @param place where its value is written; empty where it is not
public record ScenarioKey(
    String path, Optional<String> value, String end, Optional<ScenarioKey.Place> place) {

  /// A line of a file.
  ///
  /// @param file the file as the user knows it, or the option that set the value
  /// @param line 1-based line; 0 for an option
  public record Place(String file, int line) {
    /// The form `file:line`.
    @Override
    public String toString() {
      return line == 0 ? file : file + ":" + line;
    }
  }
}
