package headroom.report.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of the output folder, as its manifest lists it.
///
/// @param path path inside the folder, with `/` between names
/// @param bytes its length
/// @param sha256 hash of its content, 64 hex digits
public record WrittenFile(String path, long bytes, String sha256) {

  static WrittenFile of(String path, byte[] content) {
    return new WrittenFile(path, content.length, sha256(content));
  }

  /// Whether a path is a file, not a link to one, with a certain hash.
  static boolean is(Path file, String sha256) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && sha256.equals(hashOf(file));
  }

  private static String hashOf(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The hash of a file's content, 64 hex digits.
  public static String sha256(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
