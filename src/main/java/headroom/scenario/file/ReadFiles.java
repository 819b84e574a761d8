package headroom.scenario.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The files of a reading, each read once, and what led to them. May be shared by threads.
final class ReadFiles implements Store {
  /// More bytes than any file may have that is read.
  static final int MOST_BYTES = 10_000_000;

  /// A path as it was written.
  ///
  /// @param root the tree that it may not leave
  /// @param from the folder it is relative to
  /// @param text the path
  record Reference(Path root, Path from, String text) {}

  private final Store store;
  private final Map<Reference, Path> found = new LinkedHashMap<>();
  private final SequencedMap<Path, byte[]> read = new LinkedHashMap<>();

  ReadFiles(Store store) {
    this.store = store;
  }

  /// The files of this machine.
  static ReadFiles onDisk() {
    return new ReadFiles(new DiskStore());
  }

  /// The files of this machine, one of them with another content.
  ///
  /// @param file its real path
  static ReadFiles onDiskBut(Path file, byte[] content) {
    ReadFiles files = onDisk();
    files.read.put(file, content);
    return files;
  }

  @Override
  public synchronized @Nullable Path find(Path root, Path from, String text) throws IOException {
    Reference reference = new Reference(root, from, text);
    Path real = found.get(reference);
    if (real == null) {
      real = store.find(root, from, text);
      if (real != null) {
        found.put(reference, real);
      }
    }
    return real;
  }

  @Override
  public synchronized boolean isNoFile(Path file) {
    return !read.containsKey(file) && store.isNoFile(file);
  }

  @Override
  public synchronized byte[] read(Path file) throws IOException {
    byte[] bytes = read.get(file);
    if (bytes == null) {
      bytes = store.read(file);
      read.put(file, bytes);
    }
    return bytes;
  }

  /// The files that were read, in the order in which they were.
  synchronized SequencedMap<Path, byte[]> all() {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(read));
  }

  /// What led to files and folders, by the paths as they were written.
  synchronized Map<Reference, Path> references() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(found));
  }
}
