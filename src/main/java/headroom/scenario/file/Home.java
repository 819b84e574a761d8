package headroom.scenario.file;

import java.nio.file.Path;

/// Where a file lies: what it names is looked for from there.
///
/// @param place the tree that it may not leave
/// @param file its real path
record Home(Place place, Path file) {

  /// The folder that paths written in the file are relative to.
  Path folder() {
    return place.folder(file);
  }
}
