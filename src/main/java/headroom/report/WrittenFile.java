package headroom.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of the output folder, as its manifest lists it.
///
/// @param path path inside the folder, with `/` between names
/// @param bytes its length
/// @param sha256 hash of its content, 64 hex digits
record WrittenFile(String path, long bytes, String sha256) {

  static WrittenFile of(String path, byte[] content) {
    return new WrittenFile(path, content.length, sha256(content));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
