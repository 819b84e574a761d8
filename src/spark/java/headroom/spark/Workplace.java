package headroom.spark;

import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.part.Recipe;
import headroom.run.SharedRun;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.FutureTask;

/// A run made ready in this JVM, once for all tasks that work on it, with engines that keep what
/// they have set up from one task to the next.
final class Workplace {
  /// Runs that are kept ready: those of an executor that works on several jobs at once.
  private static final int KEPT = 4;

  private static final SequencedMap<ByteBuffer, FutureTask<Workplace>> READY =
      new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, FutureTask<Workplace>> eldest) {
          return size() > KEPT;
        }
      };

  private final SharedRun run;
  private final Deque<Engine> idle = new ConcurrentLinkedDeque<>();

  private Workplace(SharedRun run) {
    this.run = run;
  }

  /// The workplace of a run, made by the first task that asks for it while the others wait.
  ///
  /// @param recipe the run
  /// @param shares among how many tasks its trials are shared out
  static Workplace of(byte[] recipe, int shares) {
    FutureTask<Workplace> wanted;
    synchronized (READY) {
      wanted =
          READY.computeIfAbsent(
              ByteBuffer.wrap(recipe),
              _ -> new FutureTask<>(() -> new Workplace(Recipe.of(recipe).ready(shares).shared())));
    }
    wanted.run();
    return Waiting.of(wanted);
  }

  /// The run, for all tasks.
  SharedRun run() {
    return run;
  }

  /// An engine of one thread for one task, to be given back.
  Engine take() {
    Engine known = idle.poll();
    return known == null ? Engine.open(1, Backend.chosen()) : known;
  }

  /// Leaves the engine to the next task.
  void giveBack(Engine engine) {
    idle.push(engine);
  }
}
