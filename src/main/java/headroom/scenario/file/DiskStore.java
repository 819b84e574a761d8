package headroom.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The files of this machine, those in the program's own jar too.
record DiskStore() implements Store {

  @Override
  public @Nullable Path find(Path root, Path from, String text) throws IOException {
    Path written = from.getFileSystem().getPath(text);
    Path lexical = from.resolve(written).normalize();
    // A path that leaves the tree in words is refused before the disk is asked about it.
    if (written.isAbsolute() || !lexical.startsWith(root)) {
      return null;
    }
    Path real = lexical.toRealPath();
    return real.startsWith(root) ? real : null;
  }

  @Override
  public boolean isNoFile(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ReadFiles.MOST_BYTES + 1);
    }
  }
}
