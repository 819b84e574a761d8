package headroom.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A bundle on the disk, which any command takes where it takes a scenario's file.
final class BundleFile {
  /// More bytes than any bundle has: as many as the largest files that may be read, several of
  /// them.
  private static final int MOST_BYTES = 16 * ReadFiles.MOST_BYTES;

  private BundleFile() {}

  /// Whether a file begins as a bundle does.
  static boolean isOne(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    byte[] kind = BundleBytes.KIND.getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(kind.length), kind);
    } catch (IOException e) {
      return false; // whoever reads it as a scenario says why it cannot be read
    }
  }

  /// Reads one.
  ///
  /// @throws IllegalArgumentException if it is none, or is broken: one sentence says why
  static Bundle read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IllegalArgumentException(
            "a bundle may hold at most %s bytes; this one is larger"
                .formatted(Wording.grouped(MOST_BYTES)));
      }
      return Bundle.of(bytes);
    }
  }
}
