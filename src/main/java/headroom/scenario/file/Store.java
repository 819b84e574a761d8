package headroom.scenario.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where files are read from. Paths of a bundle are only names; the disk is never asked about them.
sealed interface Store permits DiskStore, BundleStore, ReadFiles {

  /// The real path that a relative one leads to; null if it leads out of a tree.
  ///
  /// @param root the real path of the tree that it may not leave
  /// @param from the directory it is relative to, a real path
  /// @param text the path as written
  /// @throws IOException if there is no such file
  @Nullable Path find(Path root, Path from, String text) throws IOException;

  /// Whether something is there that is no regular file.
  boolean isNoFile(Path file);

  /// The bytes of a file, [ReadFiles#MOST_BYTES] and one more at most.
  ///
  /// @throws IOException if it cannot be read
  byte[] read(Path file) throws IOException;
}
