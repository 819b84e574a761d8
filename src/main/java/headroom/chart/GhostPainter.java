package headroom.chart;

import headroom.words.Rounding;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Draws the ghost of a histogram: pale areas before the bars are drawn, outlines after them.
final class GhostPainter {
  private static final Color AREA = Palette.band(Tint.NEUTRAL, 0);
  private static final Color LINE = Palette.SOFT_INK;
  private static final double WIDTH = 2.5;
  private static final float[] DASHES = {9, 6};

  /// How much further than its bar the outline of a point mass reaches.
  private static final double AROUND = 2;

  /// Less than this beyond the bins need not be said.
  private static final double LEAST_BEYOND = 0.005;

  private final Ghost ghost;
  private final List<Bin> bins;

  GhostPainter(Ghost ghost, List<Bin> bins) {
    this.ghost = ghost;
    this.bins = bins;
  }

  /// What belongs behind the bars.
  void drawArea(Axes axes, Page page) {
    LineLayer layer = new LineLayer(axes);
    for (int bin = 0; bin < bins.size(); bin++) {
      if (ghost.shares().get(bin) > 0) {
        layer.box(bins.get(bin).from(), bins.get(bin).to(), 0, ghost.shares().get(bin), AREA);
      }
    }
    layer.paint(page);
  }

  /// What belongs over the bars of bins.
  void drawOutline(Axes axes, Page page) {
    if (bins.isEmpty()) {
      return;
    }
    Path2D outline = new Path2D.Double();
    outline.moveTo(axes.px(bins.getFirst().from()), axes.bottom());
    for (int bin = 0; bin < bins.size(); bin++) {
      double height = axes.py(ghost.shares().get(bin));
      outline.lineTo(axes.px(bins.get(bin).from()), height);
      outline.lineTo(axes.px(bins.get(bin).to()), height);
    }
    outline.lineTo(axes.px(bins.getLast().to()), axes.bottom());
    page.stroke(outline, LINE, WIDTH, DASHES);
  }

  /// The places of its bins.
  List<Rectangle2D> bins(Axes axes) {
    List<Rectangle2D> places = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      places.add(place(axes, bins.get(bin).from(), bins.get(bin).to(), ghost.shares().get(bin), 0));
    }
    return places;
  }

  /// The places of its point masses.
  ///
  /// @param width of the bars of point masses
  List<Rectangle2D> masses(Axes axes, double width) {
    return ghost.masses().stream()
        .map(it -> place(axes, it.at(), it.at(), it.share(), width / 2 + AROUND))
        .toList();
  }

  private static Rectangle2D place(Axes axes, double from, double to, double share, double pad) {
    double left = axes.px(from) - pad;
    double top = axes.py(share);
    return new Rectangle2D.Double(
        left, top, axes.px(to) + pad - left, Math.max(0, axes.bottom() - top));
  }

  /// What belongs over the bars of point masses, at their places.
  void drawMasses(List<Rectangle2D> places, Page page) {
    for (Rectangle2D place : places) {
      page.stroke(place, LINE, WIDTH, DASHES);
    }
  }

  /// Says what it is, and how much of it does not show.
  void addTo(Key key) {
    String text = ghost.name();
    if (ghost.beyond() >= LEAST_BEYOND) {
      text += " (%s beyond)".formatted(Rounding.share(ghost.beyond()));
    }
    key.add(text, GhostPainter::mark);
  }

  private static void mark(Page page, Rectangle2D square) {
    page.fill(square, AREA);
    double top = square.getMinY();
    page.stroke(
        new Line2D.Double(square.getMinX(), top, square.getMaxX(), top), LINE, WIDTH, DASHES);
  }
}
