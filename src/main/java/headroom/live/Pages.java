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
    private final ReentrantLock turn = new ReentrantLock(true);

    /// Comes with a request, which any earlier one gives way to.
    Ticket take() {
      return new Ticket(this, newest.incrementAndGet());
    }
  }

  /// A request's place on its page.
  ///
  /// @param page the page
  /// @param number counted through its requests
  record Ticket(Page page, long number) {
    /// Whether no newer request waits.
    boolean isNewest() {
      return page.newest.get() == number;
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
