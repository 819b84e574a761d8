package headroom.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/// Puts replicates together from the parts that threads have done of them. Safe from any thread,
/// and the order in which parts arrive changes no number.
///
/// At any time it holds one part of a replicate at most: whoever brings another takes that one away
/// and puts the two together, so that no thread waits while another does so.
final class Assembly {
  private final IntUnaryOperator segmentCount;
  private final Consumer<Part> free;
  private final Map<Integer, Portion> waiting = new HashMap<>();

  /// @param segmentCount how many segments of a replicate are to come
  /// @param free takes parts that have gone into others, to be used again
  Assembly(IntUnaryOperator segmentCount, Consumer<Part> free) {
    this.segmentCount = segmentCount;
    this.free = free;
  }

  /// Some segments of a replicate.
  record Portion(Part part, int segmentCount) {}

  /// Takes over a part of a replicate.
  ///
  /// @param portion the part and how many segments it has
  /// @return the whole replicate if nothing of it is missing any more, in the part brought; empty
  ///   if that part now belongs to the assembly
  Optional<Part> bring(int replicate, Portion portion) {
    Portion all = portion;
    Optional<Portion> other = exchange(replicate, all);
    while (other.isPresent()) {
      all.part().absorb(other.get().part());
      free.accept(other.get().part());
      all = new Portion(all.part(), all.segmentCount() + other.get().segmentCount());
      other = exchange(replicate, all);
    }
    return isWhole(replicate, all) ? Optional.of(all.part()) : Optional.empty();
  }

  /// Gives what waits of a replicate to whoever brings more of it, or lets that wait instead.
  private synchronized Optional<Portion> exchange(int replicate, Portion brought) {
    Optional<Portion> other = Optional.ofNullable(waiting.remove(replicate));
    if (other.isEmpty() && !isWhole(replicate, brought)) {
      waiting.put(replicate, brought);
    }
    return other;
  }

  private boolean isWhole(int replicate, Portion portion) {
    return portion.segmentCount() == segmentCount.applyAsInt(replicate);
  }
}
