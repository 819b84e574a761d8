package headroom.cli;

import java.io.IOException;
import java.io.InputStream;

/// Files that come with the program.
final class Bundled {
  private Bundled() {}

  /// The bytes of a file that lies beside this class.
  static byte[] bytes(String name) throws IOException {
    try (InputStream resource = Bundled.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("the build left out " + name);
      }
      return resource.readAllBytes();
    }
  }
}
