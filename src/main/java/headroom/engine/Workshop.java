package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiConsumer;

/// What the threads of an engine need to run a plan: workers with their scratch arrays, and parts
/// to tally in. What one run gives back the next one takes. Safe from any thread.
final class Workshop {
  private final RunPlan plan;
  private final Draws source;
  private final Backend backend;
  private final Layouts layouts;
  private final long pilot;
  private final Deque<Worker> workers = new ConcurrentLinkedDeque<>();
  private final Deque<Part> parts = new ConcurrentLinkedDeque<>();

  /// @param trials trials of the run, or of its first stretch
  /// @param hands who helps to look at the first of them
  Workshop(RunPlan plan, Draws source, Backend backend, long trials, Pilot.Hands hands) {
    this.plan = plan;
    this.source = source;
    this.backend = backend;
    pilot = Pilot.size(trials);
    layouts = Pilot.of(plan, source, backend, trials, hands);
  }

  /// Whether it can be used for a run.
  boolean suits(RunPlan wanted, Draws draws, long trials) {
    return wanted.equals(plan) && draws == source && Pilot.size(trials) == pilot;
  }

  Layouts layouts() {
    return layouts;
  }

  /// A worker for one thread, to be given back.
  Worker worker() {
    return Optional.ofNullable(workers.poll()).orElseGet(() -> new Worker(plan, source, backend));
  }

  void giveBack(Worker worker) {
    workers.push(worker);
  }

  /// An empty part.
  Part part() {
    return Optional.ofNullable(parts.poll()).orElseGet(() -> new Part(plan, layouts));
  }

  /// Empties a part and keeps it for later.
  void giveBack(Part part) {
    part.reset();
    parts.push(part);
  }

  /// Where threads get empty parts, given back once somebody has looked at them whole.
  ///
  /// @param taker is given each replicate that is whole, on any thread
  Stretch.Shelf shelf(BiConsumer<Integer, Part> taker) {
    return new Stretch.Shelf() {
      @Override
      public Part take(int replicate) {
        return part();
      }

      @Override
      public void whole(int replicate, Part part) {
        taker.accept(replicate, part);
        giveBack(part);
      }
    };
  }
}
