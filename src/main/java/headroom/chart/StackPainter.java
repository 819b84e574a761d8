package headroom.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws stacked bars with the sum of each period beyond its bar, and the parts' own amounts where
/// there is room.
final class StackPainter {
  private static final double FILL = 0.56;
  private static final double LABEL_GAP = 12;
  private static final double ROOM_FOR_TEXT = 34;

  /// How much higher than the highest bar the axis reaches, for the number above it.
  private static final double ROOM_FOR_TOTAL = 1.06;

  private final StackChart chart;
  private final Page page;
  private final Ticks ticks;
  private final int decimals;

  private StackPainter(StackChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    Range range = new Range(0, 0);
    for (int period = 0; period < chart.labels().size(); period++) {
      range = range.including(ROOM_FOR_TOTAL * sum(period, 1)).including(-sum(period, -1));
    }
    ticks = Ticks.close(range, 6);
    decimals = ticks.valueDecimals(chart.resolution());
  }

  static void draw(StackChart chart, Page page) {
    new StackPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  /// What comes in, or goes out, in a period; not below 0.
  private double sum(int period, int sign) {
    return chart.lines().stream()
        .mapToDouble(line -> Math.max(0, sign * line.values().get(period)))
        .sum();
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts();
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double top = Math.ceil(body.getMinY() + ValueAxis.HEADING);
    double bottom = Math.floor(body.getMaxY() - PeriodAxis.HEIGHT + 30);
    Rectangle2D area =
        new Rectangle2D.Double(left, top, Math.floor(body.getMaxX()) - left, bottom - top);
    Axes axes = new Axes(area, new Range(0, chart.labels().size()), ticks.range());
    page.plot(axes, chart.labels().size(), place -> place + 0.5);
    ValueAxis.draw(page, axes, ticks, texts);
    PeriodAxis.draw(page, axes, chart.labels());
    int every = every(axes);
    int last = chart.labels().size() - 1;
    for (int period = 0; period <= last; period++) {
      stack(axes, period, 1);
      stack(axes, period, -1);
      if ((last - period) % every == 0) {
        total(axes, period);
      }
    }
    ValueAxis.heading(page, axes, chart.caption().unit(), key(), body.getMinX());
  }

  /// Of how many bars one has its sum above it: as many as there is room for, the last among them.
  private int every(Axes axes) {
    TextStyle style = TextStyle.strong(Palette.INK);
    double widest = 0;
    for (int period = 0; period < chart.labels().size(); period++) {
      double net = sum(period, 1) - sum(period, -1);
      widest = Math.max(widest, style.width(NumberText.of(net, decimals)));
    }
    double slot = axes.area().getWidth() / chart.labels().size();
    return (int) Math.max(1, Math.ceil((widest + LABEL_GAP) / slot));
  }

  private void stack(Axes axes, int period, int sign) {
    double x = axes.px(period + 0.5 - FILL / 2);
    double width = axes.px(period + 0.5 + FILL / 2) - x;
    double inner = axes.py(0);
    double level = 0;
    for (StackChart.Line line : chart.lines()) {
      double amount = Math.max(0, sign * line.values().get(period));
      level += sign * amount;
      double outer = axes.py(level);
      double height = Math.abs(outer - inner);
      page.fill(new Rectangle2D.Double(x, Math.min(inner, outer), width, height), colour(line));
      String text = NumberText.of(sign * amount, decimals);
      if (height >= ROOM_FOR_TEXT && TextStyle.body(Palette.INK).width(text) < width) {
        amount(text, x + width / 2, (inner + outer) / 2, line);
      }
      inner = outer;
    }
  }

  private void amount(String text, double x, double middle, StackChart.Line line) {
    TextStyle style = TextStyle.body(line.shade() == 0 ? Palette.PAPER : Palette.INK);
    page.write(text, x, middle + style.capHeight() / 2, Label.Anchor.MIDDLE, style);
  }

  /// The sum of all lines, above the bar.
  private void total(Axes axes, int period) {
    double net = sum(period, 1) - sum(period, -1);
    TextStyle style = TextStyle.strong(Palette.INK);
    double y = axes.py(sum(period, 1)) - LABEL_GAP;
    page.write(
        new Label(
            NumberText.of(net, decimals),
            axes.px(period + 0.5),
            y,
            Label.Anchor.MIDDLE,
            style,
            true));
  }

  private Key key() {
    Key key = new Key();
    for (StackChart.Line line : chart.lines()) {
      key.add(line.name(), (on, square) -> on.fill(square, colour(line)));
    }
    return key;
  }

  private static Color colour(StackChart.Line line) {
    return switch (line.shade()) {
      case 0 -> Palette.fill(line.tint());
      case 1 -> Palette.band(line.tint(), 2);
      default -> Palette.band(line.tint(), 0);
    };
  }
}
