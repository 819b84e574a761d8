package headroom.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Slanting lines over a rectangle, cut at its edges.
final class Hatch {

  private static final double STEP = 11;

  private Hatch() {}

  static void draw(Page page, Rectangle2D box, Color colour, double width) {
    Path2D lines = new Path2D.Double();
    for (double shift = STEP; shift < box.getWidth() + box.getHeight(); shift += STEP) {
      double over = Math.max(0, shift - box.getWidth());
      double under = Math.max(0, shift - box.getHeight());
      lines.moveTo(box.getMinX() + shift - over, box.getMaxY() - over);
      lines.lineTo(box.getMinX() + under, box.getMaxY() - shift + under);
    }
    page.stroke(lines, colour, width);
  }
}
