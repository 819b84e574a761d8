package headroom.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What runs that were cut off, by a power failure or `kill -9`, left at an output folder.
final class Leftovers {
  /// Locked by a run as long as it builds.
  static final String WRITING = ".writing";

  private Leftovers() {}

  /// Puts earlier output back that a run had set aside for its own, and removes what is half done.
  /// To be called with the folder's lock held; work of runs that are alive is left alone.
  static void clear(OutputPlace place) throws IOException {
    for (Path earlier : place.temporaries(OutputPlace.EARLIER)) {
      Path building =
          earlier.resolveSibling(
              String.valueOf(earlier.getFileName())
                  .replace(OutputPlace.EARLIER, OutputPlace.BUILDING));
      putBack(place.target(), building, earlier);
    }
    for (Path building : place.temporaries(OutputPlace.BUILDING)) {
      if (abandoned(building)) {
        Places.deleteTree(building);
      }
    }
  }

  /// The manifest leaves a folder first and comes last: with it, the folder is whole.
  private static void putBack(Path target, Path building, Path earlier) throws IOException {
    if (!Files.exists(target)) {
      Places.move(earlier, target);
    } else if (Files.exists(target.resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS)) {
      Exchange.complete(target, earlier);
    } else {
      Exchange.undo(target, building, earlier);
    }
  }

  private static boolean abandoned(Path building) throws IOException {
    Path writing = building.resolve(WRITING);
    if (!Files.exists(writing, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try {
      Optional<FolderLock> lock = FolderLock.attempt(writing);
      if (lock.isPresent()) {
        lock.get().close();
      }
      return lock.isPresent();
    } catch (NoSuchFileException e) {
      return true;
    }
  }
}
