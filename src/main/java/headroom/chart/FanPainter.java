package headroom.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Draws a fan chart: plot, then the fan's labels, then the range of an uncertain cap with labels
/// of its own.
final class FanPainter {

  private final FanChart chart;
  private final List<List<Double>> paths;
  private final Page page;
  private final Ticks ticks;
  private final FanPoints points;
  private final CapPainter cap;
  private final int decimals;

  private FanPainter(FanChart chart, List<List<Double>> paths, Page page) {
    this.chart = chart;
    this.paths = paths;
    this.page = page;
    points = new FanPoints(chart);
    ticks = Ticks.close(CapPainter.include(chart.cap(), drawn(chart, paths)), 7);
    decimals = FanLabels.decimals(chart, ticks.valueDecimals(chart.resolution()));
    cap = new CapPainter(chart.cap(), decimals, page);
  }

  static void draw(FanChart chart, Page page) {
    new FanPainter(chart, List.of(), page).draw(Frame.around(chart.caption(), page));
  }

  /// A fan with single futures between its bands and its median.
  static void draw(PathsChart chart, Page page) {
    new FanPainter(chart.fan(), chart.paths(), page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts();
    double labelWidth = Math.min(labels(unplaced(body)).width(), body.getWidth() / 4);
    double capWidth = Math.min(cap.width(unplaced(body)), body.getWidth() / 4);
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double right = Math.floor(body.getMaxX() - labelWidth - capWidth);
    double top = Math.ceil(body.getMinY() + ValueAxis.HEADING);
    double bottom = Math.floor(body.getMaxY() - PeriodAxis.HEIGHT);
    Axes axes = unplaced(new Rectangle2D.Double(left, top, right - left, bottom - top));
    Slots slots = new Slots(chart.periods());
    page.plot(axes, chart.periods().size(), chart.origin().isPresent() ? slots::to : slots::middle);
    PastPainter past = new PastPainter(chart, axes, page);
    ValueAxis.draw(page, axes, ticks, texts);
    ValueAxis.heading(page, axes, chart.caption().unit(), past.key(), body.getMinX());
    PeriodAxis.draw(page, axes, chart.periods());
    drawBands(axes);
    drawMean(axes);
    PeriodAxis.divide(page, axes, chart.periods());
    past.draw();
    cap.draw(axes, right + labelWidth, capWidth);
    labels(axes).draw(page, axes.px(points.lastX()), right, labelWidth, top, bottom);
  }

  private Axes unplaced(Rectangle2D area) {
    return new Axes(area, new Slots(chart.periods()).range(), ticks.range());
  }

  private void drawBands(Axes axes) {
    LineLayer layer = new LineLayer(axes);
    List<Band> bands = chart.fan().bands();
    int lightest = Math.max(0, 3 - bands.size());
    for (int band = 0; band < bands.size(); band++) {
      double[] low = points.y(bands.get(band).low());
      double[] high = points.y(bands.get(band).high());
      layer.band(points.x(), low, high, Palette.band(chart.tint(), lightest + band));
    }
    for (List<Double> path : paths) {
      layer.line(points.x(), points.y(path), Palette.SOFT_INK, 1.8);
    }
    layer.line(points.x(), points.y(chart.fan().median()), Palette.dark(chart.tint()), 5);
    layer.paint(page);
  }

  /// Drawn here since XChart begins a dash pattern anew at every point.
  private void drawMean(Axes axes) {
    double[] x = points.x();
    double[] y = points.y(chart.fan().mean());
    Path2D mean = new Path2D.Double();
    mean.moveTo(axes.px(x[0]), axes.py(y[0]));
    for (int point = 1; point < x.length; point++) {
      mean.lineTo(axes.px(x[point]), axes.py(y[point]));
    }
    page.stroke(mean, Palette.dark(chart.tint()), 3, 13, 9);
  }

  private EndLabels labels(Axes axes) {
    EndLabels labels = new EndLabels();
    FanLabels.add(chart, axes, decimals, labels);
    cap.addBesideFan(axes, labels);
    return labels;
  }

  /// Zero and everything drawn but the cap.
  private static Range drawn(FanChart chart, List<List<Double>> paths) {
    List<Double> values = new ArrayList<>(chart.fan().median());
    values.addAll(chart.fan().mean());
    chart.fan().bands().forEach(band -> values.addAll(band.low()));
    chart.fan().bands().forEach(band -> values.addAll(band.high()));
    paths.forEach(values::addAll);
    chart.past().forEach(point -> values.add(point.value()));
    chart.origin().ifPresent(values::add);
    Range range = new Range(0, 0);
    for (double value : values) {
      range = range.including(value);
    }
    return range;
  }
}
