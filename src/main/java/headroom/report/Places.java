package headroom.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Steps on the file system that leave whole files or none.
final class Places {
  private Places() {}

  /// An absolute path to a place that need not exist; links on the way are followed.
  static Path resolved(Path place) throws IOException {
    Path absolute = place.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    return Files.isSymbolicLink(absolute)
        ? folderOf(absolute).resolve(Files.readSymbolicLink(absolute)).normalize()
        : absolute;
  }

  /// Fails unless a folder could be put at a place.
  static void requireWritable(Path target) throws IOException {
    if (target.getFileName() == null) {
      throw new AccessDeniedException(target.toString());
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path existing = folderOf(target);
    while (!Files.exists(existing)) {
      existing = folderOf(existing);
    }
    if (!Files.isDirectory(existing)) {
      throw new FileAlreadyExistsException(existing.toString());
    }
    if (!Files.isWritable(existing)) {
      throw new AccessDeniedException(existing.toString());
    }
  }

  /// The folder a path lies in.
  static Path folderOf(Path path) throws IOException {
    return Optional.ofNullable(path.getParent())
        .orElseThrow(() -> new NoSuchFileException(path.toString()));
  }

  /// Writes a file under another name, forces it to the disk and gives it its name.
  static void writeWhole(Path file, byte[] content) throws IOException {
    Path folder = folderOf(file);
    Files.createDirectories(folder);
    Path part = folder.resolve(file.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    move(part, file);
  }

  /// Renames a file or folder in one step; the destination must not exist (an empty folder may).
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Renames a file in one step over whatever file has that name.
  static void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Forces the names in a folder and the folders below it to the disk.
  static void forceTree(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> folders = paths.filter(Files::isDirectory).toList();
      folders.forEach(Places::forceDirectory);
    }
  }

  /// Forces the names in a folder to the disk, where the system can do that.
  static void forceDirectory(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems do not let a folder be opened; the files themselves are safe.
    }
  }

  /// Deletes a folder and everything in it as far as possible; links are not followed.
  static void deleteTree(Path folder) {
    try {
      Files.walkFileTree(folder, new Deleter());
    } catch (IOException e) {
      // What cannot be deleted stays under its temporary name, which no reader takes for output.
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
