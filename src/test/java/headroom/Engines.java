package headroom;

import headroom.engine.Engine;
import headroom.kernel.Backend;
import java.util.HashMap;
import java.util.Map;

/// Engines for tests, opened once and never closed; each test thread has its own, so that tests
/// need not wait for each other.
public final class Engines {
  private static final ThreadLocal<Map<String, Engine>> OPEN =
      ThreadLocal.withInitial(HashMap::new);

  private Engines() {}

  /// An engine of so many threads.
  public static Engine of(int threads, Backend backend) {
    return OPEN.get()
        .computeIfAbsent(threads + " " + backend, ignored -> Engine.open(threads, backend));
  }
}
