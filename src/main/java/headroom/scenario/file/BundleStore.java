package headroom.scenario.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The files of a bundle, in memory.
record BundleStore(Bundle bundle) implements Store {

  /// What a path led to where the bundle was made, else the file of that name.
  @Override
  public @Nullable Path find(Path root, Path from, String text) throws IOException {
    Bundle.Reference reference =
        new Bundle.Reference(BundleNames.plain(root), BundleNames.plain(from), text);
    String known = bundle.references().get(reference);
    if (known != null) {
      return Path.of(known);
    }
    Path written = from.getFileSystem().getPath(text);
    Path file = from.resolve(written).normalize();
    if (written.isAbsolute() || !file.startsWith(root)) {
      return null;
    }
    read(file);
    return file;
  }

  @Override
  public boolean isNoFile(Path file) {
    return false;
  }

  @Override
  public byte[] read(Path file) throws IOException {
    byte[] bytes = bundle.contents().get(BundleNames.plain(file));
    if (bytes == null) {
      throw new NoSuchFileException(BundleNames.plain(file));
    }
    return bytes;
  }
}
