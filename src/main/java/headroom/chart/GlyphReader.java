package headroom.chart;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/// Reads one simple glyph of a `glyf` table: contours of on-curve points and of control points of
/// quadratic curves; two control points in a row have an on-curve point halfway between them.
final class GlyphReader {

  private static final int ON_CURVE = 1;
  private static final int REPEAT = 8;

  private final int[] contourEnds;
  private final boolean[] onCurve;
  private final int[] x;
  private final int[] y;
  private final ByteBuffer file;
  private int at;

  GlyphReader(ByteBuffer file, int start, int contours) {
    this.file = file;
    contourEnds = new int[contours];
    at = start + 10;
    for (int contour = 0; contour < contours; contour++) {
      contourEnds[contour] = nextUnsignedShort();
    }
    int points = contours == 0 ? 0 : contourEnds[contours - 1] + 1;
    at += 2 + Short.toUnsignedInt(file.getShort(at));
    int[] flags = flags(points);
    onCurve = new boolean[points];
    for (int point = 0; point < points; point++) {
      onCurve[point] = (flags[point] & ON_CURVE) != 0;
    }
    x = coordinates(flags, 2, 16);
    y = coordinates(flags, 4, 32);
  }

  /// Adds the glyph's contours, closed.
  void appendTo(Path2D path) {
    int first = 0;
    for (int end : contourEnds) {
      appendContour(path, first, end);
      first = end + 1;
    }
  }

  private void appendContour(Path2D path, int first, int last) {
    int size = last - first + 1;
    if (size < 2) {
      return;
    }
    int start = first;
    while (start <= last && !onCurve[start]) {
      start++;
    }
    boolean allControls = start > last;
    int base = allControls ? first : start;
    double startX = allControls ? (x[first] + x[last]) / 2.0 : x[start];
    double startY = allControls ? (y[first] + y[last]) / 2.0 : y[start];
    path.moveTo(startX, startY);
    for (int step = allControls ? 0 : 1; step < size; step++) {
      int point = first + (base - first + step) % size;
      if (onCurve[point]) {
        path.lineTo(x[point], y[point]);
      } else {
        appendCurve(
            path, point, first + (point - first + 1) % size, step == size - 1, startX, startY);
      }
    }
    path.closePath();
  }

  private void appendCurve(
      Path2D path, int control, int next, boolean closes, double startX, double startY) {
    if (closes) {
      path.quadTo(x[control], y[control], startX, startY);
    } else if (onCurve[next]) {
      path.quadTo(x[control], y[control], x[next], y[next]);
    } else {
      path.quadTo(
          x[control], y[control], (x[control] + x[next]) / 2.0, (y[control] + y[next]) / 2.0);
    }
  }

  private int[] flags(int points) {
    int[] flags = new int[points];
    for (int point = 0; point < points; ) {
      int flag = nextUnsignedByte();
      int repeats = (flag & REPEAT) != 0 ? nextUnsignedByte() : 0;
      for (int copy = 0; copy <= repeats; copy++) {
        flags[point++] = flag;
      }
    }
    return flags;
  }

  private int[] coordinates(int[] flags, int shortBit, int sameBit) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int point = 0; point < flags.length; point++) {
      boolean same = (flags[point] & sameBit) != 0;
      if ((flags[point] & shortBit) != 0) {
        int distance = nextUnsignedByte();
        value += same ? distance : -distance;
      } else if (!same) {
        value += (short) nextUnsignedShort();
      }
      values[point] = value;
    }
    return values;
  }

  private int nextUnsignedByte() {
    return Byte.toUnsignedInt(file.get(at++));
  }

  private int nextUnsignedShort() {
    int value = Short.toUnsignedInt(file.getShort(at));
    at += 2;
    return value;
  }
}
