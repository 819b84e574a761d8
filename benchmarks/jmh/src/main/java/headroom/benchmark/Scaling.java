package headroom.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How the cost of a run grows with trials, streams, quarters and outputs: W1 and copies of its
/// stream, one thread, vector kernels, as a Markdown table of nanoseconds per stream, quarter and
/// trial. What does not grow shows as a falling number, what grows faster as a rising one.
///
/// Run at the top of the repository: `java --add-modules jdk.incubator.vector -XX:+UseSerialGC -cp
/// benchmarks/jmh/target/benchmarks.jar headroom.benchmark.Scaling`, with `smoke` for a run of
/// seconds whose numbers mean nothing.
public final class Scaling {
  private static final int TRIALS = 1 << 18;
  private static final int FIRST_YEAR = 2026;

  private final int runs;
  private final int mostTrials;
  private final double runNanos;
  private final double warmUpNanos;

  private Scaling(int runs, int mostTrials, double runNanos) {
    this.runs = runs;
    this.mostTrials = mostTrials;
    this.runNanos = runNanos;
    warmUpNanos = 5 * runNanos;
  }

  /// One point of the table.
  private record Size(int trials, int streams, int quarters, String outputs) {}

  /// Prints the table.
  ///
  /// @param arguments `smoke`, or nothing
  public static void main(String[] arguments) throws IOException {
    boolean smoke = List.of(arguments).contains("smoke");
    (smoke ? new Scaling(1, 1 << 12, 0) : new Scaling(5, 1 << 24, 1e8)).print();
  }

  private void print() throws IOException {
    System.out.println("| trials | streams | quarters | outputs | philox | sobol |");
    System.out.println("|---|---|---|---|---|---|");
    for (Size size : sizes()) {
      System.out.printf(
          "| %,d | %d | %d | %s | %s | %s |%n",
          size.trials,
          size.streams,
          size.quarters,
          size.outputs,
          nanos(size, "philox").text("%.2f"),
          nanos(size, "sobol").text("%.2f"));
    }
  }

  private List<Size> sizes() {
    List<Size> sizes = new ArrayList<>();
    for (int log = 10; log <= 24; log += 2) {
      sizes.add(new Size(1 << log, 1, 20, "paid"));
    }
    for (int streams : new int[] {1, 2, 5, 10, 20}) {
      sizes.add(new Size(TRIALS, streams, 20, "paid"));
    }
    for (int quarters : new int[] {4, 10, 20, 40, 100}) {
      sizes.add(new Size(TRIALS, 1, quarters, "paid"));
    }
    for (String outputs : new String[] {"paid", "fan", "totals", "all"}) {
      sizes.add(new Size(TRIALS, 1, 20, outputs));
    }
    return sizes.stream()
        .map(
            size ->
                new Size(
                    Math.min(size.trials, mostTrials), size.streams, size.quarters, size.outputs))
        .toList();
  }

  private Spread nanos(Size size, String sampler) throws IOException {
    Path file = Files.createTempFile("headroom", ".yaml");
    try {
      Files.writeString(file, text(size));
      Workload workload =
          Workload.of(
              new Workload.Task(file, "share", size.trials, sampler), size.outputs, "1", "vector");
      double steps = (double) size.trials * size.streams * size.quarters;
      nanos(workload, warmUpNanos);
      return Spread.of(
              IntStream.range(0, runs).mapToDouble(run -> nanos(workload, runNanos)).toArray())
          .per(steps);
    } finally {
      Files.delete(file);
    }
  }

  /// Nanoseconds a run, the mean over as many as take `least` nanoseconds.
  private static double nanos(Workload workload, double least) {
    long start = System.nanoTime();
    double elapsed = 0;
    int count = 0;
    while (count == 0 || elapsed < least) {
      workload.run();
      elapsed = System.nanoTime() - start;
      count++;
    }
    return elapsed / count;
  }

  private static String text(Size size) {
    int quarters = size.quarters - 1;
    StringBuilder streams = new StringBuilder();
    StringBuilder base = new StringBuilder();
    for (int stream = 1; stream <= size.streams; stream++) {
      streams.append("  s%d: {now: 7.5, growth: 40%%, volatility: 25%%}%n".formatted(stream));
      base.append("%ss%d: 100%%".formatted(stream == 1 ? "" : ", ", stream));
    }
    return String.format(
        Locale.ROOT,
        """
        headroom: 1
        name: scaling
        currency: USD bn
        timeline: {start: %d-Q1, end: %d-Q%d}
        streams:
        %sagreements:
          share:
            payer: Company
            payee: Partner
            rate: 20%%
            base: {%s}
            cap: {total: {lognormal: {median: 60, log-sd: 0.4}}}
        """,
        FIRST_YEAR,
        FIRST_YEAR + quarters / 4,
        quarters % 4 + 1,
        streams,
        base);
  }
}
