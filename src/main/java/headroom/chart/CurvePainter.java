package headroom.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws curves over a key, their names at their ends. A curve without a value at some places is
/// drawn in pieces.
final class CurvePainter {
  private static final double FOOT = 92;
  private static final double GAP = 18;
  private static final double DOT = 7;
  private static final int DOTS_UP_TO = 24;
  private static final TextStyle NUMBER = TextStyle.body(Palette.SOFT_INK);

  private final CurveChart chart;
  private final Page page;
  private final Ticks ticks;
  private final int decimals;

  private CurvePainter(CurveChart chart, Page page) {
    this.chart = chart;
    this.page = page;
    ticks = Ticks.close(range(chart), 6);
    decimals = ticks.valueDecimals(chart.resolution());
  }

  static void draw(CurveChart chart, Page page) {
    new CurvePainter(chart, page).draw(Frame.around(chart.caption(), page));
  }

  /// All that is drawn; amounts and shares from zero on.
  private static Range range(CurveChart chart) {
    List<Double> values = new ArrayList<>();
    for (CurveChart.Curve curve : chart.curves()) {
      values.addAll(curve.values());
      values.addAll(curve.low());
      values.addAll(curve.high());
    }
    chart.level().ifPresent(values::add);
    if (chart.scale() != CurveChart.Scale.YEAR) {
      values.add(0.0);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low <= high ? new Range(low, high) : new Range(0, 1);
  }

  private void draw(Rectangle2D body) {
    List<String> texts = ticks.texts().stream().map(this::tickText).toList();
    double left = Math.ceil(body.getMinX() + ValueAxis.width(texts));
    double top = Math.ceil(body.getMinY() + ValueAxis.HEADING);
    double bottom = Math.floor(body.getMaxY() - FOOT);
    double most = 0.3 * body.getWidth();
    double room = Math.min(most, Math.max(labels(top, bottom, null).width(), 40));
    Rectangle2D area =
        new Rectangle2D.Double(left, top, Math.floor(body.getMaxX() - room) - left, bottom - top);
    Axes axes = new Axes(area, across(), ticks.range());
    ValueAxis.draw(page, axes, ticks, texts);
    drawAcross(axes, body);
    chart.mark().ifPresent(mark -> drawRange(mark, axes));
    chart.curves().forEach(curve -> drawBand(curve, axes));
    chart.curves().forEach(curve -> drawLine(curve, axes));
    drawLevel(axes);
    labels(top, bottom, axes).draw(page, axes.right(), axes.right(), room, top, bottom);
    ValueAxis.heading(page, axes, chart.caption().unit(), new Key(), body.getMinX());
  }

  private Range across() {
    double first = chart.places().getFirst();
    double last = chart.places().getLast();
    double margin = chart.labels().isEmpty() ? 0 : 0.5;
    return new Range(first - margin, last + margin);
  }

  /// Years are not grouped, shares carry their sign.
  private String tickText(String text) {
    return switch (chart.scale()) {
      case AMOUNT -> text;
      case PERCENT -> text + " %";
      case YEAR -> text.replace(",", "");
    };
  }

  private String valueText(double value) {
    return tickText(NumberText.of(value, chart.scale() == CurveChart.Scale.YEAR ? 1 : decimals));
  }

  private void drawAcross(Axes axes, Rectangle2D body) {
    page.stroke(
        new Line2D.Double(axes.left(), axes.bottom(), axes.right(), axes.bottom()),
        Palette.AXIS,
        2);
    if (chart.labels().isEmpty()) {
      Ticks numbers = Ticks.within(axes.x(), 8);
      List<String> texts = numbers.texts();
      double free = body.getMinX();
      for (int tick = 0; tick < texts.size(); tick++) {
        free = writeAcross(texts.get(tick), numbers.values().get(tick).doubleValue(), axes, free);
      }
    } else {
      double room = axes.area().getWidth() / chart.labels().size() - GAP;
      double free = body.getMinX();
      for (int place = 0; place < chart.labels().size(); place++) {
        String text = NUMBER.shorten(chart.labels().get(place), Math.max(room, 120));
        free = writeAcross(text, chart.places().get(place), axes, free);
      }
    }
    page.write(
        NUMBER.shorten(chart.across(), axes.area().getWidth()),
        (axes.left() + axes.right()) / 2,
        axes.bottom() + 76,
        Label.Anchor.MIDDLE,
        NUMBER);
  }

  /// Writes a text under a place unless it would touch the one before; gives where the next may
  /// begin.
  private double writeAcross(String text, double place, Axes axes, double free) {
    double x = axes.px(place);
    double half = NUMBER.width(text) / 2;
    page.stroke(new Line2D.Double(x, axes.bottom(), x, axes.bottom() + 8), Palette.AXIS, 2);
    if (x - half < free) {
      return free;
    }
    page.write(text, x, axes.bottom() + 38, Label.Anchor.MIDDLE, NUMBER);
    return x + half + GAP;
  }

  private void drawBand(CurveChart.Curve curve, Axes axes) {
    if (curve.low().isEmpty()) {
      return;
    }
    for (int[] piece : pieces(curve.low(), curve.high())) {
      Path2D path = new Path2D.Double();
      path.moveTo(x(piece[0], axes), axes.py(curve.low().get(piece[0])));
      for (int place = piece[0] + 1; place < piece[1]; place++) {
        path.lineTo(x(place, axes), axes.py(curve.low().get(place)));
      }
      for (int place = piece[1] - 1; place >= piece[0]; place--) {
        path.lineTo(x(place, axes), axes.py(curve.high().get(place)));
      }
      path.closePath();
      page.fill(path, Palette.band(curve.tint(), 0));
    }
  }

  private void drawLine(CurveChart.Curve curve, Axes axes) {
    for (int[] piece : pieces(curve.values(), curve.values())) {
      Path2D path = new Path2D.Double();
      path.moveTo(x(piece[0], axes), axes.py(curve.values().get(piece[0])));
      for (int place = piece[0] + 1; place < piece[1]; place++) {
        path.lineTo(x(place, axes), axes.py(curve.values().get(place)));
      }
      if (curve.dashed()) {
        page.stroke(path, Palette.dark(curve.tint()), 3, 13, 9);
      } else {
        page.stroke(path, Palette.dark(curve.tint()), 5);
      }
      if (!curve.dashed() && chart.places().size() <= DOTS_UP_TO) {
        for (int place = piece[0]; place < piece[1]; place++) {
          double y = axes.py(curve.values().get(place));
          page.fill(
              new Ellipse2D.Double(x(place, axes) - DOT, y - DOT, 2 * DOT, 2 * DOT),
              Palette.dark(curve.tint()));
        }
      }
    }
  }

  /// Stretches of places that have values, each from its first to behind its last.
  private static List<int[]> pieces(List<Double> one, List<Double> other) {
    List<int[]> pieces = new ArrayList<>();
    int from = -1;
    for (int place = 0; place <= one.size(); place++) {
      boolean there =
          place < one.size()
              && Double.isFinite(one.get(place))
              && Double.isFinite(other.get(place));
      if (there && from < 0) {
        from = place;
      } else if (!there && from >= 0) {
        pieces.add(new int[] {from, place});
        from = -1;
      }
    }
    return pieces;
  }

  private double x(int place, Axes axes) {
    return axes.px(chart.places().get(place));
  }

  private void drawRange(CurveChart.Mark mark, Axes axes) {
    double low = Math.clamp(axes.px(mark.range().low()), axes.left(), axes.right());
    double high = Math.clamp(axes.px(mark.range().high()), axes.left(), axes.right());
    page.fill(
        new Rectangle2D.Double(low, axes.top(), high - low, axes.area().getHeight()),
        Palette.band(Tint.CAP, 0));
    double x = axes.px(mark.at());
    page.stroke(new Line2D.Double(x, axes.top(), x, axes.bottom()), Palette.dark(Tint.CAP), 3);
    TextStyle style = TextStyle.strong(Palette.dark(Tint.CAP));
    boolean right = x + GAP + style.width(mark.text()) < axes.right();
    page.write(
        new Label(
            mark.text(),
            right ? x + GAP : x - GAP,
            axes.top() + 34,
            right ? Label.Anchor.START : Label.Anchor.END,
            style,
            true));
  }

  private void drawLevel(Axes axes) {
    chart
        .level()
        .ifPresent(
            level -> {
              double y = axes.py(level);
              page.stroke(
                  new Line2D.Double(axes.left(), y, axes.right(), y),
                  Palette.dark(Tint.CAP),
                  3,
                  13,
                  9);
            });
  }

  /// @param axes where the curves end; null to measure names alone
  private EndLabels labels(double top, double bottom, @Nullable Axes axes) {
    EndLabels labels = new EndLabels();
    for (CurveChart.Curve curve : chart.curves()) {
      TextStyle soft = TextStyle.body(Palette.dark(curve.tint()));
      TextStyle style = curve.dashed() ? soft : TextStyle.strong(Palette.dark(curve.tint()));
      double last = curve.values().getLast();
      if (Double.isFinite(last)) {
        double y = axes == null ? (top + bottom) / 2 : axes.py(last);
        labels.add(y, curve.name(), valueText(last), style);
      }
    }
    chart
        .level()
        .ifPresent(
            level ->
                labels.add(
                    axes == null ? top : axes.py(level),
                    "sought",
                    valueText(level),
                    TextStyle.body(Palette.dark(Tint.CAP))));
    return labels;
  }
}
