package headroom.chart;

import java.awt.geom.Line2D;
import java.util.List;

/// The vertical axis: a thin line across the plot at every mark, its number to the left, the unit
/// above.
final class ValueAxis {

  /// The room that the unit and the key need above the plot.
  static final double HEADING = 52;

  private static final double HEADING_FOOT = 28;
  private static final double HEADING_GAP = 40;
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);
  private static final double GAP = 14;

  private ValueAxis() {}

  /// The room that the numbers need to the left of the plot.
  static double width(List<String> texts) {
    return texts.stream().mapToDouble(NUMBER::width).max().orElse(0) + GAP;
  }

  /// Draws the lines and numbers; `texts` has one entry for each mark.
  static void draw(Page page, Axes axes, Ticks ticks, List<String> texts) {
    for (int tick = 0; tick < texts.size(); tick++) {
      double value = ticks.values().get(tick).doubleValue();
      double y = Math.rint(axes.py(value));
      boolean zero = ticks.values().get(tick).signum() == 0;
      page.stroke(
          new Line2D.Double(axes.left(), y, axes.right(), y),
          zero ? Palette.AXIS : Palette.GRID,
          2);
      page.write(
          texts.get(tick), axes.left() - GAP, y + NUMBER.capHeight() / 2, Label.Anchor.END, NUMBER);
    }
  }

  /// Writes the unit above the plot, from `left` on, and the key at the plot's right edge.
  static void heading(Page page, Axes axes, String unit, Key key, double left) {
    double width = axes.right() - left;
    double keyWidth =
        Math.min(key.width(), Math.max(width / 2, width - NUMBER.width(unit) - HEADING_GAP));
    double baseline = axes.top() - HEADING_FOOT;
    key.draw(page, axes.right() - keyWidth, axes.right(), baseline);
    double room = keyWidth == 0 ? width : width - keyWidth - HEADING_GAP;
    page.write(NUMBER.shorten(unit, room), left, baseline, Label.Anchor.START, NUMBER);
  }
}
