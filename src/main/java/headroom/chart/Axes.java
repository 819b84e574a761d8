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

  double px(double value) {
    return left() + (value - x.low()) / x.span() * area.getWidth();
  }

  double py(double value) {
    return bottom() - (value - y.low()) / y.span() * area.getHeight();
  }
}
