package headroom.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws a bridge from left to right and top to bottom over an axis of the change, which begins at
/// 0 whatever the ends are: they are marks with their numbers.
final class WaterfallPainter {
  private static final double FILL = 0.6;
  private static final double TALLEST = 84;
  private static final double GAP = 14;
  private static final double AXIS_HEIGHT = 56;

  private final WaterfallChart chart;
  private final Page page;
  private final Ticks ticks;
  private final int decimals;

  private WaterfallPainter(WaterfallChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    Range range = new Range(0, 0);
    double level = 0;
    for (WaterfallChart.Step step : chart.steps()) {
      level += step.change();
      range = range.including(level);
    }
    range = range.including(chart.to().value() - chart.from().value());
    double room = 0.12 * range.span();
    ticks = Ticks.around(new Range(range.low() - room, range.high() + room), 7);
    decimals = ticks.valueDecimals(chart.resolution());
  }

  static void draw(WaterfallChart chart, Page page) {
    new WaterfallPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    double names = Math.min(widestName(), 0.4 * body.getWidth()) + 2 * GAP;
    double height = body.getHeight() - AXIS_HEIGHT;
    Rectangle2D area =
        new Rectangle2D.Double(
            Math.ceil(body.getMinX() + names),
            body.getMinY(),
            Math.floor(body.getWidth() - names - 40),
            height);
    Axes axes = new Axes(area, ticks.range(), new Range(0, 1));
    drawAxis(axes, body.getMinX());
    int rows = chart.steps().size() + 2;
    double row = Math.min(height / rows, TALLEST / FILL);
    end(axes, chart.from(), 0, row, body);
    double level = 0;
    for (int step = 0; step < chart.steps().size(); step++) {
      bar(axes, chart.steps().get(step), level, step + 1, row, body);
      level += chart.steps().get(step).change();
    }
    end(axes, chart.to(), rows - 1, row, body);
  }

  private double widestName() {
    TextStyle style = TextStyle.strong(Palette.INK);
    double widest = Math.max(style.width(chart.from().name()), style.width(chart.to().name()));
    for (WaterfallChart.Step step : chart.steps()) {
      widest = Math.max(widest, style.width(step.name()));
    }
    return widest;
  }

  private void drawAxis(Axes axes, double left) {
    List<String> texts = ticks.texts();
    double bottom = axes.area().getMaxY();
    for (int tick = 0; tick < texts.size(); tick++) {
      double x = axes.px(ticks.values().get(tick).doubleValue());
      page.stroke(new Line2D.Double(x, axes.area().getMinY(), x, bottom), Palette.GRID, 2);
      page.write(
          texts.get(tick), x, bottom + 34, Label.Anchor.MIDDLE, TextStyle.body(Palette.SOFT_INK));
    }
    page.write(
        "change, " + chart.caption().unit(),
        left,
        bottom + 34,
        Label.Anchor.START,
        TextStyle.body(Palette.SOFT_INK));
  }

  private void end(Axes axes, WaterfallChart.End end, int index, double row, Rectangle2D body) {
    double middle = axes.area().getMinY() + (index + 0.5) * row;
    TextStyle style = TextStyle.strong(Palette.INK);
    double x = axes.px(end.value() - chart.from().value());
    double half = FILL * row / 2;
    page.stroke(new Line2D.Double(x, middle - half, x, middle + half), Palette.INK, 6);
    name(end.name(), middle, style, axes, body);
    value(NumberText.of(end.value(), decimals), x + GAP, middle, Label.Anchor.START, style);
  }

  private void bar(
      Axes axes, WaterfallChart.Step step, double level, int index, double row, Rectangle2D body) {
    double middle = axes.area().getMinY() + (index + 0.5) * row;
    double one = axes.px(level);
    double other = axes.px(level + step.change());
    double height = FILL * row;
    Tint tint = step.change() < 0 ? Tint.CAP : Tint.RECEIPTS;
    page.stroke(
        new Line2D.Double(one, middle - row + height / 2, one, middle - height / 2),
        Palette.AXIS,
        2);
    page.stroke(
        new Line2D.Double(other, middle + height / 2, other, middle + row - height / 2),
        Palette.AXIS,
        2);
    page.fill(
        new Rectangle2D.Double(
            Math.min(one, other), middle - height / 2, Math.abs(other - one), height),
        Palette.fill(tint));
    name(step.name(), middle, TextStyle.body(Palette.INK), axes, body);
    String sign = step.change() > 0 ? "+" : "";
    value(
        sign + NumberText.of(step.change(), decimals),
        Math.max(one, other) + GAP,
        middle,
        Label.Anchor.START,
        TextStyle.strong(Palette.dark(tint)));
  }

  private void name(String text, double middle, TextStyle style, Axes axes, Rectangle2D body) {
    double room = axes.area().getMinX() - GAP - body.getMinX();
    value(style.shorten(text, room), axes.area().getMinX() - GAP, middle, Label.Anchor.END, style);
  }

  private void value(String text, double x, double middle, Label.Anchor anchor, TextStyle style) {
    page.write(new Label(text, x, middle + style.capHeight() / 2, anchor, style, true));
  }
}
