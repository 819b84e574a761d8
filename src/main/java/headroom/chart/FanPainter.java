package headroom.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Draws a fan chart.
final class FanPainter {

  private static final double CAP_STRIP = 26;
  private static final double CAP_GAP = 14;
  private static final double CAP_REACH = 1.6;
  private static final TextStyle CAP_TEXT = TextStyle.body(Palette.dark(Tint.CAP));

  private final FanChart chart;
  private final Page page;
  private final Ticks ticks;
  private final int decimals;

  private FanPainter(FanChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    ticks = Ticks.around(values(chart), 6);
    decimals = ticks.valueDecimals(chart.resolution());
  }

  static void draw(FanChart chart, Page page) {
    new FanPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts();
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double top = Math.ceil(body.getMinY() + ValueAxis.unitHeight(chart.caption().unit()));
    double bottom = Math.floor(body.getMaxY() - PeriodAxis.HEIGHT);
    double strip =
        chart.cap().filter(CapLine.Uncertain.class::isInstance).isPresent()
            ? CAP_GAP + CAP_STRIP
            : 0;
    double labelWidth =
        Math.min(labels(new Axes(body, periodRange(), ticks.range())).width(), body.getWidth() / 3);
    double right = Math.floor(body.getMaxX() - labelWidth - strip);
    Rectangle2D area = new Rectangle2D.Double(left, top, right - left, bottom - top);
    Axes axes = new Axes(area, periodRange(), ticks.range());
    ValueAxis.draw(page, axes, ticks, texts);
    PeriodAxis.draw(page, axes, chart.periods());
    drawFan(axes);
    chart.cap().ifPresent(cap -> drawCap(cap, axes));
    PastPainter past = new PastPainter(chart, axes, page);
    past.draw();
    Key key = past.key();
    key.draw(page, (left + right) / 2, right, top - 22);
    ValueAxis.unit(page, axes, chart.caption().unit(), body.getMinX());
    labels(axes).draw(page, right + strip, labelWidth, top, bottom);
  }

  private void drawFan(Axes axes) {
    LineLayer layer = new LineLayer(axes);
    double[] x = x();
    List<Band> bands = chart.fan().bands();
    int lightest = Math.max(0, 3 - bands.size());
    for (int band = 0; band < bands.size(); band++) {
      double[] low = y(bands.get(band).low());
      double[] high = y(bands.get(band).high());
      layer.band(x, low, high, Palette.band(chart.tint(), lightest + band));
    }
    layer.line(x, y(chart.fan().median()), Palette.dark(chart.tint()), 5);
    layer.paint(page);
    Path2D mean = new Path2D.Double();
    double[] means = y(chart.fan().mean());
    for (int point = 0; point < x.length; point++) {
      if (point == 0) {
        mean.moveTo(axes.px(x[point]), axes.py(means[point]));
      } else {
        mean.lineTo(axes.px(x[point]), axes.py(means[point]));
      }
    }
    page.stroke(mean, Palette.dark(chart.tint()), 3, 13, 9);
  }

  private void drawCap(CapLine cap, Axes axes) {
    switch (cap) {
      case CapLine.Fixed fixed -> drawLevel(fixed.level(), axes, 4);
      case CapLine.Uncertain range -> {
        drawLevel(range.median(), axes, 2);
        double top = axes.py(Math.min(range.p95(), axes.y().high()));
        double bottom = axes.py(Math.min(range.p5(), axes.y().high()));
        double x = axes.right() + CAP_GAP;
        Rectangle2D strip = new Rectangle2D.Double(x, top, CAP_STRIP, Math.max(2, bottom - top));
        page.fill(strip, Palette.band(Tint.CAP, 0));
        Hatch.draw(page, strip, Palette.fill(Tint.CAP), 2.5);
        if (range.median() <= axes.y().high()) {
          double y = axes.py(range.median());
          page.stroke(new Line2D.Double(x, y, x + CAP_STRIP, y), Palette.dark(Tint.CAP), 5);
        }
      }
    }
  }

  private void drawLevel(double level, Axes axes, double width) {
    if (level <= axes.y().high()) {
      double y = axes.py(level);
      page.stroke(new Line2D.Double(axes.left(), y, axes.right(), y), Palette.hue(Tint.CAP), width);
    }
  }

  private EndLabels labels(Axes axes) {
    EndLabels labels = new EndLabels();
    int last = chart.fan().size() - 1;
    List<Level> levels = new ArrayList<>();
    for (Band band : chart.fan().bands()) {
      levels.add(new Level(band.lowPercent(), "P" + band.lowPercent(), band.low().get(last)));
      levels.add(new Level(band.highPercent(), "P" + band.highPercent(), band.high().get(last)));
    }
    levels.add(new Level(50, "Median", chart.fan().median().get(last)));
    levels.sort(Comparator.comparingInt(Level::percent));
    addRuns(levels, labels, axes);
    double mean = chart.fan().mean().get(last);
    labels.add(axes.py(mean), "Mean " + number(mean), TextStyle.body(Palette.dark(chart.tint())));
    chart.cap().ifPresent(cap -> addCap(cap, labels, axes));
    return labels;
  }

  /// Percentiles that print alike share a label.
  private void addRuns(List<Level> levels, EndLabels labels, Axes axes) {
    for (int from = 0, to; from < levels.size(); from = to) {
      String text = number(levels.get(from).value());
      to = from + 1;
      while (to < levels.size() && number(levels.get(to).value()).equals(text)) {
        to++;
      }
      boolean median = levels.subList(from, to).stream().anyMatch(level -> level.percent() == 50);
      String first = levels.get(from).name();
      String name = to == from + 1 ? first : first + "–" + levels.get(to - 1).name();
      TextStyle style =
          median ? TextStyle.strong(Palette.dark(chart.tint())) : TextStyle.body(Palette.SOFT_INK);
      labels.add(axes.py(levels.get(from).value()), name + " " + text, style);
    }
  }

  private void addCap(CapLine cap, EndLabels labels, Axes axes) {
    switch (cap) {
      case CapLine.Fixed fixed -> addCap(fixed.label(), fixed.level(), labels, axes);
      case CapLine.Uncertain range -> {
        addCap(range.label() + " P95", range.p95(), labels, axes);
        addCap(range.label() + " median", range.median(), labels, axes);
        addCap(range.label() + " P5", range.p5(), labels, axes);
      }
    }
  }

  private void addCap(String name, double level, EndLabels labels, Axes axes) {
    boolean above = level > axes.y().high();
    String text = name + " " + number(level) + (above ? ", off the scale" : "");
    labels.add(axes.py(Math.min(level, axes.y().high())), text, CAP_TEXT);
  }

  private String number(double value) {
    return NumberText.of(value, decimals);
  }

  private Range periodRange() {
    return new Range(0, chart.periods().size());
  }

  private double[] x() {
    int from = chart.fanFrom();
    int size = chart.fan().size();
    if (chart.origin().isPresent()) {
      return IntStream.rangeClosed(from, from + size).asDoubleStream().toArray();
    }
    if (size == 1) {
      return new double[] {from + 0.3, from + 0.7};
    }
    return IntStream.range(from, from + size).mapToDouble(period -> period + 0.5).toArray();
  }

  private double[] y(List<Double> values) {
    DoubleStream stream = values.stream().mapToDouble(Double::doubleValue);
    if (chart.origin().isPresent()) {
      return DoubleStream.concat(DoubleStream.of(chart.origin().getAsDouble()), stream).toArray();
    }
    return values.size() == 1
        ? new double[] {values.getFirst(), values.getFirst()}
        : stream.toArray();
  }

  /// Zero, everything drawn, and the cap unless it is far above.
  private static Range values(FanChart chart) {
    Range range = new Range(0, 0);
    List<Double> drawn = new ArrayList<>(chart.fan().median());
    drawn.addAll(chart.fan().mean());
    chart.fan().bands().forEach(band -> drawn.addAll(band.low()));
    chart.fan().bands().forEach(band -> drawn.addAll(band.high()));
    chart.past().forEach(point -> drawn.add(point.value()));
    chart.origin().ifPresent(drawn::add);
    for (double value : drawn) {
      range = range.including(value);
    }
    double limit = range.high() > 0 ? CAP_REACH * range.high() : Double.MAX_VALUE;
    List<Double> levels =
        chart.cap().stream()
            .flatMap(
                cap ->
                    switch (cap) {
                      case CapLine.Fixed fixed -> List.of(fixed.level()).stream();
                      case CapLine.Uncertain uncertain ->
                          List.of(uncertain.p5(), uncertain.median(), uncertain.p95()).stream();
                    })
            .toList();
    for (double level : levels) {
      range = level <= limit ? range.including(level) : range;
    }
    return range;
  }

  private record Level(int percent, String name, double value) {}
}
