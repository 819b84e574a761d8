package headroom.stats;

import java.io.ByteArrayOutputStream;

/// Writes the state of tallies as bytes. An integer is written as a variable-length number: zigzag,
/// then seven bits a byte, the lowest first, the high bit set on all but the last byte (as in
/// Protocol Buffers); a double as its eight bytes, the lowest first.
public final class StateWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// Writes an integer of any size.
  public void integer(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /// Writes a double, to the bit.
  public void number(double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bytes.write((int) (bits >>> shift));
    }
  }

  /// Writes yes or no.
  public void flag(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  /// All that was written.
  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
