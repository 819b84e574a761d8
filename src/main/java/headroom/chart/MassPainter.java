package headroom.chart;

import headroom.math.DecimalRounding;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Draws the point masses of a histogram as thin bars of their own, each with its share and value
/// beside it; a bar that is longer than the axis is broken.
final class MassPainter {

  private static final double WIDTH = 14;

  private final Axes axes;
  private final double tallestBin;
  private final Page page;

  MassPainter(Axes axes, double tallestBin, Page page) {
    this.axes = axes;
    this.tallestBin = tallestBin;
    this.page = page;
  }

  /// Draws the bars, then their labels.
  void draw(List<PointMass> masses) {
    List<Rectangle2D> taken = new ArrayList<>();
    for (PointMass mass : masses) {
      taken.add(drawBar(mass));
    }
    for (PointMass mass : masses) {
      Label label = label(mass, taken);
      taken.add(label.bounds());
      page.write(label);
    }
  }

  /// Draws a bar of its own and returns the place it takes.
  private Rectangle2D drawBar(PointMass mass) {
    double width = WIDTH * axes.x().span() / axes.area().getWidth();
    double from = Math.clamp(mass.at() - width / 2, axes.x().low(), axes.x().high() - width);
    double end = Math.min(mass.share(), axes.y().high());
    double notHit = Math.min(mass.notHit(), end);
    new LineLayer(axes)
        .box(from, from + width, 0, notHit, Palette.hue(Tint.RECEIPTS))
        .box(from, from + width, notHit, end, Palette.hue(Tint.CAP))
        .paint(page);
    double left = axes.px(from);
    if (mass.share() > end) {
      drawBreak(left, left + WIDTH);
    }
    return new Rectangle2D.Double(left, axes.py(end), WIDTH, axes.bottom() - axes.py(end));
  }

  /// Two slanting strokes: the bar is longer than the axis.
  private void drawBreak(double left, double right) {
    for (double y : new double[] {axes.top() + 62, axes.top() + 72}) {
      Path2D stroke = new Path2D.Double();
      stroke.moveTo(left - 4, y + 5);
      stroke.lineTo(right + 4, y - 5);
      page.stroke(stroke, Palette.PAPER, 4);
    }
  }

  /// The first free place beside a mass: on its inner or outer side, from the end of its bar
  /// downwards.
  private Label label(PointMass mass, List<Rectangle2D> taken) {
    boolean hit = mass.hit() >= mass.notHit();
    TextStyle style = TextStyle.strong(Palette.dark(hit ? Tint.CAP : Tint.RECEIPTS));
    String text = share(mass.share()) + " exactly at " + NumberText.brief(mass.at(), 6);
    double x = axes.px(mass.at());
    boolean inwards = x > (axes.left() + axes.right()) / 2;
    double baseline = labelHeight(mass);
    while (true) {
      for (boolean toTheLeft : new boolean[] {inwards, !inwards}) {
        Label.Anchor anchor = toTheLeft ? Label.Anchor.END : Label.Anchor.START;
        double held = toTheLeft ? x - WIDTH : x + WIDTH;
        Label label = new Label(text, held, baseline, anchor, style, true);
        Rectangle2D bounds = label.bounds();
        boolean inside = bounds.getMinX() >= axes.left() && bounds.getMaxX() <= axes.right();
        boolean last = baseline > axes.bottom();
        if ((inside && taken.stream().noneMatch(bounds::intersects)) || last) {
          return label;
        }
      }
      baseline += style.lineHeight();
    }
  }

  /// Beside the end of the bar, unless bins may stand there.
  private double labelHeight(PointMass mass) {
    double end = axes.py(Math.min(mass.share(), axes.y().high())) + 24;
    return end < axes.py(tallestBin) - 10 ? end : axes.top() + 24;
  }

  private static String share(double share) {
    return NumberText.chance(share, DecimalRounding.percentDecimals(share));
  }
}
