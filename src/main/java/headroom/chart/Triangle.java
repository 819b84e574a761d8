package headroom.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// The line of a value across a triangle between whose corners a number moves evenly.
final class Triangle {
  private Triangle() {}

  /// A corner.
  ///
  /// @param x in pixels from the left
  /// @param y in pixels from the top
  /// @param value the number there; NaN where there is none
  record Corner(double x, double y, double value) {}

  /// Adds the line to a path, if it crosses.
  static void line(Corner a, Corner b, Corner c, double value, Path2D path) {
    List<Point2D> ends = new ArrayList<>();
    crossing(a, b, value, ends);
    crossing(b, c, value, ends);
    crossing(c, a, value, ends);
    if (ends.size() == 2) {
      path.moveTo(ends.get(0).getX(), ends.get(0).getY());
      path.lineTo(ends.get(1).getX(), ends.get(1).getY());
    }
  }

  private static void crossing(Corner one, Corner other, double value, List<Point2D> ends) {
    if (one.value < value == other.value < value
        || !Double.isFinite(one.value)
        || !Double.isFinite(other.value)) {
      return;
    }
    double part = (value - one.value) / (other.value - one.value);
    ends.add(
        new Point2D.Double(one.x + part * (other.x - one.x), one.y + part * (other.y - one.y)));
  }
}
