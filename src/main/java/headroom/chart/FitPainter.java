package headroom.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/// Draws a fit: bands first, the fitted curve over the past, markers on top. Heights are decimal
/// logarithms.
final class FitPainter {
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);
  private static final double GAP = 14;
  private static final int MARKER_SIZE = 16;
  private static final int DIGITS = 3;

  private final FitChart chart;
  private final Page page;
  private final LogTicks ticks;
  private final List<String> grades;

  private FitPainter(FitChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    double[] drawn =
        DoubleStream.concat(
                chart.past().stream().mapToDouble(FitChart.Observed::value),
                DoubleStream.concat(
                    chart.fitted().stream().mapToDouble(Double::doubleValue),
                    chart.fan().bands().stream()
                        .flatMap(band -> List.of(band.low(), band.high()).stream())
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)))
            .sorted()
            .toArray();
    ticks = LogTicks.around(drawn[0], drawn[drawn.length - 1]);
    grades = chart.past().stream().map(FitChart.Observed::grade).distinct().toList();
  }

  static void draw(FitChart chart, Page page) {
    new FitPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts();
    double labelWidth = Math.min(labels(unplaced(body)).width(), body.getWidth() / 4);
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double right = Math.floor(body.getMaxX() - labelWidth);
    double top = Math.ceil(body.getMinY() + ValueAxis.HEADING);
    double bottom = Math.floor(body.getMaxY() - PeriodAxis.HEIGHT);
    Axes axes = unplaced(new Rectangle2D.Double(left, top, right - left, bottom - top));
    drawMarks(axes, texts);
    ValueAxis.heading(page, axes, chart.caption().unit(), key(), body.getMinX());
    PeriodAxis.draw(page, axes, chart.periods());
    drawFan(axes);
    drawFitted(axes);
    drawPast(axes);
    double[] x = fanX();
    labels(axes).draw(page, axes.px(x[x.length - 1]), right, labelWidth, top, bottom);
  }

  private Axes unplaced(Rectangle2D area) {
    return new Axes(area, new Range(0, chart.periods().size()), ticks.range());
  }

  private void drawMarks(Axes axes, List<String> texts) {
    for (int tick = 0; tick < texts.size(); tick++) {
      double y = Math.rint(axes.py(log(ticks.values().get(tick).doubleValue())));
      page.stroke(new Line2D.Double(axes.left(), y, axes.right(), y), Palette.GRID, 2);
      page.write(
          texts.get(tick), axes.left() - GAP, y + NUMBER.capHeight() / 2, Label.Anchor.END, NUMBER);
    }
  }

  private static double log(double value) {
    return StrictMath.log10(value);
  }

  /// From the last observed value through the middles of the fan's periods.
  private double[] fanX() {
    int size = chart.fan().size();
    int from = chart.periods().size() - size;
    double[] x = new double[size + 1];
    x[0] = chart.past().getLast().place();
    for (int period = 0; period < size; period++) {
      x[period + 1] = from + period + 0.5;
    }
    return x;
  }

  private double[] fanY(List<Double> values) {
    return DoubleStream.concat(
            DoubleStream.of(chart.past().getLast().value()),
            values.stream().mapToDouble(Double::doubleValue))
        .map(FitPainter::log)
        .toArray();
  }

  private void drawFan(Axes axes) {
    LineLayer layer = new LineLayer(axes);
    List<Band> bands = chart.fan().bands();
    int lightest = Math.max(0, 3 - bands.size());
    for (int band = 0; band < bands.size(); band++) {
      layer.band(
          fanX(),
          fanY(bands.get(band).low()),
          fanY(bands.get(band).high()),
          Palette.band(Tint.REVENUE, lightest + band));
    }
    layer.line(fanX(), fanY(chart.fan().median()), Palette.dark(Tint.REVENUE), 5);
    layer.paint(page);
  }

  /// Drawn here since XChart begins a dash pattern anew at every point.
  private void drawFitted(Axes axes) {
    Path2D line = new Path2D.Double();
    for (int point = 0; point < chart.past().size(); point++) {
      double x = axes.px(chart.past().get(point).place());
      double y = axes.py(log(chart.fitted().get(point)));
      if (point == 0) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    page.stroke(line, Palette.dark(Tint.CAP), 4, 13, 9);
  }

  private void drawPast(Axes axes) {
    LineLayer layer = new LineLayer(axes);
    for (int grade = 0; grade < grades.size(); grade++) {
      String name = grades.get(grade);
      List<FitChart.Observed> same =
          chart.past().stream().filter(point -> point.grade().equals(name)).toList();
      layer.points(
          same.stream().mapToDouble(FitChart.Observed::place).toArray(),
          same.stream().mapToDouble(point -> log(point.value())).toArray(),
          Palette.INK,
          new PastMarker(grade));
    }
    layer.paint(page);
  }

  private Key key() {
    Key key = new Key();
    for (int grade = 0; grade < grades.size(); grade++) {
      PastMarker marker = new PastMarker(grade);
      key.add(
          grades.get(grade),
          (on, square) -> {
            on.graphics().setColor(Palette.INK);
            marker.paint(on.graphics(), square.getCenterX(), square.getCenterY(), MARKER_SIZE);
          });
    }
    key.add(
        chart.fittedName(),
        (on, square) ->
            on.stroke(
                new Line2D.Double(
                    square.getMinX(), square.getCenterY(), square.getMaxX(), square.getCenterY()),
                Palette.dark(Tint.CAP),
                4,
                10,
                6));
    return key;
  }

  private EndLabels labels(Axes axes) {
    EndLabels labels = new EndLabels();
    int last = chart.fan().size() - 1;
    TextStyle soft = TextStyle.body(Palette.SOFT_INK);
    for (Band band : chart.fan().bands()) {
      add(labels, axes, "P" + band.lowPercent(), band.low().get(last), soft);
      add(labels, axes, "P" + band.highPercent(), band.high().get(last), soft);
    }
    TextStyle strong = TextStyle.strong(Palette.dark(Tint.REVENUE));
    add(labels, axes, "Median", chart.fan().median().get(last), strong);
    return labels;
  }

  private static void add(EndLabels labels, Axes axes, String name, double value, TextStyle style) {
    labels.add(axes.py(log(value)), name, NumberText.brief(value, DIGITS), style);
  }
}
