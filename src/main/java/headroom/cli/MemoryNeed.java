package headroom.cli;

import headroom.compare.ScenarioComparison;
import headroom.kernel.Backend;
import headroom.run.ScenarioRun;
import java.util.Locale;
import java.util.function.LongSupplier;

/// The memory a run needs at least, held against the memory there is before anything is simulated.
///
/// @param rows rows of results that are kept
/// @param threads worker threads
/// @param least finds the bytes that are needed at least
/// @param narrower how the run could keep less, for who reads the refusal
record MemoryNeed(int rows, int threads, LongSupplier least, String narrower) {
  /// What no row needs more of for itself and for each thread, by far, unless its law is extreme:
  /// runs of so few rows are not looked at.
  private static final long LOOKED_AT = 64 << 10;

  /// What a run has taken of what it needs at least.
  private static final int USUAL = 3;

  /// A run that cannot fit into the memory there is.
  static final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoRoomException(String message) {
      super(message);
    }
  }

  static MemoryNeed of(ScenarioRun run, int threads) {
    return new MemoryNeed(
        run.rows(),
        threads,
        () -> run.leastBytes(threads, Backend.chosen()),
        "keep fewer metrics (--outputs totals, or some by name)");
  }

  static MemoryNeed of(ScenarioComparison comparison, int threads) {
    return new MemoryNeed(
        comparison.rows(),
        threads,
        () -> comparison.leastBytes(threads, Backend.chosen()),
        "compare fewer scenarios at once, shorten their timelines");
  }

  /// Refuses a run that needs more than there is.
  ///
  /// @param subject what is to run
  /// @throws NoRoomException if it cannot fit
  void requireRoom(String subject) {
    requireRoom(subject, Runtime.getRuntime().maxMemory());
  }

  /// @param heap the most memory there can be, in bytes
  void requireRoom(String subject, long heap) {
    if (rows * (threads + 2L) * LOOKED_AT < heap) {
      return;
    }
    long needed = least.getAsLong();
    if (needed > heap) {
      throw new NoRoomException(
          "%s keeps %s rows of results, which take at least %s of memory on %s, and %s may be used; %s%s or allow more memory (HEADROOM_JAVA_OPTS=%s). Nothing was simulated."
              .formatted(
                  subject,
                  Messages.number(rows),
                  gigabytes(needed),
                  Messages.count(threads, "thread"),
                  gigabytes(heap),
                  narrower,
                  threads > 1 ? ", take fewer threads (--threads 1)" : "",
                  MemoryShortage.advice(USUAL * needed)));
    }
  }

  /// Refuses work that keeps more numbers than there is memory for.
  ///
  /// @param subject what is to be done
  /// @param needed bytes
  /// @param heap the most memory there can be, in bytes
  /// @param remedy how less could be kept, for who reads the refusal
  /// @throws NoRoomException if it cannot fit
  static void requireRoom(String subject, long needed, long heap, String remedy) {
    if (needed > heap) {
      throw new NoRoomException(
          "%s takes about %s of memory, and %s may be used; %s or allow more memory (HEADROOM_JAVA_OPTS=%s). Nothing was simulated."
              .formatted(
                  subject,
                  gigabytes(needed),
                  gigabytes(heap),
                  remedy,
                  MemoryShortage.advice(needed)));
    }
  }

  private static String gigabytes(long bytes) {
    double gigabytes = bytes / (double) (1L << 30);
    return String.format(Locale.ROOT, gigabytes < 9.95 ? "%.1f GB" : "%.0f GB", gigabytes);
  }
}
