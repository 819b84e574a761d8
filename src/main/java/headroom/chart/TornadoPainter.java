package headroom.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws a tornado: names and badges to the left, at both ends of a bar where its input is put, to
/// the right how far it reaches.
final class TornadoPainter {
  private static final double FILL = 0.62;
  private static final double TALLEST = 78;
  private static final double GAP = 14;
  private static final double AXIS_HEIGHT = 56;
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);
  private static final TextStyle BADGE = TextStyle.body(Palette.FAINT_INK);

  private final TornadoChart chart;
  private final Page page;
  private final Ticks ticks;
  private final int decimals;
  private final double rightColumn;
  private final double names;

  private TornadoPainter(TornadoChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    double widest = NUMBER.width("Swing");
    for (TornadoChart.Bar bar : chart.bars()) {
      widest = Math.max(widest, TextStyle.strong(Palette.INK).width(swing(bar)));
    }
    rightColumn = widest;
    names = widestName();
    ticks = Ticks.within(range(), 7);
    decimals = ticks.valueDecimals(chart.resolution());
  }

  /// The values at the edges of the plot: room is left for the labels at the ends of bars.
  private Range range() {
    Range range = new Range(chart.base(), chart.base());
    double before = 0;
    double behind = 0;
    for (TornadoChart.Bar bar : chart.bars()) {
      range = range.including(bar.low().value()).including(bar.high().value());
      boolean lowLeft = bar.low().value() <= bar.high().value();
      before = Math.max(before, NUMBER.width((lowLeft ? bar.low() : bar.high()).label()));
      behind = Math.max(behind, NUMBER.width((lowLeft ? bar.high() : bar.low()).label()));
    }
    double span = range.span() > 0 ? range.span() : 1;
    double width = Page.WIDTH - 2 * Frame.MARGIN - left() - 2 * GAP - rightColumn;
    double scale = span / Math.max(width / 3, width - before - behind - 4 * GAP);
    return new Range(
        range.low() - (before + 2 * GAP) * scale, range.high() + (behind + 2 * GAP) * scale);
  }

  /// What names and badges take.
  private double left() {
    return Math.min(names, 0.35 * (Page.WIDTH - 2 * Frame.MARGIN)) + 2 * GAP;
  }

  static void draw(TornadoChart chart, Page page) {
    new TornadoPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    double left = Math.ceil(body.getMinX() + left());
    double right = Math.floor(body.getMaxX() - rightColumn - 2 * GAP);
    double top = body.getMinY() + ValueAxis.HEADING;
    Rectangle2D area =
        new Rectangle2D.Double(left, top, right - left, body.getMaxY() - AXIS_HEIGHT - top);
    Axes axes = new Axes(area, ticks.range(), new Range(0, 1));
    double row = Math.min(area.getHeight() / chart.bars().size(), TALLEST);
    double bottom = top + row * chart.bars().size();
    drawAxis(axes, body.getMinX());
    page.write("Swing", body.getMaxX(), top - GAP, Label.Anchor.END, NUMBER);
    for (int bar = 0; bar < chart.bars().size(); bar++) {
      drawBar(chart.bars().get(bar), top + (bar + 0.5) * row, FILL * row, axes, body);
    }
    double base = axes.px(chart.base());
    page.stroke(new Line2D.Double(base, top, base, bottom), Palette.INK, 3);
    page.write(
        new Label(
            chart.baseName(),
            base,
            top - GAP,
            Label.Anchor.MIDDLE,
            TextStyle.strong(Palette.INK),
            true));
  }

  private double widestName() {
    double widest = 0;
    for (TornadoChart.Bar bar : chart.bars()) {
      widest = Math.max(widest, TextStyle.body(Palette.INK).width(bar.name()) + badge(bar));
    }
    return widest;
  }

  private static double badge(TornadoChart.Bar bar) {
    return bar.badge().isEmpty() ? 0 : GAP + BADGE.width(bar.badge());
  }

  private void drawAxis(Axes axes, double left) {
    List<String> texts = ticks.texts();
    double baseline = axes.bottom() + 34;
    double free = left + NUMBER.width(chart.caption().unit()) + GAP;
    page.write(chart.caption().unit(), left, baseline, Label.Anchor.START, NUMBER);
    for (int tick = 0; tick < texts.size(); tick++) {
      double x = Math.rint(axes.px(ticks.values().get(tick).doubleValue()));
      page.stroke(new Line2D.Double(x, axes.top(), x, axes.bottom()), Palette.GRID, 2);
      double half = NUMBER.width(texts.get(tick)) / 2;
      if (x - half > free) {
        page.write(texts.get(tick), x, baseline, Label.Anchor.MIDDLE, NUMBER);
        free = x + half + GAP;
      }
    }
  }

  private void drawBar(
      TornadoChart.Bar bar, double middle, double height, Axes axes, Rectangle2D body) {
    double lowReach = Math.abs(bar.low().value() - chart.base());
    double highReach = Math.abs(bar.high().value() - chart.base());
    if (lowReach < highReach) { // the shorter one on top, where both are on one side
      part(bar.high(), middle, height, Palette.fill(Tint.RECEIPTS), axes);
      part(bar.low(), middle, height, Palette.pale(Tint.RECEIPTS), axes);
    } else {
      part(bar.low(), middle, height, Palette.pale(Tint.RECEIPTS), axes);
      part(bar.high(), middle, height, Palette.fill(Tint.RECEIPTS), axes);
    }
    boolean lowLeft = bar.low().value() <= bar.high().value();
    label(lowLeft ? bar.low() : bar.high(), Label.Anchor.END, middle, axes);
    label(lowLeft ? bar.high() : bar.low(), Label.Anchor.START, middle, axes);
    TextStyle style = TextStyle.body(Palette.INK);
    double baseline = middle + style.capHeight() / 2;
    double end = axes.left() - 2 * GAP;
    page.write(bar.badge(), end, baseline, Label.Anchor.END, BADGE);
    double room = end - badge(bar) - body.getMinX();
    page.write(
        style.shorten(bar.name(), room), end - badge(bar), baseline, Label.Anchor.END, style);
    page.write(
        swing(bar), body.getMaxX(), baseline, Label.Anchor.END, TextStyle.strong(Palette.INK));
  }

  /// From the base to an end.
  private void part(TornadoChart.End end, double middle, double height, Color colour, Axes axes) {
    double from = axes.px(chart.base());
    double to = axes.px(end.value());
    page.fill(
        new Rectangle2D.Double(
            Math.min(from, to), middle - height / 2, Math.abs(to - from), height),
        colour);
  }

  /// Outside the bar, on the side where it ends; at the base where it ends on the other side.
  private void label(TornadoChart.End end, Label.Anchor anchor, double middle, Axes axes) {
    double base = axes.px(chart.base());
    double x = axes.px(end.value());
    double outside = anchor == Label.Anchor.END ? Math.min(x, base) - GAP : Math.max(x, base) + GAP;
    page.write(
        new Label(end.label(), outside, middle + NUMBER.capHeight() / 2, anchor, NUMBER, true));
  }

  private String swing(TornadoChart.Bar bar) {
    return NumberText.of(Math.abs(bar.high().value() - bar.low().value()), decimals);
  }
}
