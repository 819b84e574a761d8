package headroom.chart;

import java.awt.geom.Rectangle2D;

/// Where values lie on the page: a plot area and the ranges of its two axes.
///
/// @param area the plot area in pixels
/// @param x the values at its left and right edges
/// @param y the values at its bottom and top edges
record Axes(Rectangle2D area, Range x, Range y) {

  double left() {
    return area.getMinX();
  }

  double right() {
    return area.getMaxX();
  }

  double top() {
    return area.getMinY();
  }

  double bottom() {
    return area.getMaxY();
  }

  /// The same mapping over an area that is larger by `margin` pixels on every side.
  Axes padded(double margin) {
    Rectangle2D larger =
        new Rectangle2D.Double(
            left() - margin,
            top() - margin,
            area.getWidth() + 2 * margin,
            area.getHeight() + 2 * margin);
    double dx = margin / area.getWidth() * x.span();
    double dy = margin / area.getHeight() * y.span();
    return new Axes(
        larger, new Range(x.low() - dx, x.high() + dx), new Range(y.low() - dy, y.high() + dy));
  }

  double px(double value) {
    return left() + (value - x.low()) / x.span() * area.getWidth();
  }

  double py(double value) {
    return bottom() - (value - y.low()) / y.span() * area.getHeight();
  }
}
