package headroom.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

/// The stream for messages. The JVM has something to say on stderr at every start with the Vector
/// API, so the launcher filters what the JVM writes there and names another descriptor, open on the
/// user's stderr itself, for what the program has to say.
final class ErrorStream {
  private static final int STDERR = 2;

  private ErrorStream() {}

  /// The user's stderr.
  static PrintStream open() {
    int descriptor = Integer.getInteger("headroom.stderr", STDERR);
    if (descriptor == STDERR) {
      return System.err;
    }
    try {
      Constructor<FileDescriptor> constructor =
          FileDescriptor.class.getDeclaredConstructor(int.class);
      constructor.setAccessible(true); // the jar's manifest opens the package
      FileOutputStream stream = new FileOutputStream(constructor.newInstance(descriptor));
      return new PrintStream(stream, true, StandardCharsets.UTF_8);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return System.err;
    }
  }
}
