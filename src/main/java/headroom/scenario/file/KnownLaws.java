package headroom.scenario.file;

import headroom.distribution.Distribution;
import headroom.distribution.TailWeight;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What remarks on laws take, found once for all readings of a scenario's text: integrals and roots
/// take most of a reading in which one value is another. Safe from any thread.
final class KnownLaws {
  private static final int MOST = 4_096;

  private final Map<Distribution, TailWeight> tails = new ConcurrentHashMap<>();
  private final Map<Draws, Shares> shares = new ConcurrentHashMap<>();

  private record Draws(Distribution law, Measure measure) {}

  /// Shares of the draws that lie outside of what a quantity measures.
  ///
  /// @param below of those that are too low
  /// @param above of those that are too high
  record Shares(double below, double above) {}

  /// How heavy the tails of a law are.
  TailWeight tails(Distribution law) {
    return known(tails, law, TailWeight::of);
  }

  /// How much of a law lies outside of what it measures.
  Shares shares(Distribution law, Measure measure, Function<Distribution, Shares> found) {
    return known(shares, new Draws(law, measure), ignored -> found.apply(law));
  }

  private static <K, V> V known(Map<K, V> all, K key, Function<K, V> found) {
    V known = all.get(key);
    if (known != null) {
      return known;
    }
    if (all.size() >= MOST) {
      all.clear();
    }
    V value = found.apply(key);
    all.put(key, value);
    return value;
  }
}
