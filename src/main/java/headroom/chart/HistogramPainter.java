package headroom.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws a histogram above its exceedance curve, both over one horizontal axis.
final class HistogramPainter {

  private static final double AXIS_HEIGHT = 84;
  private static final double UPPER_SHARE = 0.6;
  private static final double ROOM_ABOVE = 1.12;

  /// Between the bars and the heading of the curve.
  private static final double BETWEEN = 26;

  private static final TextStyle TEXT = TextStyle.body(Palette.SOFT_INK);

  private final HistogramChart chart;
  private final Page page;
  private final Range values;
  private final HistogramParts parts;
  private final Optional<GhostPainter> ghost;

  private HistogramPainter(HistogramChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    values = values(chart);
    parts = new HistogramParts(chart, ROOM_ABOVE * tallest(chart));
    ghost = chart.ghost().map(it -> new GhostPainter(it, chart.bins()));
  }

  static void draw(HistogramChart chart, Page page) {
    new HistogramPainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  private void draw(Rectangle2D body) {
    Ticks shares = Ticks.around(new Range(0, Math.min(1, ROOM_ABOVE * tallest(chart))), 5);
    List<String> texts = percents(shares);
    Ticks probabilities = Ticks.within(new Range(0, 1), 2);
    List<String> probabilityTexts = percents(probabilities);
    double wide = Math.max(ValueAxis.width(texts), ValueAxis.width(probabilityTexts));
    double left = Math.ceil(body.getMinX() + wide);
    double width = Math.floor(body.getMaxX()) - left;
    double height = body.getHeight() - AXIS_HEIGHT;
    boolean curve = !chart.exceedance().isEmpty();
    double strip = parts.stripHeight();
    double split = body.getMinY() + (curve ? UPPER_SHARE * height : height - strip);
    Axes upper = axes(left, body.getMinY() + ValueAxis.HEADING, width, split, shares.range());
    ValueAxis.draw(page, upper, shares, texts);
    ghost.ifPresent(it -> it.drawArea(upper, page));
    List<Rectangle2D> taken = new ArrayList<>(drawBins(upper));
    ghost.ifPresent(it -> it.drawOutline(upper, page));
    drawMasses(upper, taken);
    ghost.ifPresent(it -> taken.addAll(it.bins(upper)));
    new TailPainter(chart, upper, page).draw(taken);
    parts.drawStrip(upper, page);
    Key key = parts.key();
    ghost.ifPresent(it -> it.addTo(key));
    ValueAxis.heading(page, upper, binTitle(), key, body.getMinX());
    Axes lowest = upper;
    if (curve) {
      double top = split + strip + ValueAxis.HEADING + BETWEEN;
      lowest = axes(left, top, width, body.getMinY() + height, new Range(0, 1));
      ValueAxis.draw(page, lowest, probabilities, probabilityTexts);
      ValueAxis.heading(page, lowest, "Probability of more than …", new Key(), body.getMinX());
      drawCurve(lowest);
    }
    page.bars(upper);
    List<CurvePoint> points = chart.exceedance();
    page.plot(lowest, points.size(), place -> points.get(place).value());
    drawValueLabels(lowest, body.getMaxY(), curve ? 0 : strip);
  }

  private Axes axes(double left, double top, double width, double bottom, Range y) {
    double from = Math.ceil(top);
    return new Axes(
        new Rectangle2D.Double(left, from, width, Math.floor(bottom) - from), values, y);
  }

  /// Draws the bins and returns the places they take.
  private List<Rectangle2D> drawBins(Axes axes) {
    LineLayer layer = new LineLayer(axes);
    List<Rectangle2D> places = new ArrayList<>();
    double gap = values.span() / axes.area().getWidth();
    for (Bin bin : chart.bins()) {
      double width = axes.px(bin.to()) - axes.px(bin.from());
      double inset = width > 6 ? gap : 0;
      double from = bin.from() + inset;
      double to = Math.max(from, bin.to() - inset);
      double top = bin.notHit() + bin.hit();
      if (bin.notHit() > 0) {
        layer.box(from, to, 0, bin.notHit(), Palette.fill(Tint.RECEIPTS));
      }
      if (bin.hit() > 0) {
        layer.box(from, to, bin.notHit(), top, Palette.fill(Tint.CAP));
      }
      if (top > 0) {
        places.add(
            new Rectangle2D.Double(
                axes.px(bin.from()), axes.py(top), width, axes.bottom() - axes.py(top)));
      }
    }
    layer.paint(page);
    return places;
  }

  private void drawMasses(Axes axes, List<Rectangle2D> taken) {
    MassPainter painter = new MassPainter(axes, chart.bins().isEmpty(), page);
    List<Rectangle2D> before =
        ghost.map(it -> it.masses(axes, painter.width(chart.masses()))).orElse(List.of());
    taken.addAll(before);
    painter.draw(chart.masses(), taken);
    ghost.ifPresent(it -> it.drawMasses(before, page));
  }

  private void drawCurve(Axes axes) {
    double[] x = chart.exceedance().stream().mapToDouble(CurvePoint::value).toArray();
    double[] y = chart.exceedance().stream().mapToDouble(CurvePoint::exceedance).toArray();
    new LineLayer(axes).line(x, y, Palette.INK, 4).paint(page);
  }

  private void drawValueLabels(Axes axes, double bottom, double shift) {
    Ticks ticks = Ticks.within(values, 10);
    List<String> texts = ticks.texts();
    double widest = texts.stream().mapToDouble(TEXT::width).max().orElse(0) + 24;
    int every = 1;
    double distance = texts.size() < 2 ? widest : axes.area().getWidth() / (texts.size() - 1);
    while (every * distance < widest) {
      every++;
    }
    double foot = axes.bottom() + shift;
    for (int tick = 0; tick < texts.size(); tick += every) {
      double x = Math.rint(axes.px(ticks.values().get(tick).doubleValue()));
      page.stroke(new Line2D.Double(x, foot, x, foot + 8), Palette.AXIS, 2);
      double half = TEXT.width(texts.get(tick)) / 2;
      double held = Math.clamp(x, Frame.MARGIN + half, Page.WIDTH - Frame.MARGIN - half);
      page.write(texts.get(tick), held, foot + 38, Label.Anchor.MIDDLE, TEXT);
    }
    String unit = chart.caption().unit();
    String name = unit.isBlank() ? chart.valueName() : chart.valueName() + ", " + unit;
    String shown = TEXT.shorten(name, axes.area().getWidth());
    page.write(shown, (axes.left() + axes.right()) / 2, bottom - 8, Label.Anchor.MIDDLE, TEXT);
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

  private static double tallest(HistogramChart chart) {
    double bins =
        chart.bins().stream().mapToDouble(bin -> bin.notHit() + bin.hit()).max().orElse(0);
    double masses = chart.masses().stream().mapToDouble(PointMass::share).max().orElse(0);
    double before = chart.ghost().map(Ghost::tallest).orElse(0.0);
    return Math.max(before, Math.max(bins, masses));
  }

  private static Range values(HistogramChart chart) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Bin bin : chart.bins()) {
      low = Math.min(low, bin.from());
      high = Math.max(high, bin.to());
    }
    List<PointMass> before = chart.ghost().map(Ghost::masses).orElse(List.of());
    for (PointMass mass : Stream.concat(chart.masses().stream(), before.stream()).toList()) {
      low = Math.min(low, mass.at());
      high = Math.max(high, mass.at());
    }
    double share = chart.bins().isEmpty() ? 0.12 : 0.02;
    double size = Math.max(Math.abs(high), Math.abs(low));
    double pad = high > low ? share * (high - low) : Math.max(size / 2, Double.MIN_NORMAL);
    return size == 0 ? new Range(-0.5, 0.5) : new Range(low - pad, high + pad);
  }
}
