package headroom.chart;

import headroom.words.Rounding;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws a probability by period.
final class ProbabilityPainter {

  /// What counts as 50 % when the period is chosen: a simulated half may lie a little below.
  private static final double HALF = 0.495;

  private static final double FILL = 0.82;

  private final ProbabilityChart chart;
  private final Page page;

  private ProbabilityPainter(ProbabilityChart chart, Page page) {
    this.chart = chart;
    this.page = page;
  }

  static void draw(ProbabilityChart chart, Page page) {
    new ProbabilityPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    Ticks ticks = Ticks.within(new Range(0, 1), 4);
    List<String> texts =
        ticks.values().stream().map(value -> NumberText.percent(value.doubleValue(), 0)).toList();
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double top = Math.ceil(body.getMinY() + 40);
    double bottom = Math.floor(body.getMaxY() - PeriodAxis.HEIGHT);
    Rectangle2D area =
        new Rectangle2D.Double(left, top, Math.floor(body.getMaxX()) - left, bottom - top);
    Axes axes = new Axes(area, new Range(0, chart.periods().size()), new Range(0, 1));
    page.plot(axes, chart.periods().size(), place -> place + 0.5);
    ValueAxis.draw(page, axes, ticks, texts);
    PeriodAxis.draw(page, axes, chart.periods());
    int half = firstAtLeastHalf();
    BarLayer layer = new BarLayer(axes, FILL);
    layer.bars(values(half, false), Palette.pale(chart.tint()));
    layer.bars(values(half, true), Palette.hue(chart.tint()));
    layer.paint(page);
    double y = axes.py(0.5);
    page.stroke(new Line2D.Double(axes.left(), y, axes.right(), y), Palette.SOFT_INK, 2, 8, 8);
    drawLabels(axes, half);
  }

  private void drawLabels(Axes axes, int half) {
    int last = chart.periods().size() - 1;
    Rectangle2D marked = new Rectangle2D.Double();
    if (half <= last) {
      String text = PeriodAxis.spoken(chart.periods().get(half)) + ": " + percent(half);
      Label label = label(axes, half, text, TextStyle.strong(Palette.dark(chart.tint())));
      page.write(label);
      marked = label.bounds();
    }
    Label end = label(axes, last, percent(last), TextStyle.strong(Palette.SOFT_INK));
    if (half != last && !end.bounds().intersects(marked)) {
      page.write(end);
    }
  }

  /// A label above a bar, reaching to the left, where bars are lower, unless the plot ends there.
  private Label label(Axes axes, int period, String text, TextStyle style) {
    double right = axes.px(period + 0.5 + FILL / 2);
    double y = axes.py(chart.probabilities().get(period)) - 12;
    boolean fits = right - style.width(text) >= axes.left();
    double x = fits ? right : axes.px(period + 0.5 - FILL / 2);
    return new Label(text, x, y, fits ? Label.Anchor.END : Label.Anchor.START, style, true);
  }

  private String percent(int period) {
    return Rounding.share(chart.probabilities().get(period));
  }

  private double[] values(int half, boolean marked) {
    double[] values = new double[chart.periods().size()];
    for (int period = 0; period < values.length; period++) {
      values[period] = (period == half) == marked ? chart.probabilities().get(period) : 0;
    }
    return values;
  }

  private int firstAtLeastHalf() {
    int period = 0;
    while (period < chart.periods().size() && chart.probabilities().get(period) < HALF) {
      period++;
    }
    return period;
  }
}
