package headroom.cli;

import headroom.engine.Monitor;
import headroom.report.Rounding;
import headroom.result.Estimate;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// One line on the terminal while a run goes on: trials done, rate, time left, and the mean of what
/// the headline agreement pays with its standard error so far.
final class Progress implements Monitor, AutoCloseable {
  private static final long FIRST_LINE_NANOS = 400_000_000L;
  private static final long BETWEEN_LINES_NANOS = 200_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private final boolean shown;
  private final Interruption interruption;
  private volatile long trials;
  private volatile long startNanos = System.nanoTime();
  private volatile String estimate = "";
  private final LongAdder done = new LongAdder();
  private final AtomicLong nextLineNanos = new AtomicLong(FIRST_LINE_NANOS);

  /// @param shown whether to show the line at all
  Progress(Terminal terminal, long trials, boolean shown, Interruption interruption) {
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
        terminal.err().print(CLEAR + line(done.sum(), elapsed / 1e9));
        terminal.err().flush();
      }
    }
  }

  /// Called between runs, when no worker reports.
  @Override
  public void expected(long count) {
    trials = count;
    startNanos = System.nanoTime();
    done.reset();
    nextLineNanos.updateAndGet(due -> due == FIRST_LINE_NANOS ? due : BETWEEN_LINES_NANOS);
    estimate = "";
  }

  @Override
  public void estimated(double mean, double standardError) {
    if (shown) {
      estimate =
          " · mean " + Rounding.withError(new Estimate(mean, OptionalDouble.of(standardError)));
    }
  }

  private String line(long finished, double seconds) {
    double rate = finished / seconds;
    long left = Math.round((trials - finished) / rate);
    return String.format(
        Locale.ROOT,
        "%s of %s · %.1f million a second · %d:%02d left%s",
        Wording.number(finished),
        Wording.count(trials, "trial"),
        rate / 1e6,
        left / 60,
        left % 60,
        estimate);
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
