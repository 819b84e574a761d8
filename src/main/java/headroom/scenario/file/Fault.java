package headroom.scenario.file;

/// One thing that is wrong with a scenario, and where.
///
/// @param file name of the file as the user knows it, or `--set PATH` for an option
/// @param line 1-based line; 0 if the fault concerns the file as a whole
/// @param column 1-based column in code points; 0 if the fault concerns the file as a whole
/// @param message what must hold, what was found; what to do
/// @param sourceLine the line the fault is in, as it stands in the file; may hold control
///   characters
public record Fault(String file, int line, int column, String message, String sourceLine) {

  /// The form `file:line:col: message`, without the source line.
  @Override
  public String toString() {
    return line == 0
        ? file + ": " + message
        : "%s:%s:%s: %s".formatted(file, line, column, message);
  }
}
