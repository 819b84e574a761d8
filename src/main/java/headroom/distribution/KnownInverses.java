package headroom.distribution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Quantile functions made before, for who runs one scenario after another that differ in a value:
/// the tables of the laws that stayed the same are not made again. Changes no bit. Safe from any
/// thread.
public final class KnownInverses {
  private static final int MOST = 256;

  private final Map<Distribution, InverseCdf> known = new ConcurrentHashMap<>();

  /// The function of a law.
  public InverseCdf of(Distribution law) {
    InverseCdf made = known.get(law);
    if (made != null) {
      return made;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    InverseCdf fresh = InverseCdf.of(law);
    known.put(law, fresh);
    return fresh;
  }
}
