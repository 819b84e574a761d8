package headroom.scenario;

import java.util.Optional;
import java.util.regex.Pattern;

/// One number, law or path as the user wrote it, for the report's table of assumptions.
///
/// @param path dotted path in the scenario file, such as `agreements.revenue-share.rate`
/// @param text the value as written, in one line
/// @param provenance where it comes from; what was said about a value that it replaced is no part
///   of it
/// @param change what it replaced, if a later file or the command line set it
public record Input(String path, String text, Provenance provenance, Optional<Change> change) {
  private static final Pattern REFERENCE = Pattern.compile("\\$[a-z][a-z0-9-]*");

  /// A value that replaced another.
  ///
  /// @param by who set it, as in "set in mine.yaml": `in mine.yaml`, `on the command line`
  /// @param text the value that was replaced, in one line; empty if there was none
  /// @param provenance where that one came from
  public record Change(String by, String text, Provenance provenance) {}

  /// An input that replaced none.
  public Input(String path, String text, Provenance provenance) {
    this(path, text, provenance, Optional.empty());
  }

  /// Whether the value is nothing but the name of an assumption, which is an input itself.
  public boolean isReference() {
    return REFERENCE.matcher(text).matches();
  }
}
