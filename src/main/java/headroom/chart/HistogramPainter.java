package headroom.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Draws a histogram above its exceedance curve, both over one horizontal axis.
final class HistogramPainter {

  private static final double AXIS_HEIGHT = 84;
  private static final double UPPER_SHARE = 0.6;
  private static final double ROOM_ABOVE = 1.3;
  private static final double TALLEST_MASS = 1.8;

  /// Three to four pixels; less disappears behind the axis.
  private static final double LEAST_VISIBLE = 0.01;

  private static final TextStyle TEXT = TextStyle.body(Palette.SOFT_INK);

  private final HistogramChart chart;
  private final Page page;
  private final Range values;

  private HistogramPainter(HistogramChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    values = values(chart);
  }

  static void draw(HistogramChart chart, Page page) {
    new HistogramPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    Ticks shares = Ticks.around(new Range(0, tallest()), 5);
    List<String> texts = percents(shares);
    Ticks probabilities = Ticks.within(new Range(0, 1), 2);
    List<String> probabilityTexts = percents(probabilities);
    double wide = Math.max(ValueAxis.width(texts), ValueAxis.width(probabilityTexts));
    double left = Math.ceil(body.getMinX() + wide);
    double width = Math.floor(body.getMaxX()) - left;
    double height = body.getHeight() - AXIS_HEIGHT;
    boolean curve = !chart.exceedance().isEmpty();
    double split = body.getMinY() + (curve ? UPPER_SHARE : 1) * height;
    Axes upper = axes(left, body.getMinY() + ValueAxis.HEADING, width, split, shares.range());
    ValueAxis.draw(page, upper, shares, texts);
    drawBins(upper);
    new MassPainter(upper, tallestBin(), page).draw(chart.masses());
    ValueAxis.heading(page, upper, binTitle(), key(), body.getMinX());
    Axes lowest = upper;
    if (curve) {
      lowest =
          axes(
              left,
              split + ValueAxis.HEADING + 26,
              width,
              body.getMinY() + height,
              new Range(0, 1));
      ValueAxis.draw(page, lowest, probabilities, probabilityTexts);
      ValueAxis.heading(page, lowest, "Probability of more than …", new Key(), body.getMinX());
      drawCurve(lowest);
    }
    drawValueLabels(lowest, body.getMaxY());
  }

  private Axes axes(double left, double top, double width, double bottom, Range y) {
    double from = Math.ceil(top);
    return new Axes(
        new Rectangle2D.Double(left, from, width, Math.floor(bottom) - from), values, y);
  }

  private void drawBins(Axes axes) {
    LineLayer layer = new LineLayer(axes);
    double gap = 2 * values.span() / axes.area().getWidth() / 2;
    for (Bin bin : chart.bins()) {
      double from = bin.from() + gap;
      double to = Math.max(from, bin.to() - gap);
      if (bin.notHit() > 0) {
        layer.box(from, to, 0, bin.notHit(), Palette.fill(Tint.RECEIPTS));
      }
      if (bin.hit() > 0) {
        layer.box(from, to, bin.notHit(), bin.notHit() + bin.hit(), Palette.fill(Tint.CAP));
      }
    }
    layer.paint(page);
  }

  private void drawCurve(Axes axes) {
    double[] x = chart.exceedance().stream().mapToDouble(CurvePoint::value).toArray();
    double[] y = chart.exceedance().stream().mapToDouble(CurvePoint::exceedance).toArray();
    new LineLayer(axes).line(x, y, Palette.INK, 4).paint(page);
  }

  private void drawValueLabels(Axes axes, double bottom) {
    Ticks ticks = Ticks.within(values, 10);
    List<String> texts = ticks.texts();
    double widest = texts.stream().mapToDouble(TEXT::width).max().orElse(0) + 24;
    int every = 1;
    double distance = texts.size() < 2 ? widest : axes.area().getWidth() / (texts.size() - 1);
    while (every * distance < widest) {
      every++;
    }
    for (int tick = 0; tick < texts.size(); tick += every) {
      double x = Math.rint(axes.px(ticks.values().get(tick).doubleValue()));
      page.stroke(new Line2D.Double(x, axes.bottom(), x, axes.bottom() + 8), Palette.AXIS, 2);
      double half = TEXT.width(texts.get(tick)) / 2;
      double held = Math.clamp(x, Frame.MARGIN + half, Page.WIDTH - Frame.MARGIN - half);
      page.write(texts.get(tick), held, axes.bottom() + 38, Label.Anchor.MIDDLE, TEXT);
    }
    String unit = chart.caption().unit();
    String name = unit.isBlank() ? chart.valueName() : chart.valueName() + ", " + unit;
    String shown = TEXT.shorten(name, axes.area().getWidth());
    page.write(shown, (axes.left() + axes.right()) / 2, bottom - 8, Label.Anchor.MIDDLE, TEXT);
  }

  private Key key() {
    Key key = new Key();
    boolean hit =
        chart.bins().stream().anyMatch(bin -> bin.hit() > 0)
            || chart.masses().stream().anyMatch(mass -> mass.hit() > 0);
    if (hit && visible(Bin::notHit, PointMass::notHit)) {
      key.add("cap not hit", (on, square) -> on.fill(square, Palette.fill(Tint.RECEIPTS)));
    }
    if (hit && visible(Bin::hit, PointMass::hit)) {
      key.add("cap hit", (on, square) -> on.fill(square, Palette.fill(Tint.CAP)));
    }
    return key;
  }

  /// Whether a part of the bars is tall enough anywhere to be seen.
  private boolean visible(ToDoubleFunction<Bin> inBin, ToDoubleFunction<PointMass> inMass) {
    double bins = chart.bins().stream().mapToDouble(inBin).max().orElse(0);
    double masses = chart.masses().stream().mapToDouble(inMass).max().orElse(0);
    return Math.max(bins, masses) > LEAST_VISIBLE * tallest();
  }

  private String binTitle() {
    if (chart.bins().isEmpty()) {
      return "Share of futures";
    }
    Bin bin = chart.bins().getFirst();
    String text = NumberText.brief(bin.to() - bin.from(), 3);
    return ("Share of futures in steps of " + text + " " + chart.caption().unit()).strip();
  }

  private static List<String> percents(Ticks ticks) {
    int decimals = Math.max(0, ticks.step().stripTrailingZeros().scale() - 2);
    return ticks.values().stream()
        .map(value -> NumberText.percent(value.doubleValue(), decimals))
        .toList();
  }

  private double tallest() {
    double bins =
        chart.bins().stream().mapToDouble(bin -> bin.notHit() + bin.hit()).max().orElse(0);
    double masses = chart.masses().stream().mapToDouble(PointMass::share).max().orElse(0);
    double limit = bins > 0 ? TALLEST_MASS * bins : 1;
    return Math.min(1, ROOM_ABOVE * Math.max(bins, Math.min(masses, limit)));
  }

  private double tallestBin() {
    return chart.bins().stream().mapToDouble(bin -> bin.notHit() + bin.hit()).max().orElse(0);
  }

  private static Range values(HistogramChart chart) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Bin bin : chart.bins()) {
      low = Math.min(low, bin.from());
      high = Math.max(high, bin.to());
    }
    for (PointMass mass : chart.masses()) {
      low = Math.min(low, mass.at());
      high = Math.max(high, mass.at());
    }
    double pad = high > low ? 0.02 * (high - low) : Math.max(Math.abs(high) / 2, Double.MIN_NORMAL);
    return high == 0 && low == 0 ? new Range(-0.5, 0.5) : new Range(low - pad, high + pad);
  }
}
