package headroom.live;

import headroom.engine.Monitor;
import headroom.report.format.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Watches a long answer: tells how far it is, several times a second, and stops it when nobody
/// waits for it any more: when the page says so, asks something newer or has gone, which writing to
/// it shows.
final class Watching implements Monitor, AutoCloseable {
  private static final long LONGEST_NANOS = 600_000_000_000L;
  private static final long BETWEEN_LINES_MILLIS = 200;
  private static final double MOST_TOLD = 0.99;

  private final Desk desk;
  private final Call call;
  private final Pages.Ticket ticket;
  private final long started = System.nanoTime();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong expected = new AtomicLong(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread teller;
  private volatile boolean gone;

  private Watching(Desk desk, Call call, Pages.Ticket ticket) {
    this.desk = desk;
    this.call = call;
    this.ticket = ticket;
    teller = Thread.ofVirtual().unstarted(this::tell);
  }

  static Watching start(Desk desk, Call call, Pages.Ticket ticket) {
    Watching watching = new Watching(desk, call, ticket);
    watching.teller.start();
    return watching;
  }

  private void tell() {
    try {
      while (!ended.await(BETWEEN_LINES_MILLIS, TimeUnit.MILLISECONDS)) {
        double share = Math.min(MOST_TOLD, (double) done.get() / expected.get());
        call.line(
            new JsonObject()
                .put("request", ticket.request())
                .putJson("progress", String.format(Locale.ROOT, "%.2f", share)));
      }
    } catch (InterruptedException | IOException _) {
      gone = true;
    }
  }

  @Override
  public void progressed(long trials) {
    done.addAndGet(trials);
  }

  @Override
  public void expected(long trials) {
    expected.set(Math.max(1, trials));
  }

  @Override
  public boolean cancelled() {
    return gone
        || !ticket.isNewest()
        || ticket.isStopped()
        || desk.closing().getAsBoolean()
        || System.nanoTime() - started > LONGEST_NANOS;
  }

  /// The last line of an answer that was stopped.
  JsonObject end() {
    JsonObject end = new JsonObject().put("request", ticket.request());
    if (!ticket.isNewest()) {
      return end.put("superseded", true);
    }
    return System.nanoTime() - started > LONGEST_NANOS
        ? end.put("refused", "this took longer than ten minutes; lower `simulation.trials`")
        : end.put("stopped", true);
  }

  /// No line is written after this.
  @Override
  public void close() {
    ended.countDown(); // an interrupt would close the connection
    try {
      teller.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
