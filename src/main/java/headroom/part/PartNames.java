package headroom.part;

import headroom.words.VisibleText;
import java.nio.file.Path;

/// How messages call files.
final class PartNames {
  private PartNames() {}

  /// A path as one would type it here: relative where it lies below the current folder.
  static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return VisibleText.of(
        file.startsWith(here) ? here.relativize(file).toString() : file.toString());
  }
}
