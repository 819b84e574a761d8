package headroom.report.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to change something on the disk, of one run at a time; it ends with its process. Where
/// the file system knows no locks, everybody has it.
public final class FolderLock implements AutoCloseable {
  private static final long LONGEST_WAIT_NANOS = 30_000_000_000L;
  private static final long BETWEEN_ATTEMPTS_MILLIS = 5;

  /// The locked byte lies behind what is written: a lock may keep others from reading.
  private static final long LOCKED_BYTE = 1 << 20;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Waits for the right.
  ///
  /// @param file exists while somebody has the right; its folder must exist
  /// @throws IOException if somebody else does not let go of it, or the file cannot be made
  static FolderLock take(Path file) throws IOException {
    long started = System.nanoTime();
    while (System.nanoTime() - started < LONGEST_WAIT_NANOS) {
      Optional<FolderLock> lock = attempt(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      try {
        Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClosedByInterruptException();
      }
    }
    throw new IOException("another run keeps " + file + " locked");
  }

  /// Takes the right if nobody has it.
  public static Optional<FolderLock> attempt(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = locked(channel) && stillThere(file, channel);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      return true;
    }
  }

  /// Who had the right removed the file: it may be another one by now.
  private static boolean stillThere(Path file, FileChannel channel) throws IOException {
    String mark = OutputPlace.unique();
    channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
    channel.truncate(mark.length());
    try {
      return Files.readString(file).equals(mark);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /// Gives the right up.
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
    }
  }
}
