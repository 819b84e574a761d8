package headroom.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws small panels in rows, every band as wide as it has trials: a block from P5 to P95 and a
/// line at the mean.
final class BandsPainter {
  private static final int COLUMNS = 5;
  private static final double GAP = 40;
  private static final double NAME_HEIGHT = 44;
  private static final double FOOT = 40;
  private static final TextStyle NAME = TextStyle.strong(Palette.INK);
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);

  private final BandsChart chart;
  private final Page page;
  private final Ticks ticks;
  private final int columns;
  private final int rows;

  private BandsPainter(BandsChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    double first = chart.panels().getFirst().bands().getFirst().mean();
    Range range = new Range(first, first);
    for (BandsChart.Panel panel : chart.panels()) {
      for (BandsChart.Slot slot : panel.bands()) {
        range = range.including(slot.mean()).including(slot.range().low());
        range = range.including(slot.range().high());
      }
    }
    int count = chart.panels().size();
    rows = count <= 3 ? 1 : Math.max(2, Math.ceilDiv(count, COLUMNS));
    columns = Math.ceilDiv(count, rows);
    ticks = Ticks.around(range, rows > 2 ? 3 : 4);
  }

  static void draw(BandsChart chart, Page page) {
    new BandsPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts();
    page.write(
        chart.caption().unit(), body.getMinX(), body.getMinY() + 12, Label.Anchor.START, NUMBER);
    double axis = ValueAxis.width(texts);
    double width = (body.getWidth() - axis - (columns - 1) * GAP) / columns;
    double height = (body.getHeight() - GAP) / rows;
    for (int panel = 0; panel < chart.panels().size(); panel++) {
      double left = body.getMinX() + axis + panel % columns * (width + GAP);
      double top = body.getMinY() + GAP + panel / columns * height;
      Rectangle2D area =
          new Rectangle2D.Double(left, top + NAME_HEIGHT, width, height - NAME_HEIGHT - FOOT - GAP);
      Axes axes = new Axes(area, new Range(0, 1), ticks.range());
      grid(axes, panel % columns == 0 ? texts : List.of());
      panel(chart.panels().get(panel), axes);
    }
  }

  private void grid(Axes axes, List<String> texts) {
    for (int tick = 0; tick < ticks.values().size(); tick++) {
      double y = Math.rint(axes.py(ticks.values().get(tick).doubleValue()));
      page.stroke(new Line2D.Double(axes.left(), y, axes.right(), y), Palette.GRID, 2);
      if (!texts.isEmpty()) {
        page.write(
            texts.get(tick),
            axes.left() - 14,
            y + NUMBER.capHeight() / 2,
            Label.Anchor.END,
            NUMBER);
      }
    }
  }

  private void panel(BandsChart.Panel panel, Axes axes) {
    double all = panel.bands().stream().mapToInt(BandsChart.Slot::trials).sum();
    double done = 0;
    for (BandsChart.Slot slot : panel.bands()) {
      double left = axes.px(done / all);
      done += slot.trials();
      double right = axes.px(done / all);
      double top = axes.py(slot.range().high());
      page.fill(
          new Rectangle2D.Double(
              left + 1, top, right - left - 2, axes.py(slot.range().low()) - top),
          Palette.band(Tint.RECEIPTS, 1));
      double y = axes.py(slot.mean());
      page.stroke(new Line2D.Double(left + 1, y, right - 1, y), Palette.dark(Tint.RECEIPTS), 5);
    }
    double width = axes.right() - axes.left();
    page.write(
        NAME.shorten(panel.name(), width), axes.left(), axes.top() - 16, Label.Anchor.START, NAME);
    double foot = axes.bottom() + 32;
    page.write(panel.low(), axes.left(), foot, Label.Anchor.START, NUMBER);
    if (NUMBER.width(panel.low()) + NUMBER.width(panel.high()) + GAP < width) {
      page.write(panel.high(), axes.right(), foot, Label.Anchor.END, NUMBER);
    }
  }
}
