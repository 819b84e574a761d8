package headroom.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws bars with whiskers.
final class BarPainter {

  private static final double FILL = 0.56;
  private static final double LABEL_GAP = 12;
  private static final double LABEL_HEIGHT = 42;

  /// Room below the lowest bar, for its label: below the plot stand the periods.
  private static final double BELOW = 0.08;

  private final BarChart chart;
  private final Page page;
  private final Ticks ticks;

  private BarPainter(BarChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    Range range = new Range(0, 0);
    for (Bar bar : chart.bars()) {
      range = range.including(bar.value());
      range = range.including(low(bar)).including(high(bar));
    }
    if (range.low() < 0) {
      range = range.including(range.low() - BELOW * (range.high() - range.low()));
    }
    ticks = Ticks.around(range, 6);
  }

  static void draw(BarChart chart, Page page) {
    new BarPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts();
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double top = Math.ceil(body.getMinY() + ValueAxis.HEADING);
    double bottom = Math.floor(body.getMaxY() - PeriodAxis.HEIGHT + 30);
    Rectangle2D area =
        new Rectangle2D.Double(left, top, Math.floor(body.getMaxX()) - left, bottom - top);
    Axes axes = new Axes(area, new Range(0, chart.bars().size()), ticks.range());
    page.plot(axes, chart.bars().size(), place -> place + 0.5);
    ValueAxis.draw(page, axes, ticks, texts);
    PeriodAxis.draw(page, axes, chart.bars().stream().map(BarPainter::name).toList());
    drawBars(axes);
    drawLabels(axes);
    ValueAxis.heading(page, axes, chart.caption().unit(), key(), body.getMinX());
  }

  private void drawBars(Axes axes) {
    BarLayer layer = new BarLayer(axes, FILL);
    for (Bar.Kind kind : Bar.Kind.values()) {
      double[] values =
          chart.bars().stream().mapToDouble(bar -> bar.kind() == kind ? bar.value() : 0).toArray();
      layer.bars(values, colour(kind));
    }
    layer.paint(page);
    for (int slot = 0; slot < chart.bars().size(); slot++) {
      Bar bar = chart.bars().get(slot);
      if (bar.kind() == Bar.Kind.INCOMPLETE) {
        double one = axes.py(bar.value());
        double other = axes.py(0);
        double x = axes.px(slot + 0.5 - FILL / 2);
        double width = axes.px(slot + 0.5 + FILL / 2) - x;
        Hatch.draw(
            page,
            new Rectangle2D.Double(x, Math.min(one, other), width, Math.abs(one - other)),
            Palette.fill(chart.tint()),
            3);
      }
      drawWhisker(bar, axes.px(slot + 0.5), axes);
    }
  }

  private void drawWhisker(Bar bar, double x, Axes axes) {
    if (hasWhisker(bar)) {
      double low = axes.py(low(bar));
      double high = axes.py(high(bar));
      double half = Math.min(16, 0.2 * axes.area().getWidth() / chart.bars().size());
      Color colour = Palette.dark(chart.tint());
      page.stroke(new Line2D.Double(x, low, x, high), colour, 3);
      page.stroke(new Line2D.Double(x - half, low, x + half, low), colour, 3);
      page.stroke(new Line2D.Double(x - half, high, x + half, high), colour, 3);
    }
  }

  /// Values stand at the ends of their bars, right of the whisker; at the feet of their bars if
  /// those are narrow, never at the end of a whisker, which is another number; not at all where
  /// there is no room.
  private void drawLabels(Axes axes) {
    int decimals = ticks.valueDecimals(chart.resolution());
    double slot = axes.area().getWidth() / chart.bars().size();
    List<String> texts =
        chart.bars().stream().map(bar -> NumberText.of(bar.value(), decimals)).toList();
    TextStyle style = TextStyle.strong(Palette.dark(chart.tint()));
    double widest = texts.stream().mapToDouble(style::width).max().orElse(0);
    if (widest > slot - 8) {
      return;
    }
    boolean beside = widest + 22 <= slot / 2;
    for (int index = 0; index < texts.size(); index++) {
      Bar bar = chart.bars().get(index);
      boolean up = bar.value() >= 0;
      double far = up ? Math.max(bar.value(), high(bar)) : Math.min(bar.value(), low(bar));
      boolean reaches = Math.abs(axes.py(far) - axes.py(bar.value())) > LABEL_HEIGHT;
      boolean aside = beside && reaches;
      if (!beside && hasWhisker(bar)) {
        atTheFoot(texts.get(index), index, axes);
        continue;
      }
      double end = axes.py(aside ? bar.value() : far);
      double baseline = up ? end - LABEL_GAP : end + LABEL_GAP + style.capHeight();
      double x = axes.px(index + 0.5) + (aside ? LABEL_GAP : 0);
      Label.Anchor anchor = aside ? Label.Anchor.START : Label.Anchor.MIDDLE;
      page.write(new Label(texts.get(index), x, baseline, anchor, style, true));
    }
  }

  private void atTheFoot(String text, int index, Axes axes) {
    Bar bar = chart.bars().get(index);
    boolean complete = bar.kind() == Bar.Kind.COMPLETE;
    TextStyle style = TextStyle.strong(complete ? Palette.PAPER : Palette.dark(chart.tint()));
    double room = FILL * axes.area().getWidth() / chart.bars().size() - 6;
    boolean tall = Math.abs(axes.py(bar.value()) - axes.py(0)) >= LABEL_HEIGHT;
    if (tall && style.width(text) <= room) {
      double baseline =
          axes.py(0) + (bar.value() >= 0 ? -LABEL_GAP : LABEL_GAP + style.capHeight());
      page.write(text, axes.px(index + 0.5), baseline, Label.Anchor.MIDDLE, style);
    }
  }

  private Key key() {
    Key key = new Key();
    if (has(Bar.Kind.INCOMPLETE)) {
      key.add(
          "* part of the period only",
          (on, square) -> {
            on.fill(square, colour(Bar.Kind.INCOMPLETE));
            Hatch.draw(on, square, Palette.fill(chart.tint()), 3);
          });
    }
    if (has(Bar.Kind.AFTER_END)) {
      key.add("after the end", (on, square) -> on.fill(square, colour(Bar.Kind.AFTER_END)));
    }
    return key;
  }

  private boolean has(Bar.Kind kind) {
    return chart.bars().stream().anyMatch(bar -> bar.kind() == kind);
  }

  private Color colour(Bar.Kind kind) {
    return switch (kind) {
      case COMPLETE -> Palette.fill(chart.tint());
      case INCOMPLETE -> Palette.band(chart.tint(), 0);
      case AFTER_END -> Palette.pale(chart.tint());
    };
  }

  private static String name(Bar bar) {
    return bar.kind() == Bar.Kind.INCOMPLETE ? bar.label() + "*" : bar.label();
  }

  private static boolean hasWhisker(Bar bar) {
    return low(bar) < high(bar);
  }

  private static double low(Bar bar) {
    return bar.whisker().map(Range::low).orElse(bar.value());
  }

  private static double high(Bar bar) {
    return bar.whisker().map(Range::high).orElse(bar.value());
  }
}
