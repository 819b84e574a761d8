package headroom.report.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Steps on the file system that leave whole files or none.
final class Places {
  private static final int MOST_LINKS = 40;
  private static final int BUFFER = 1 << 16;

  private Places() {}

  /// An absolute path to a place that need not exist; links on the way are followed, also those
  /// that lead to nothing yet.
  ///
  /// @throws FileSystemLoopException if they lead in a circle
  static Path resolved(Path place) throws IOException {
    return resolved(place.toAbsolutePath().normalize(), 0);
  }

  private static Path resolved(Path path, int links) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    if (links > MOST_LINKS) {
      throw new FileSystemLoopException(path.toString());
    }
    if (Files.isSymbolicLink(path)) {
      Path next = folderOf(path).resolve(Files.readSymbolicLink(path)).normalize();
      return resolved(next, links + 1);
    }
    Path parent = path.getParent();
    Path name = path.getFileName();
    return parent == null || name == null ? path : resolved(parent, links).resolve(name);
  }

  /// The nearest folder above a path that exists.
  ///
  /// @throws FileAlreadyExistsException if what is above is no folder
  static Path existingAbove(Path path) throws IOException {
    Path existing = folderOf(path);
    while (!Files.exists(existing)) {
      existing = folderOf(existing);
    }
    if (!Files.isDirectory(existing)) {
      throw new FileAlreadyExistsException(existing.toString());
    }
    return existing;
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

  /// Writes a file whose content comes piece by piece, whole or not at all.
  ///
  /// @param name its path inside the output folder
  static WrittenFile streamWhole(Path file, String name, RunDirectory.Content content)
      throws IOException {
    Path folder = folderOf(file);
    Files.createDirectories(folder);
    Path part = folder.resolve(file.getFileName() + ".part");
    MessageDigest digest = WrittenFile.digest();
    long size;
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
      size = channel.size();
    }
    move(part, file);
    return new WrittenFile(name, size, HexFormat.of().formatHex(digest.digest()));
  }

  /// Renames a file or folder in one step; the destination must not exist (an empty folder may).
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Gives a folder the mode, owner and group of another one, where the system has such.
  ///
  /// @throws IOException if the user may not give it away
  static void copyRights(Path from, Path to) throws IOException {
    for (String attribute : List.of("unix:gid", "unix:uid", "unix:mode")) {
      try {
        Object wanted = Files.getAttribute(from, attribute);
        if (!wanted.equals(Files.getAttribute(to, attribute))) {
          Files.setAttribute(to, attribute, wanted);
        }
      } catch (UnsupportedOperationException | IllegalArgumentException e) {
        return; // a system without such rights
      }
    }
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

  /// Deletes a folder, not a file or link, if there is nothing in it.
  static boolean deleteIfEmpty(Path folder) {
    try {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.deleteIfExists(folder);
    } catch (IOException e) {
      return false;
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
