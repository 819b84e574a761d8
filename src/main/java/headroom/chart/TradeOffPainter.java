package headroom.chart;

import headroom.words.Rounding;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws the trade-off between coverage and density.
final class TradeOffPainter {
  private static final String DENSITY = "density: how often it is so in the box";
  private static final double BELOW = 96;
  private static final double DOT = 5;
  private static final double RING = 12;
  private static final double GAP = 20;
  private static final double HEADROOM = 1.1;
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);

  private final TradeOffChart chart;
  private final Page page;

  private TradeOffPainter(TradeOffChart chart, Page page) {
    this.chart = chart;
    this.page = page;
  }

  static void draw(TradeOffChart chart, Page page) {
    new TradeOffPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    double most = chart.share();
    for (TradeOffChart.Step step : chart.steps()) {
      most = Math.max(most, step.density());
    }
    for (TradeOffChart.Mark mark : chart.marks()) {
      most = Math.max(most, mark.at().density());
    }
    Ticks up = Ticks.around(new Range(0, 100 * Math.min(1, HEADROOM * most)), 6);
    Ticks along = Ticks.within(new Range(0, 100), 10);
    List<String> texts = percent(up);
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double names = Math.max(0, chart.marks().size() - 1) * NUMBER.lineHeight();
    double top = body.getMinY() + ValueAxis.HEADING + names;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, Math.floor(body.getMaxX() - GAP) - left, body.getMaxY() - BELOW - top);
    Axes axes = new Axes(area, new Range(0, 100), up.range());
    ValueAxis.draw(page, axes, up, texts);
    drawAxis(axes, along);
    page.write(DENSITY, body.getMinX(), top - 28, Label.Anchor.START, NUMBER);
    drawShare(axes);
    drawSteps(axes);
    drawMarks(axes);
  }

  private static List<String> percent(Ticks ticks) {
    return ticks.texts().stream().map(text -> text + " %").toList();
  }

  private void drawAxis(Axes axes, Ticks ticks) {
    double baseline = axes.bottom() + 34;
    List<String> texts = percent(ticks);
    for (int tick = 0; tick < texts.size(); tick++) {
      double x = Math.rint(axes.px(ticks.values().get(tick).doubleValue()));
      page.stroke(new Line2D.Double(x, axes.top(), x, axes.bottom()), Palette.GRID, 2);
      page.write(texts.get(tick), x, baseline, Label.Anchor.MIDDLE, NUMBER);
    }
    page.write(
        "coverage: how many of these futures lie in the box",
        axes.right(),
        baseline + 40,
        Label.Anchor.END,
        NUMBER);
  }

  private void drawShare(Axes axes) {
    double y = axes.py(100 * chart.share());
    page.stroke(new Line2D.Double(axes.left(), y, axes.right(), y), Palette.SOFT_INK, 2, 8, 8);
    boolean low = y > axes.bottom() - 40;
    page.write(
        new Label(
            "all futures: " + Rounding.share(chart.share()),
            axes.left() + GAP,
            low ? y - 12 : y + 32,
            Label.Anchor.START,
            NUMBER,
            true));
  }

  private void drawSteps(Axes axes) {
    Path2D line = new Path2D.Double();
    boolean first = true;
    for (TradeOffChart.Step step : chart.steps()) {
      if (first) {
        line.moveTo(x(axes, step), y(axes, step));
      } else {
        line.lineTo(x(axes, step), y(axes, step));
      }
      first = false;
    }
    page.stroke(line, Palette.pale(chart.tint()), 4);
    for (TradeOffChart.Step step : chart.steps()) {
      page.fill(circle(x(axes, step), y(axes, step), DOT), Palette.hue(chart.tint()));
    }
  }

  /// A number beside each ring; what it stands for above the plot.
  private void drawMarks(Axes axes) {
    TextStyle style = TextStyle.strong(Palette.dark(chart.tint()));
    double room = axes.right() - Frame.MARGIN - NUMBER.width(DENSITY) - 2 * GAP;
    int last = chart.marks().size() - 1;
    for (int index = 0; index < chart.marks().size(); index++) {
      TradeOffChart.Mark mark = chart.marks().get(index);
      double x = x(axes, mark.at());
      double y = y(axes, mark.at());
      String number = Integer.toString(index + 1);
      page.fill(circle(x, y, RING), Palette.PAPER);
      page.stroke(circle(x, y, RING), Palette.dark(chart.tint()), 5);
      page.write(new Label(number, x, y - GAP, Label.Anchor.MIDDLE, style, true));
      page.write(
          new Label(
              style.shorten(number + ": " + mark.name(), room),
              axes.right(),
              axes.top() - 28 - (last - index) * style.lineHeight(),
              Label.Anchor.END,
              style,
              true));
    }
  }

  private static double x(Axes axes, TradeOffChart.Step step) {
    return axes.px(100 * step.coverage());
  }

  private static double y(Axes axes, TradeOffChart.Step step) {
    return axes.py(100 * step.density());
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
