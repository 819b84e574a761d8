package headroom.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws trials on two axes and the box among them.
final class ScatterPainter {
  private static final double BELOW = 96;
  private static final double OTHER = 5;
  private static final double CASE = 9;
  private static final double FRAME = 5;
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);

  private final ScatterChart chart;
  private final Page page;

  private ScatterPainter(ScatterChart chart, Page page) {
    this.chart = chart;
    this.page = page;
  }

  static void draw(ScatterChart chart, Page page) {
    new ScatterPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    Ticks up = Ticks.within(chart.y().range(), 7);
    Ticks along = Ticks.within(chart.x().range(), 9);
    double left = Math.ceil(body.getMinX() + ValueAxis.width(chart.y().texts(up)));
    double top = body.getMinY() + ValueAxis.HEADING;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, Math.floor(body.getMaxX()) - left, body.getMaxY() - BELOW - top);
    Axes axes = new Axes(area, chart.x().range(), chart.y().range());
    chart.box().ifPresent(box -> page.fill(rectangle(box, axes), Palette.band(chart.tint(), 0)));
    ValueAxis.draw(page, axes, up, chart.y().texts(up));
    drawAxis(axes, along);
    page.fill(dots(chart.others(), axes, OTHER), Palette.AXIS);
    page.fill(dots(chart.cases(), axes, CASE), Palette.hue(chart.tint()));
    chart.box().ifPresent(box -> page.stroke(rectangle(box, axes), Palette.INK, FRAME));
    ValueAxis.heading(page, axes, chart.y().text(), key(), body.getMinX());
  }

  private void drawAxis(Axes axes, Ticks ticks) {
    double baseline = axes.bottom() + 34;
    List<String> texts = chart.x().texts(ticks);
    double free = 0;
    for (int tick = 0; tick < texts.size(); tick++) {
      double x = Math.rint(axes.px(ticks.values().get(tick).doubleValue()));
      page.stroke(new Line2D.Double(x, axes.top(), x, axes.bottom()), Palette.GRID, 2);
      double half = NUMBER.width(texts.get(tick)) / 2;
      if (x - half > free) {
        page.write(texts.get(tick), x, baseline, Label.Anchor.MIDDLE, NUMBER);
        free = x + half + 14;
      }
    }
    page.stroke(
        new Line2D.Double(axes.left(), axes.bottom(), axes.right(), axes.bottom()),
        Palette.AXIS,
        2);
    page.write(
        NUMBER.shorten(chart.x().text(), axes.area().getWidth()),
        axes.right(),
        baseline + 40,
        Label.Anchor.END,
        NUMBER);
  }

  private Key key() {
    Key key = new Key();
    key.add(chart.legend().cases(), mark(CASE, Palette.hue(chart.tint())));
    key.add(chart.legend().others(), mark(OTHER, Palette.AXIS));
    if (chart.box().isPresent()) {
      key.add(
          "the box",
          (onto, square) ->
              onto.stroke(
                  new Rectangle2D.Double(
                      square.getMinX() + 3, square.getMinY() + 5, square.getWidth() - 6, 16),
                  Palette.INK,
                  FRAME - 1));
    }
    return key;
  }

  private static Key.Mark mark(double size, Color colour) {
    return (onto, square) ->
        onto.fill(
            new Rectangle2D.Double(
                square.getCenterX() - size / 2, square.getCenterY() - size / 2, size, size),
            colour);
  }

  private static Rectangle2D rectangle(ScatterChart.Window box, Axes axes) {
    double left = axes.px(box.x().low());
    double top = axes.py(box.y().high());
    return new Rectangle2D.Double(
        left, top, axes.px(box.x().high()) - left, axes.py(box.y().low()) - top);
  }

  /// All dots as one shape, which keeps the files small.
  private static Path2D dots(List<ScatterChart.Point> points, Axes axes, double size) {
    Path2D dots = new Path2D.Float(Path2D.WIND_NON_ZERO);
    for (ScatterChart.Point point : points) {
      double x = Math.rint(axes.px(point.x()) - size / 2);
      double y = Math.rint(axes.py(point.y()) - size / 2);
      if (x + size >= axes.left()
          && x <= axes.right()
          && y + size >= axes.top()
          && y <= axes.bottom()) {
        dots.append(new Rectangle2D.Float((float) x, (float) y, (float) size, (float) size), false);
      }
    }
    return dots;
  }
}
