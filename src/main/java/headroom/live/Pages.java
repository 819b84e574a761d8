package headroom.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// The open pages, each with one run at a time: while it goes on one more may wait, always the
/// newest.
final class Pages {
  private static final int MOST = 256;

  private final Map<String, Page> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Page> eldest) {
          return size() > MOST;
        }
      };

  /// A page, by the name that it gave itself.
  synchronized Page page(String name) {
    return pages.computeIfAbsent(name, _ -> new Page());
  }

  /// How many are remembered.
  synchronized int count() {
    return pages.size();
  }

  /// One page.
  static final class Page {
    private final AtomicLong newest = new AtomicLong();
    private final AtomicLong stopped = new AtomicLong(-1);
    private final ReentrantLock turn = new ReentrantLock(true);

    /// Comes with a request, which any earlier one gives way to.
    ///
    /// @param request its number
    synchronized Ticket take(long request) {
      stopped.compareAndSet(request, -1);
      Ticket ticket = new Ticket(this, newest.incrementAndGet(), request);
      notifyAll(); // those that pause
      return ticket;
    }

    /// Waits a while, or until a newer request than a number comes.
    private synchronized void pause(long number, long millis) throws InterruptedException {
      long end = System.nanoTime() + millis * 1_000_000;
      for (long left = millis; left > 0 && newest.get() == number; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    }

    /// Whether nothing is being answered to it.
    boolean isIdle() {
      return !turn.isLocked();
    }

    /// Stops a request.
    void stop(long request) {
      stopped.set(request);
    }
  }

  /// A request's place on its page.
  ///
  /// @param page the page
  /// @param number counted through its requests
  /// @param request the number that the page gave it
  record Ticket(Page page, long number, long request) {
    /// Whether no newer request waits.
    boolean isNewest() {
      return page.newest.get() == number;
    }

    /// Whether the page has said that it wants no more.
    boolean isStopped() {
      return page.stopped.get() == request;
    }

    /// Waits a while, or until a newer request comes.
    void pause(long millis) {
      try {
        page.pause(number, millis);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt(); // whoever works next will see it
      }
    }

    /// Waits until the page's earlier run has ended.
    void enter() {
      page.turn.lock();
    }

    void leave() {
      page.turn.unlock();
    }
  }
}
