package headroom.report.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where an output is to be put and where it is built until then.
///
/// It is built beside its place, so that the whole folder can be swapped in one step. Where that
/// cannot be, it is built in a hidden folder inside: the folder is a mount point or where the user
/// stands, or no folder may be made beside it.
///
/// @param target the output folder, absolute, links resolved; it need not exist
/// @param workshop the folder in which it is built: the one above, or the output folder itself
/// @param stem how the names of all that is temporary there begin
record OutputPlace(Path target, Path workshop, String stem) {
  private static final String PREFIX = ".headroom-";
  static final String BUILDING = ".tmp";
  static final String EARLIER = ".old";
  private static final String LOCK = ".lock";
  private static final int STEM_DIGITS = 10;

  /// Tries out, leaving nothing behind, that a folder of that name can be made or written into.
  ///
  /// @param target absolute, links resolved
  /// @throws IOException if it cannot
  static OutputPlace of(Path target) throws IOException {
    if (target.getFileName() == null) {
      throw new AccessDeniedException(target.toString());
    }
    Path parent = Places.folderOf(target);
    String name = String.valueOf(target.getFileName());
    String hash = WrittenFile.sha256(name.getBytes(StandardCharsets.UTF_8));
    OutputPlace beside = new OutputPlace(target, parent, PREFIX + hash.substring(0, STEM_DIGITS));
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      beside.requireNewFolder();
      return beside;
    }
    if (!Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    return beside.canBeSwapped() && !standingIn(target)
        ? beside
        : new OutputPlace(target, target, beside.stem);
  }

  /// Whether the folder's own place is used, not the one above.
  boolean inside() {
    return workshop.equals(target);
  }

  /// A new name for something temporary.
  ///
  /// @param ending [#BUILDING] or [#EARLIER]
  Path temporary(String unique, String ending) {
    return workshop.resolve(stem + "-" + unique + ending);
  }

  /// The file whose lock gives the right to change the folder.
  Path lock() throws IOException {
    Path parent = Places.folderOf(target);
    Path folder = Files.isDirectory(parent) && Files.isWritable(parent) ? parent : target;
    return folder.resolve(stem + LOCK);
  }

  /// What runs, alive or not, have under way for this folder, beside it or inside, by name.
  ///
  /// @param ending [#BUILDING] or [#EARLIER]; nothing for both and more
  List<Path> temporaries(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : List.of(Places.folderOf(target), target)) {
      if (Files.isDirectory(folder) && Files.isReadable(folder)) {
        try (DirectoryStream<Path> entries =
            Files.newDirectoryStream(folder, stem + "-*" + ending)) {
          entries.forEach(found::add);
        }
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /// Whether the name of an entry of an output folder is one of ours for something temporary.
  static boolean isTemporary(String name) {
    return name.startsWith(PREFIX)
        && (name.endsWith(BUILDING) || name.endsWith(EARLIER) || name.endsWith(LOCK));
  }

  /// A name that no other run has.
  static String unique() {
    return Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX)
        + "-"
        + Long.toString(System.nanoTime() & Long.MAX_VALUE, Character.MAX_RADIX);
  }

  /// The nearest folder above that exists must take folders of the names that are missing.
  private void requireNewFolder() throws IOException {
    Path existing = Places.existingAbove(target);
    Path probe = existing.resolve(stem + "-" + unique() + BUILDING);
    try {
      create(probe);
      Files.createDirectories(probe.resolve(existing.relativize(target).toString()));
    } finally {
      Places.deleteTree(probe);
    }
  }

  /// Whether a folder can be moved from inside to beside it: not over the edge of a file system.
  private boolean canBeSwapped() throws IOException {
    String unique = unique();
    Path probe = target.resolve(stem + "-" + unique + BUILDING);
    Path moved = temporary(unique, BUILDING);
    try {
      create(probe);
      Places.move(probe, moved);
      return true;
    } catch (IOException e) {
      if (Files.isDirectory(probe)) {
        return false;
      }
      throw e;
    } finally {
      Places.deleteTree(probe);
      Places.deleteTree(moved);
    }
  }

  private static void create(Path probe) throws IOException {
    try {
      Files.createDirectory(probe);
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(Places.folderOf(probe).toString());
    }
  }

  /// Whether the user's shell would be left in a folder that is no more.
  private static boolean standingIn(Path target) {
    return Optional.ofNullable(System.getProperty("user.dir"))
        .map(Path::of)
        .filter(here -> here.toAbsolutePath().startsWith(target))
        .isPresent();
  }
}
