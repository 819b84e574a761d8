package headroom.report.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/// The output folder could not be written, or was not ours to replace. The message is one sentence
/// for the user, with the path.
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  /// Why nothing was written.
  public enum Reason {
    /// The folder holds something this program did not write, and force was not given.
    REFUSED,
    /// The disk or the quota is full.
    DISK_FULL,
    /// The place does not exist, is read-only or is not a folder.
    UNWRITABLE
  }

  private final Reason reason;

  public OutputException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  private OutputException(Reason reason, String message, IOException cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// Why nothing was written.
  public Reason reason() {
    return reason;
  }

  /// The user's view of an input/output failure while writing somewhere.
  public static OutputException of(Path where, IOException cause) {
    if (cause instanceof OutputException already) {
      return already;
    }
    String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    boolean full =
        said.contains("no space left")
            || said.contains("quota exceeded")
            || said.contains("not enough space");
    return full
        ? new OutputException(
            Reason.DISK_FULL,
            "the disk is full: %s was not written; free some space or choose another --out"
                .formatted(where),
            cause)
        : new OutputException(
            Reason.UNWRITABLE,
            "%s cannot be written (%s); choose another --out".formatted(where, plain(cause)),
            cause);
  }

  private static boolean nameTooLong(FileSystemException e) {
    return String.valueOf(e.getReason()).toLowerCase(Locale.ROOT).contains("name too long");
  }

  private static String plain(IOException cause) {
    return switch (cause) {
      case java.nio.file.AccessDeniedException e -> "permission denied for " + e.getFile();
      case java.nio.file.NoSuchFileException e -> e.getFile() + " does not exist";
      case java.nio.file.FileAlreadyExistsException e -> e.getFile() + " is not a folder";
      case java.nio.file.NotDirectoryException e -> e.getFile() + " is not a folder";
      case java.nio.file.FileSystemLoopException e -> e.getFile() + " is one of links in a circle";
      case FileSystemException e when nameTooLong(e) -> "a name is too long";
      case java.nio.channels.ClosedByInterruptException _ -> "interrupted";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
