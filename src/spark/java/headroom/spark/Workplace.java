package headroom.spark;

import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.part.Assignment;
import headroom.run.SharedWork;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A run or a question made ready in this JVM, once for all tasks that work on it, with engines
/// that keep what they have set up from one task to the next.
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

  private final IntFunction<SharedWork> works;
  private @Nullable SharedWork last;
  private int lastNumber;
  private final Deque<Engine> idle = new ConcurrentLinkedDeque<>();

  private Workplace(IntFunction<SharedWork> works) {
    this.works = works;
  }

  /// The workplace of a run, made by the first task that asks for it while the others wait.
  ///
  /// @param assignment what to do, as bytes
  /// @param shares among how many tasks its trials are shared out
  static Workplace of(byte[] assignment, int shares) {
    FutureTask<Workplace> wanted;
    synchronized (READY) {
      wanted =
          READY.computeIfAbsent(
              ByteBuffer.wrap(assignment),
              _ -> new FutureTask<>(() -> new Workplace(Assignment.of(assignment).works(shares))));
    }
    wanted.run();
    return Waiting.of(wanted);
  }

  /// A work, for all tasks. The last one is kept: the driver asks for one after the other.
  synchronized SharedWork work(int number) {
    SharedWork known = last;
    if (known == null || number != lastNumber) {
      known = works.apply(number);
      last = known;
      lastNumber = number;
    }
    return known;
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
