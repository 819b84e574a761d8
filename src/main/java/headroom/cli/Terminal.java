package headroom.cli;

import headroom.words.VisibleText;
import java.io.PrintStream;

/// Where a command writes: results on one stream, messages on the other.
///
/// @param out results; nothing else goes there
/// @param err messages and progress
record Terminal(PrintStream out, PrintStream err) {

  /// Says something to the user, beside the results.
  void say(String message) {
    err.println("headroom: " + VisibleText.ofLines(message));
  }

  /// Whether a person watches the message stream; the launcher knows, Java does not.
  static boolean interactive() {
    return Boolean.getBoolean("headroom.interactive");
  }

  /// Whether results could not be written: the pipe is closed or the disk is full.
  boolean broken() {
    return out.checkError();
  }
}
