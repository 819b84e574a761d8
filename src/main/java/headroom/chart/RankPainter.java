package headroom.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws ranked scenarios: names to the left, the mean of each in numbers to the right.
final class RankPainter {
  private static final double TALLEST = 84;
  private static final double GAP = 18;
  private static final double AXIS_HEIGHT = 56;
  private static final double DOT = 9;
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);

  private final RankChart chart;
  private final Page page;
  private final Ticks ticks;
  private final int decimals;

  private RankPainter(RankChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    Range range = new Range(0, 0);
    for (RankChart.Row row : chart.rows()) {
      range = range.including(row.mean()).including(row.range().low());
      range = range.including(row.range().high());
    }
    ticks = Ticks.close(range, 7);
    decimals = ticks.valueDecimals(chart.resolution());
  }

  static void draw(RankChart chart, Page page) {
    new RankPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    TextStyle strong = TextStyle.strong(Palette.INK);
    double names = 0;
    double means = strong.width(chart.heading());
    for (RankChart.Row row : chart.rows()) {
      names = Math.max(names, strong.width(row.name()));
      means = Math.max(means, strong.width(mean(row)));
    }
    double left = Math.ceil(body.getMinX() + Math.min(names, 0.4 * body.getWidth()) + GAP);
    double right = Math.floor(body.getMaxX() - means - 2 * GAP);
    double top = body.getMinY() + ValueAxis.HEADING;
    Rectangle2D area =
        new Rectangle2D.Double(left, top, right - left, body.getMaxY() - AXIS_HEIGHT - top);
    Axes axes = new Axes(area, ticks.range(), new Range(0, 1));
    drawAxis(axes, body.getMinX());
    page.write(chart.heading(), body.getMaxX(), top - GAP, Label.Anchor.END, NUMBER);
    double height = Math.min(area.getHeight() / chart.rows().size(), TALLEST);
    for (int row = 0; row < chart.rows().size(); row++) {
      drawRow(chart.rows().get(row), top + (row + 0.5) * height, axes, body);
    }
  }

  private void drawAxis(Axes axes, double left) {
    List<String> texts = ticks.texts();
    double baseline = axes.bottom() + 34;
    double free = left + NUMBER.width(chart.caption().unit()) + GAP;
    page.write(chart.caption().unit(), left, baseline, Label.Anchor.START, NUMBER);
    for (int tick = 0; tick < texts.size(); tick++) {
      double x = Math.rint(axes.px(ticks.values().get(tick).doubleValue()));
      boolean zero = ticks.values().get(tick).signum() == 0;
      page.stroke(
          new Line2D.Double(x, axes.top(), x, axes.bottom()),
          zero ? Palette.AXIS : Palette.GRID,
          2);
      double half = NUMBER.width(texts.get(tick)) / 2;
      if (x - half > free) {
        page.write(texts.get(tick), x, baseline, Label.Anchor.MIDDLE, NUMBER);
        free = x + half + GAP;
      }
    }
  }

  private void drawRow(RankChart.Row row, double middle, Axes axes, Rectangle2D body) {
    Tint tint = row.reference() ? Tint.NEUTRAL : Tint.RECEIPTS;
    double low = axes.px(row.range().low());
    double high = axes.px(row.range().high());
    page.stroke(new Line2D.Double(low, middle, high, middle), Palette.band(tint, 2), 8);
    page.fill(
        new Ellipse2D.Double(axes.px(row.mean()) - DOT, middle - DOT, 2 * DOT, 2 * DOT),
        Palette.dark(tint));
    TextStyle style = row.reference() ? TextStyle.strong(Palette.INK) : TextStyle.body(Palette.INK);
    double baseline = middle + style.capHeight() / 2;
    double room = axes.left() - GAP - body.getMinX();
    page.write(
        style.shorten(row.name(), room), axes.left() - GAP, baseline, Label.Anchor.END, style);
    page.write(
        mean(row),
        body.getMaxX(),
        baseline,
        Label.Anchor.END,
        TextStyle.strong(Palette.dark(tint)));
  }

  private String mean(RankChart.Row row) {
    return NumberText.of(row.mean(), decimals);
  }
}
