package headroom.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws a heat map, the first row at the bottom, as on an axis. The line of a value runs between
/// the middles of cells, where the number would have it if it moved evenly from one to the next.
final class HeatPainter {
  private static final double FOOT = 92;
  private static final double GAP = 14;
  private static final double SEAM = 3;
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);

  private final HeatChart chart;
  private final Page page;
  private final double low;
  private final double high;
  private final Rectangle2D area;

  private HeatPainter(HeatChart chart, Page page, Rectangle2D body) {
    this.chart = chart;
    this.page = page;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (List<Double> row : chart.cells()) {
      for (double cell : row) {
        if (Double.isFinite(cell)) {
          least = Math.min(least, cell);
          most = Math.max(most, cell);
        }
      }
    }
    low = least;
    high = most;
    double names = chart.rows().stream().mapToDouble(NUMBER::width).max().orElse(0);
    double left = Math.ceil(body.getMinX() + Math.min(names, 0.25 * body.getWidth()) + GAP);
    double top = Math.ceil(body.getMinY() + ValueAxis.HEADING);
    area =
        new Rectangle2D.Double(
            left, top, Math.floor(body.getMaxX()) - left, Math.floor(body.getMaxY() - FOOT) - top);
  }

  static void draw(HeatChart chart, Page page) {
    Rectangle2D body = Frame.around(chart.caption(), page);
    new HeatPainter(chart, page, body).draw(body);
  }

  private void draw(Rectangle2D body) {
    double size = textSize();
    for (int row = 0; row < chart.rows().size(); row++) {
      for (int column = 0; column < chart.columns().size(); column++) {
        cell(row, column, size);
      }
    }
    chart.contour().ifPresent(this::contour);
    names(body);
    page.write(
        NUMBER.shorten(chart.down(), body.getWidth() / 2),
        body.getMinX(),
        area.getMinY() - 20,
        Label.Anchor.START,
        NUMBER);
    page.write(
        NUMBER.shorten(chart.caption().unit(), body.getWidth() / 2 - GAP),
        body.getMaxX(),
        area.getMinY() - 20,
        Label.Anchor.END,
        NUMBER);
  }

  private double width() {
    return area.getWidth() / chart.columns().size();
  }

  private double height() {
    return area.getHeight() / chart.rows().size();
  }

  private Rectangle2D box(int row, int column) {
    double seam = Math.min(SEAM, 0.1 * Math.min(width(), height()));
    return new Rectangle2D.Double(
        area.getMinX() + column * width(),
        area.getMaxY() - (row + 1) * height(),
        width() - seam,
        height() - seam);
  }

  private double share(double value) {
    return high > low ? (value - low) / (high - low) : 0.5;
  }

  private void cell(int row, int column, double size) {
    double value = chart.cells().get(row).get(column);
    boolean there = Double.isFinite(value);
    Rectangle2D box = box(row, column);
    page.fill(box, there ? Palette.ramp(share(value)) : Palette.GRID);
    if (size > 0) {
      Color ink = there ? Palette.inkOn(share(value)) : Palette.INK;
      TextStyle style = new TextStyle(Typeface.REGULAR, size, ink);
      page.write(
          chart.texts().get(row).get(column),
          box.getCenterX(),
          box.getCenterY() + style.capHeight() / 2,
          Label.Anchor.MIDDLE,
          style);
    }
  }

  /// The size at which every text fits into its cell; 0 if it would be too small to read.
  private double textSize() {
    double widest = 0;
    TextStyle style = TextStyle.body(Palette.INK);
    for (List<String> row : chart.texts()) {
      for (String text : row) {
        widest = Math.max(widest, style.width(text));
      }
    }
    double size = TextStyle.BODY_SIZE + 4;
    double fits =
        Math.min(
            widest == 0 ? size : style.size() * (width() - 2 * SEAM - 6) / widest,
            0.8 * (height() - SEAM));
    return fits < 15 ? 0 : Math.min(size, fits);
  }

  private void names(Rectangle2D body) {
    double room = area.getMinX() - GAP - body.getMinX();
    double free = Double.POSITIVE_INFINITY;
    for (int row = 0; row < chart.rows().size(); row++) {
      double middle = box(row, 0).getCenterY();
      if (middle + NUMBER.lineHeight() / 2 <= free) {
        page.write(
            NUMBER.shorten(chart.rows().get(row), room),
            area.getMinX() - GAP,
            middle + NUMBER.capHeight() / 2,
            Label.Anchor.END,
            NUMBER);
        free = middle - NUMBER.lineHeight() / 2;
      }
    }
    double next = area.getMinX() - width();
    for (int column = 0; column < chart.columns().size(); column++) {
      String text = NUMBER.shorten(chart.columns().get(column), Math.max(width() - GAP, 110));
      double x = box(0, column).getCenterX();
      double half = NUMBER.width(text) / 2;
      if (x - half >= next) {
        page.write(text, x, area.getMaxY() + 34, Label.Anchor.MIDDLE, NUMBER);
        next = x + half + GAP;
      }
    }
    page.write(
        NUMBER.shorten(chart.across(), area.getWidth()),
        area.getCenterX(),
        area.getMaxY() + 74,
        Label.Anchor.MIDDLE,
        NUMBER);
  }

  /// Between each four neighbouring cells, where the value lies among theirs.
  private void contour(double value) {
    Path2D line = new Path2D.Double();
    for (int row = 0; row + 1 < chart.rows().size(); row++) {
      for (int column = 0; column + 1 < chart.columns().size(); column++) {
        Triangle.line(
            corner(row, column), corner(row, column + 1), corner(row + 1, column), value, line);
        Triangle.line(
            corner(row + 1, column + 1),
            corner(row, column + 1),
            corner(row + 1, column),
            value,
            line);
      }
    }
    page.stroke(line, Palette.PAPER, 9);
    page.stroke(line, Palette.dark(Tint.CAP), 5);
  }

  private Triangle.Corner corner(int row, int column) {
    Rectangle2D box = box(row, column);
    return new Triangle.Corner(
        box.getCenterX(), box.getCenterY(), chart.cells().get(row).get(column));
  }
}
