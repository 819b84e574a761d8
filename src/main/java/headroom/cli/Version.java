package headroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/// The program's version, written into the jar by the build.
final class Version implements IVersionProvider {

  /// The version, such as `0.1.0`.
  static String text() {
    try (InputStream resource = Version.class.getResourceAsStream("/headroom/version.txt")) {
      if (resource == null) {
        throw new IllegalStateException("the build left out version.txt");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"headroom " + text(), "Java " + Runtime.version()};
  }
}
