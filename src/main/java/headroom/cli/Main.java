package headroom.cli;

import headroom.kernel.WarmUp;
import java.io.PrintStream;
import java.util.Locale;

/// The program's entry: runs the command line and ends with its exit code.
public final class Main {
  private Main() {}

  /// Runs the command line.
  ///
  /// @param args what the user typed
  public static void main(String[] args) {
    Locale.setDefault(
        Locale.ROOT); // digits and letters of the libraries too are the same everywhere
    WarmUp warmUp = WarmUp.begin();
    PrintStream out = System.out;
    PrintStream err = System.err;
    int code = Cli.run(args, out, err);
    warmUp.end();
    System.exit(code);
  }
}
