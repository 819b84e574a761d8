package headroom.cli;

import static java.util.stream.Collectors.toSet;

import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// One line on the terminal while a run goes on: trials done, rate, time left, and a mean with its
/// standard error so far. Rate and time left are those of the last second, and wait until it is as
/// fast as the run gets.
final class Progress implements RunListener, AutoCloseable {
  private static final long FIRST_LINE_NANOS = 400_000_000L;
  private static final long BETWEEN_LINES_NANOS = 200_000_000L;
  private static final long WINDOW_NANOS = 1_000_000_000L;
  private static final double CLIMBING = 1.25;
  private static final double MILLION = 1e6;
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private final boolean shown;
  private final Interruption interruption;
  private final Optional<Subject> subject;
  private volatile long trials;
  private final long startNanos = System.nanoTime();
  private volatile String estimate = "";
  private final LongAdder done = new LongAdder();
  private volatile Mark mark = new Mark(0, 0, 0, false);
  private final AtomicLong nextLineNanos = new AtomicLong(FIRST_LINE_NANOS);

  /// What the mean is of.
  ///
  /// @param metric its id, such as `share.paid`
  /// @param unit such as `USD bn`
  record Subject(String metric, String unit) {

    /// What a run of a scenario lets its monitor see: what the headline agreement pays in all.
    static Optional<Subject> of(Scenario scenario) {
      return scenario
          .report()
          .headline()
          .map(name -> new Subject(MetricName.PAID.of(name), scenario.currency()));
    }
  }

  /// Where the last window ended, the rate in it, and whether rates had stopped climbing by then.
  private record Mark(long done, long nanos, double rate, boolean steady) {}

  /// @param shown whether to show the line at all
  Progress(Terminal terminal, long trials, boolean shown, Interruption interruption) {
    this(terminal, trials, shown, interruption, Optional.empty());
  }

  /// @param shown whether to show the line at all
  /// @param subject what the mean is of that the run tells, if it tells one
  Progress(
      Terminal terminal,
      long trials,
      boolean shown,
      Interruption interruption,
      Optional<Subject> subject) {
    this.subject = subject;
    this.terminal = terminal;
    this.trials = trials;
    this.shown = shown;
    this.interruption = interruption;
  }

  @Override
  public void progressed(long more) {
    done.add(more);
    if (shown) {
      long elapsed = System.nanoTime() - startNanos;
      long due = nextLineNanos.get();
      if (elapsed >= due && nextLineNanos.compareAndSet(due, elapsed + BETWEEN_LINES_NANOS)) {
        terminal.err().print(CLEAR + line(done.sum(), elapsed));
        terminal.err().flush();
      }
    }
  }

  @Override
  public void expected(long count) {
    trials = count;
  }

  @Override
  public Set<String> watches() {
    return shown ? subject.stream().map(Subject::metric).collect(toSet()) : Set.of();
  }

  @Override
  public void known(Result soFar) {
    for (Metric metric : soFar.metrics()) {
      if (metric instanceof Metric.Summary summary && summary.mean().standardError().isPresent()) {
        estimate =
            " · mean %s %s %s"
                .formatted(
                    summary.id(),
                    Rounding.withError(summary.mean()),
                    subject.map(Subject::unit).orElse(""));
      }
    }
  }

  private String line(long finished, long elapsedNanos) {
    return "%s of %s%s%s"
        .formatted(
            Messages.number(finished),
            Messages.count(trials, "trial"),
            pace(finished, elapsedNanos),
            estimate);
  }

  /// Rate and time left, once the rate has stopped climbing: at first the JVM still compiles.
  private String pace(long finished, long elapsedNanos) {
    Mark from = mark;
    if (elapsedNanos - from.nanos() >= WINDOW_NANOS && finished > from.done()) {
      double rate = (finished - from.done()) / ((elapsedNanos - from.nanos()) / 1e9);
      boolean steady = from.steady() || (from.nanos() > 0 && rate < CLIMBING * from.rate());
      mark = new Mark(finished, elapsedNanos, rate, steady);
    }
    Mark now = mark;
    if (!now.steady()) {
      return "";
    }
    long left = Math.round((trials - finished) / now.rate());
    return String.format(
        Locale.ROOT, " · %s a second · %d:%02d left", amount(now.rate()), left / 60, left % 60);
  }

  private static String amount(double rate) {
    return rate < MILLION / 10
        ? Messages.number(Math.round(rate))
        : String.format(Locale.ROOT, "%.1f million", rate / MILLION);
  }

  @Override
  public boolean cancelled() {
    return interruption.requested();
  }

  @Override
  public void close() {
    if (shown && nextLineNanos.get() != FIRST_LINE_NANOS) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }
}
