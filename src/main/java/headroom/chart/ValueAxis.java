package headroom.chart;

import java.awt.geom.Line2D;
import java.util.List;

/// The vertical axis: a thin line across the plot at every mark, its number to the left, the unit
/// above.
final class ValueAxis {

  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);
  private static final double GAP = 14;

  private ValueAxis() {}

  /// The room that the numbers need to the left of the plot.
  static double width(List<String> texts) {
    return texts.stream().mapToDouble(NUMBER::width).max().orElse(0) + GAP;
  }

  /// The room that the unit needs above the plot.
  static double unitHeight(String unit) {
    return unit.isBlank() ? 12 : 44;
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

  /// Writes the unit above the plot, from the left margin on.
  static void unit(Page page, Axes axes, String unit, double left) {
    String text = NUMBER.shorten(unit, axes.right() - left);
    page.write(text, left, axes.top() - 22, Label.Anchor.START, NUMBER);
  }
}
