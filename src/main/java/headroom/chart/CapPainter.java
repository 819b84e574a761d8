package headroom.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// Draws the cap of a fan chart: a fixed one as a line labelled beside the fan, an uncertain one as
/// a hatched range in a column of its own and a thin line at its median.
final class CapPainter {

  private static final TextStyle TEXT = TextStyle.body(Palette.dark(Tint.CAP));
  private static final TextStyle STRONG = TextStyle.strong(Palette.dark(Tint.CAP));
  private static final double STRIP = 26;
  private static final double GAP = 28;
  private static final double REACH = 1.6;

  private final Optional<CapLine> cap;
  private final int decimals;
  private final Page page;

  CapPainter(Optional<CapLine> cap, int decimals, Page page) {
    this.cap = cap;
    this.decimals = decimals;
    this.page = page;
  }

  /// The range of what is drawn, extended to those levels of the cap that are not far above it.
  static Range include(Optional<CapLine> cap, Range drawn) {
    double limit = drawn.high() > 0 ? REACH * drawn.high() : Double.MAX_VALUE;
    Range range = drawn;
    for (double level : cap.map(CapPainter::levels).orElse(List.of())) {
      range = level <= limit ? range.including(level) : range;
    }
    return range;
  }

  /// Adds the label of a fixed cap to those of the fan.
  void addBesideFan(Axes axes, EndLabels labels) {
    if (cap.orElse(null) instanceof CapLine.Fixed fixed) {
      labels.add(height(fixed.level(), axes), fixed.label(), text(fixed.level(), axes), STRONG);
    }
  }

  /// The room that an uncertain cap needs to the right of the fan's labels.
  double width(Axes axes) {
    return cap.orElse(null) instanceof CapLine.Uncertain range
        ? GAP + STRIP + labels(range, axes).width()
        : 0;
  }

  /// Draws all but the label of a fixed cap.
  ///
  /// @param left the left edge of the column for an uncertain cap
  /// @param width the room for it
  void draw(Axes axes, double left, double width) {
    if (cap.isPresent()) {
      switch (cap.get()) {
        case CapLine.Fixed fixed -> drawLevel(fixed.level(), axes, 3);
        case CapLine.Uncertain range -> {
          drawLevel(range.median(), axes, 2);
          drawRange(range, axes, left + GAP);
          double edge = left + GAP + STRIP;
          labels(range, axes)
              .draw(page, edge, edge, width - GAP - STRIP, axes.top(), axes.bottom());
        }
      }
    }
  }

  private void drawRange(CapLine.Uncertain range, Axes axes, double x) {
    double top = height(range.p95(), axes);
    double bottom = height(range.p5(), axes);
    Rectangle2D strip = new Rectangle2D.Double(x, top, STRIP, Math.max(2, bottom - top));
    page.fill(strip, Palette.band(Tint.CAP, 0));
    Hatch.draw(page, strip, Palette.fill(Tint.CAP), 2.5);
    if (range.median() <= axes.y().high()) {
      double y = axes.py(range.median());
      page.stroke(new Line2D.Double(x, y, x + STRIP, y), Palette.dark(Tint.CAP), 5);
    }
  }

  private void drawLevel(double level, Axes axes, double width) {
    if (level <= axes.y().high()) {
      double y = axes.py(level);
      page.stroke(new Line2D.Double(axes.left(), y, axes.right(), y), Palette.hue(Tint.CAP), width);
    }
  }

  private EndLabels labels(CapLine.Uncertain range, Axes axes) {
    EndLabels labels = new EndLabels();
    labels.add(height(range.p95(), axes), "P95", text(range.p95(), axes), TEXT);
    labels.add(height(range.median(), axes), range.label(), text(range.median(), axes), STRONG);
    labels.add(height(range.p5(), axes), "P5", text(range.p5(), axes), TEXT);
    return labels;
  }

  private String text(double level, Axes axes) {
    return level > axes.y().high()
        ? NumberText.brief(level, 3) + " (off scale)"
        : NumberText.of(level, decimals);
  }

  private static double height(double level, Axes axes) {
    return axes.py(Math.min(level, axes.y().high()));
  }

  private static List<Double> levels(CapLine cap) {
    return switch (cap) {
      case CapLine.Fixed fixed -> List.of(fixed.level());
      case CapLine.Uncertain range -> List.of(range.p5(), range.median(), range.p95());
    };
  }
}
