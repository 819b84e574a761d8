package headroom.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Puts replicates together from the parts that threads have done of them. Safe from any thread,
/// and the order in which parts arrive changes no number.
///
/// At any time it holds one part of a replicate at most: whoever brings another takes that one away
/// and puts the two together, so that no thread waits while another does so.
final class Assembly<P extends Part<P>> {
  private final int segmentCount;
  private final Map<Integer, Portion<P>> waiting = new HashMap<>();

  /// @param segmentCount segments of each replicate
  Assembly(int segmentCount) {
    this.segmentCount = segmentCount;
  }

  /// Some segments of a replicate.
  record Portion<P>(P part, int segmentCount) {}

  /// Takes over a part of a replicate.
  ///
  /// @param portion the part and how many segments it has
  /// @return the whole replicate if nothing of it is missing any more, in the part brought; empty
  ///   if that part now belongs to the assembly
  Optional<P> bring(int replicate, Portion<P> portion) {
    Portion<P> all = portion;
    Optional<Portion<P>> other = exchange(replicate, all);
    while (other.isPresent()) {
      all.part().absorb(other.get().part());
      all = new Portion<>(all.part(), all.segmentCount() + other.get().segmentCount());
      other = exchange(replicate, all);
    }
    return isWhole(all) ? Optional.of(all.part()) : Optional.empty();
  }

  /// Gives what waits of a replicate to whoever brings more of it, or lets that wait instead.
  private synchronized Optional<Portion<P>> exchange(int replicate, Portion<P> brought) {
    Optional<Portion<P>> other = Optional.ofNullable(waiting.remove(replicate));
    if (other.isEmpty() && !isWhole(brought)) {
      waiting.put(replicate, brought);
    }
    return other;
  }

  private boolean isWhole(Portion<P> portion) {
    return portion.segmentCount() == segmentCount;
  }
}
