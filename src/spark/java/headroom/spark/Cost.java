package headroom.spark;

import java.io.PrintStream;
import java.util.Locale;

/// Says what a run will cost: before the first task what is known, after it what it lets expect.
final class Cost {
  private static final double SECONDS_OF_HOUR = 3600;
  private static final double WORTH_TELLING = 0.1;
  private static final int MEGA = 1_000_000;

  private final PrintStream out;
  private final boolean quiet;
  private long startNanos;
  private int tasks;

  /// @param quiet whether to say nothing
  Cost(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  /// Tasks are about to be handed out.
  ///
  /// @param master where
  /// @param shipped the bytes of a run that each executor is sent
  void begins(String master, int count, long trials, long shipped) {
    startNanos = System.nanoTime();
    tasks = count;
    say(
        "%s tasks of about %s trials on %s; each is sent %s kB"
            .formatted(count, rounded((double) trials / count), master, rounded(shipped / 1000.0)));
  }

  /// The first task has come back.
  void firstCame(int bytes) {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    double hours = seconds * tasks / SECONDS_OF_HOUR;
    String time =
        hours < WORTH_TELLING
            ? ""
            : "; by the time of the first, at most some %s core hours".formatted(rounded(hours));
    say(
        "replies of some %s MB in all come back%s"
            .formatted(rounded((double) bytes * tasks / MEGA), time));
  }

  private void say(String sentence) {
    if (!quiet) {
      out.println("headroom: " + sentence);
    }
  }

  /// Two digits.
  private static String rounded(double number) {
    return number >= MEGA || (number < 1 && number > 0)
        ? String.format(Locale.ROOT, "%.1e", number)
        : String.format(Locale.ROOT, number < 10 ? "%.1f" : "%,.0f", number);
  }
}
