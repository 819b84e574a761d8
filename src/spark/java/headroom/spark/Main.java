package headroom.spark;

import headroom.cli.Cli;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The program's entry on Spark:
///
///     spark-submit --class headroom.spark.Main headroom-spark.jar run SCENARIO --out DIR
public final class Main {
  private Main() {}

  /// Runs the command line. Returns if all went well, as Spark wants it; ends the JVM with the
  /// command's exit code otherwise.
  ///
  /// @param args what the user typed
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    int code;
    PrintStream err = utf8(System.err);
    try (Cluster cluster = new Cluster(err, List.of(args).contains("--quiet"))) {
      code = Cli.run(args, utf8(System.out), err, cluster);
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
