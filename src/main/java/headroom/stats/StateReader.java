package headroom.stats;

/// Reads what a [StateWriter] wrote, and trusts nothing: whatever is cut off or out of range is a
/// [DamagedStateException].
public final class StateReader {
  private final byte[] bytes;
  private int next;

  /// A reader of bytes, which must not change.
  public StateReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Reads an integer.
  ///
  /// @param least the least it may be
  /// @param most the most it may be
  public long integer(long least, long most) {
    long rest = 0;
    for (int shift = 0; ; shift += 7) {
      int part = octet();
      if (shift == 63 && part > 1) {
        throw new DamagedStateException("a number has more than 64 bits");
      }
      rest |= (part & 0x7fL) << shift;
      if (part < 0x80) {
        break;
      }
    }
    long value = (rest >>> 1) ^ -(rest & 1);
    if (value < least || value > most) {
      throw new DamagedStateException(value + " is not between " + least + " and " + most);
    }
    return value;
  }

  /// Reads a double.
  public double number() {
    long bits = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bits |= (long) octet() << shift;
    }
    return Double.longBitsToDouble(bits);
  }

  /// Reads yes or no.
  public boolean flag() {
    int flag = octet();
    if (flag > 1) {
      throw new DamagedStateException("a flag is 0 or 1, found " + flag);
    }
    return flag == 1;
  }

  /// Whether all has been read.
  public boolean isAtEnd() {
    return next == bytes.length;
  }

  private int octet() {
    if (next == bytes.length) {
      throw new DamagedStateException("bytes are missing at the end");
    }
    return bytes[next++] & 0xff;
  }
}
