package headroom.random;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The 32-bit number that stands for a variable's name in the counter of its draws:
/// MurmurHash3_x86_32 (A. Appleby 2011, public domain) of the name's UTF-8 bytes, seed 0. It never
/// changes between versions: results depend on it.
public final class NameHash {
  private static final int C1 = 0xcc9e2d51;
  private static final int C2 = 0x1b873593;

  private NameHash() {}

  /// The hash of a name.
  public static int of(String name) {
    ByteBuffer bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.remaining();
    int hash = 0;
    while (bytes.remaining() >= Integer.BYTES) {
      hash ^= scrambled(bytes.getInt());
      hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
    }
    int rest = 0;
    for (int shift = 0; bytes.hasRemaining(); shift += Byte.SIZE) {
      rest |= (bytes.get() & 0xff) << shift;
    }
    return finished(hash ^ scrambled(rest) ^ length);
  }

  /// Checks that all these names have hashes of their own; a name may occur more than once.
  ///
  /// @throws NameCollisionException if two different names share one
  public static void requireDistinct(Collection<String> names) {
    Map<Integer, String> owners = new HashMap<>();
    for (String name : names) {
      String owner = owners.putIfAbsent(of(name), name);
      if (owner != null && !owner.equals(name)) {
        throw new NameCollisionException(owner, name);
      }
    }
  }

  private static int scrambled(int word) {
    return Integer.rotateLeft(word * C1, 15) * C2;
  }

  private static int finished(int hash) {
    int h = (hash ^ hash >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
