package headroom.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Draws an overlay of fans.
final class OverlayPainter {
  private final OverlayChart chart;
  private final Page page;
  private final Ticks ticks;
  private final double[] x;

  private OverlayPainter(OverlayChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    Range range = new Range(0, 0);
    for (OverlayChart.Side side : chart.sides()) {
      for (double value : side.band().low()) {
        range = range.including(value);
      }
      for (double value : side.band().high()) {
        range = range.including(value);
      }
    }
    ticks = Ticks.around(range, 7);
    Slots slots = new Slots(chart.periods());
    x =
        DoubleStream.concat(
                DoubleStream.of(0),
                IntStream.range(0, chart.periods().size()).mapToDouble(slots::to))
            .toArray();
  }

  static void draw(OverlayChart chart, Page page) {
    new OverlayPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts();
    double labelWidth = Math.min(labels(unplaced(body)).width(), body.getWidth() / 4);
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double right = Math.floor(body.getMaxX() - labelWidth);
    double top = Math.ceil(body.getMinY() + ValueAxis.HEADING);
    double bottom = Math.floor(body.getMaxY() - PeriodAxis.HEIGHT);
    Axes axes = unplaced(new Rectangle2D.Double(left, top, right - left, bottom - top));
    ValueAxis.draw(page, axes, ticks, texts);
    ValueAxis.heading(page, axes, chart.caption().unit(), new Key(), body.getMinX());
    PeriodAxis.draw(page, axes, chart.periods());
    drawFans(axes);
    PeriodAxis.divide(page, axes, chart.periods());
    labels(axes).draw(page, right, right, labelWidth, top, bottom);
  }

  private Axes unplaced(Rectangle2D area) {
    return new Axes(area, new Slots(chart.periods()).range(), ticks.range());
  }

  private void drawFans(Axes axes) {
    OverlayChart.Side first = chart.sides().getFirst();
    LineLayer layer = new LineLayer(axes);
    layer.band(
        x,
        fromZero(first.band().low()),
        fromZero(first.band().high()),
        Palette.band(first.tint(), 0));
    for (OverlayChart.Side side : chart.sides()) {
      layer.line(x, fromZero(side.median()), Palette.dark(side.tint()), 5);
    }
    layer.paint(page);
    if (crowded()) {
      return;
    }
    for (OverlayChart.Side side : chart.sides().subList(1, chart.sides().size())) {
      edge(axes, side.band().low(), side.tint());
      edge(axes, side.band().high(), side.tint());
    }
  }

  /// With more than two sides only the first shows its band.
  private boolean crowded() {
    return chart.sides().size() > 2;
  }

  private void edge(Axes axes, List<Double> values, Tint tint) {
    double[] y = fromZero(values);
    Path2D path = new Path2D.Double();
    path.moveTo(axes.px(x[0]), axes.py(y[0]));
    for (int point = 1; point < x.length; point++) {
      path.lineTo(axes.px(x[point]), axes.py(y[point]));
    }
    page.stroke(path, Palette.dark(tint), 3, 13, 9);
  }

  private static double[] fromZero(List<Double> values) {
    return DoubleStream.concat(DoubleStream.of(0), values.stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  private EndLabels labels(Axes axes) {
    EndLabels labels = new EndLabels();
    int decimals = ticks.valueDecimals(chart.resolution());
    for (OverlayChart.Side side : chart.sides()) {
      TextStyle soft = TextStyle.body(Palette.dark(side.tint()));
      TextStyle strong = TextStyle.strong(Palette.dark(side.tint()));
      Band band = side.band();
      add(labels, axes, side.name(), "median", side.median(), decimals, strong);
      if (!crowded() || side.equals(chart.sides().getFirst())) {
        add(labels, axes, side.name(), "P" + band.lowPercent(), band.low(), decimals, soft);
        add(labels, axes, side.name(), "P" + band.highPercent(), band.high(), decimals, soft);
      }
    }
    return labels;
  }

  private static void add(
      EndLabels labels,
      Axes axes,
      String name,
      String level,
      List<Double> values,
      int decimals,
      TextStyle style) {
    double last = values.getLast();
    labels.add(axes.py(last), name, level + " " + NumberText.of(last, decimals), style);
  }
}
