package headroom.cli;

import headroom.kernel.WarmUp;
import java.io.File;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/// The program's entry: runs the command line and ends with its exit code.
public final class Main {
  private Main() {}

  /// Runs the command line.
  ///
  /// @param args what the user typed
  public static void main(String[] args) {
    Locale.setDefault(
        Locale.ROOT); // digits and letters of the libraries too are the same everywhere
    // The live page's server chooses its own moment.
    boolean serves = args.length > 0 && args[0].equals("serve");
    Optional<WarmUp> warmUp = serves ? Optional.empty() : Optional.of(WarmUp.begin());
    PrintStream out = System.out;
    PrintStream err = ErrorStream.open();
    System.setErr(err); // what libraries and threads that die have to say
    Optional.ofNullable(System.getProperty("headroom.using"))
        .ifPresent(mark -> new File(mark).deleteOnExit()); // a crash leaves it to the launcher
    int code = Cli.run(args, out, err);
    warmUp.ifPresent(WarmUp::end);
    System.exit(code);
  }
}
