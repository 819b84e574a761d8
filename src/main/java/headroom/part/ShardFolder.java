package headroom.part;

import headroom.report.folder.FolderLock;
import headroom.words.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/// The folder in which the shards of a run gather, seen by one of them. Several processes and
/// machines may use it at the same time, each for another shard.
public final class ShardFolder implements AutoCloseable {
  private final Path file;
  private final PartHeader header;
  private final FolderLock lock;
  private final boolean kept;

  private ShardFolder(Path file, PartHeader header, FolderLock lock, boolean kept) {
    this.file = file;
    this.header = header;
    this.lock = lock;
    this.kept = kept;
  }

  /// Opens the folder, which is made if need be.
  ///
  /// @param header that of the shard
  /// @param force whether a part of another run may be replaced
  /// @throws PartException if another process makes this shard, or if a part of another run has its
  ///   name
  /// @throws IOException if the folder cannot be written or read
  public static ShardFolder open(Path folder, PartHeader header, boolean force) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(header.shard().orElseThrow().file());
    FolderLock lock =
        FolderLock.attempt(folder.resolve("." + file.getFileName() + ".lock"))
            .orElseThrow(
                () ->
                    PartException.unfit(
                        "another run makes %s; wait for it".formatted(VisibleText.of(file))));
    try {
      return new ShardFolder(file, header, lock, isThere(file, header, force));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Whether the shard is there, whole and of this run. One that is broken is made again.
  private static boolean isThere(Path file, PartHeader header, boolean force) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      PartHeader there = PartFile.open(file, header.version()).header();
      if (there.otherThan(header).isEmpty()) {
        return true;
      }
      throw PartException.unfit(
          "%s is a part of another run: it has %s; choose another --out, or replace it with --force"
              .formatted(VisibleText.of(file), there.otherThan(header).get()));
    } catch (PartException e) {
      if (e.reason() == PartException.Reason.UNFIT && !force) {
        throw e;
      }
      return false;
    }
  }

  /// The shard's file.
  public Path file() {
    return file;
  }

  /// Whether it was there, whole.
  public boolean isKept() {
    return kept;
  }

  /// Writes the shard, whole or not at all.
  ///
  /// @param states by replicate what was tallied of it
  public void write(SortedMap<Integer, byte[]> states) throws IOException {
    WholeFile.write(file, PartFile.bytes(header, states));
  }

  /// Lets others make the shard.
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
