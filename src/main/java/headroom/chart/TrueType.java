package headroom.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The outlines and widths of one TrueType font, read without the platform's font system, which
/// fails on machines that have no fonts and draws differently on those that do.
///
/// Source: OpenType specification, tables `head`, `hhea`, `hmtx`, `cmap` format 4, `loca`, `glyf`.
/// Lengths are in font units, y grows upwards. Characters outside the Basic Multilingual Plane and
/// unknown ones have glyph 0, a box.
final class TrueType {

  private static final int POINT_SIZED_ARGUMENTS = 1;
  private static final int ARGUMENTS_ARE_OFFSETS = 2;
  private static final int ONE_SCALE = 8;
  private static final int MORE_COMPONENTS = 32;
  private static final int TWO_SCALES = 64;
  private static final int FOUR_SCALES = 128;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int fullMetrics;
  private final int mapping;

  /// @param bytes the font file
  /// @throws IllegalArgumentException if it has no character map of format 4
  TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    int tableCount = unsigned(4);
    for (int table = 0; table < tableCount; table++) {
      int entry = 12 + 16 * table;
      String tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
      tables.put(tag, file.getInt(entry + 8));
      lengths.put(tag, file.getInt(entry + 12));
    }
    unitsPerEm = unsigned(table("head") + 18);
    longOffsets = unsigned(table("head") + 50) == 1;
    fullMetrics = unsigned(table("hhea") + 34);
    mapping = unicodeMapping();
  }

  /// Font units in the height of a line of type.
  int unitsPerEm() {
    return unitsPerEm;
  }

  /// The glyph that shows a character.
  int glyph(char character) {
    int segments = unsigned(mapping + 6) / 2;
    int ends = mapping + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int offsets = deltas + 2 * segments;
    int segment = 0;
    while (unsigned(ends + 2 * segment) < character) {
      segment++;
    }
    int start = unsigned(starts + 2 * segment);
    if (character < start) {
      return 0;
    }
    int delta = unsigned(deltas + 2 * segment);
    int offset = unsigned(offsets + 2 * segment);
    if (offset == 0) {
      return (character + delta) & 0xFFFF;
    }
    int glyph = unsigned(offsets + 2 * segment + offset + 2 * (character - start));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  /// How far a glyph moves the pen.
  int advance(int glyph) {
    return unsigned(table("hmtx") + 4 * Math.min(glyph, fullMetrics - 1));
  }

  /// A glyph's shape, its origin at the pen.
  Path2D outline(int glyph) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int from = offset(glyph);
    if (offset(glyph + 1) == from) {
      return path;
    }
    int at = table("glyf") + from;
    int contours = file.getShort(at);
    if (contours >= 0) {
      new GlyphReader(file, at, contours).appendTo(path);
    } else {
      appendComponents(at + 10, path);
    }
    return path;
  }

  /// The bytes of a glyph in the file; none where it shows nothing.
  byte[] bytes(int glyph) {
    return bytes(table("glyf") + offset(glyph), offset(glyph + 1) - offset(glyph));
  }

  /// The bytes of a table.
  byte[] bytes(String tag) {
    return bytes(table(tag), Objects.requireNonNull(lengths.get(tag)));
  }

  private byte[] bytes(int from, int length) {
    byte[] bytes = new byte[length];
    file.get(from, bytes);
    return bytes;
  }

  /// How many glyphs there are.
  int glyphs() {
    return unsigned(table("maxp") + 4);
  }

  /// Adds a glyph and those that it is put together from.
  void addWithComponents(int glyph, Set<Integer> glyphs) {
    if (!glyphs.add(glyph) || offset(glyph + 1) == offset(glyph)) {
      return;
    }
    int at = table("glyf") + offset(glyph);
    if (file.getShort(at) >= 0) {
      return;
    }
    at += 10;
    int flags;
    do {
      flags = unsigned(at);
      addWithComponents(unsigned(at + 2), glyphs);
      at += 4 + ((flags & POINT_SIZED_ARGUMENTS) != 0 ? 4 : 2) + scaleBytes(flags);
    } while ((flags & MORE_COMPONENTS) != 0);
  }

  private static int scaleBytes(int flags) {
    return (flags & ONE_SCALE) != 0
        ? 2
        : (flags & TWO_SCALES) != 0 ? 4 : (flags & FOUR_SCALES) != 0 ? 8 : 0;
  }

  private void appendComponents(int start, Path2D path) {
    int at = start;
    int flags;
    do {
      flags = unsigned(at);
      Path2D component = outline(unsigned(at + 2));
      at += 4;
      boolean wide = (flags & POINT_SIZED_ARGUMENTS) != 0;
      boolean offsets = (flags & ARGUMENTS_ARE_OFFSETS) != 0;
      double dx = offsets ? (wide ? file.getShort(at) : file.get(at)) : 0;
      double dy = offsets ? (wide ? file.getShort(at + 2) : file.get(at + 1)) : 0;
      at += wide ? 4 : 2;
      double[] scale = scale(flags, at);
      at += scaleBytes(flags);
      component.transform(new AffineTransform(scale[0], scale[1], scale[2], scale[3], dx, dy));
      path.append(component, false);
    } while ((flags & MORE_COMPONENTS) != 0);
  }

  private double[] scale(int flags, int at) {
    if ((flags & ONE_SCALE) != 0) {
      return new double[] {fraction(at), 0, 0, fraction(at)};
    }
    if ((flags & TWO_SCALES) != 0) {
      return new double[] {fraction(at), 0, 0, fraction(at + 2)};
    }
    if ((flags & FOUR_SCALES) != 0) {
      return new double[] {fraction(at), fraction(at + 2), fraction(at + 4), fraction(at + 6)};
    }
    return new double[] {1, 0, 0, 1};
  }

  private double fraction(int at) {
    return file.getShort(at) / 16384.0;
  }

  private int unicodeMapping() {
    int cmap = table("cmap");
    for (int record = 0; record < unsigned(cmap + 2); record++) {
      int subtable = cmap + file.getInt(cmap + 4 + 8 * record + 4);
      if (unsigned(subtable) == 4) {
        return subtable;
      }
    }
    throw new IllegalArgumentException("the font has no character map of format 4");
  }

  private int offset(int glyph) {
    int loca = table("loca");
    return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
  }

  private int table(String tag) {
    Integer offset = tables.get(tag);
    if (offset == null) {
      throw new IllegalArgumentException("the font has no table " + tag);
    }
    return offset;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }
}
