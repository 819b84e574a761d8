package headroom.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A file as it was, to know whether it has changed.
record FileStamp(long size, long modifiedNanos, String key) {
  /// The file as it is now; empty if it cannot be looked at.
  static Optional<FileStamp> of(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(
          new FileStamp(
              found.size(),
              found.lastModifiedTime().to(TimeUnit.NANOSECONDS),
              String.valueOf(found.fileKey())));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
