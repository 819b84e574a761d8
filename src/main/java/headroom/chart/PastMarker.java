package headroom.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/// The marker of a grade of evidence: round, square and pointed, first filled, then hollow.
final class PastMarker extends Marker {

  private static final double RADIUS = 8;
  private static final int SHAPES = 3;

  private final int grade;

  /// @param grade 0 for the first grade of a chart; they repeat after six
  PastMarker(int grade) {
    this.grade = grade % (2 * SHAPES);
  }

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    Color colour = graphics.getColor();
    Shape shape = shape(x, y);
    graphics.setColor(grade < SHAPES ? colour : Palette.PAPER);
    graphics.fill(shape);
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke(3));
    graphics.draw(shape);
  }

  private Shape shape(double x, double y) {
    return switch (grade % SHAPES) {
      case 0 -> new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      case 1 -> new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      default -> diamond(x, y, 1.3 * RADIUS);
    };
  }

  private static Shape diamond(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
    return path;
  }
}
