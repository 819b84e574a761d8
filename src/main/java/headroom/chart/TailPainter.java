package headroom.chart;

import headroom.words.Rounding;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws what lies beyond the bins of a histogram: at each end an arrow with its share.
final class TailPainter {

  /// Less than this is nothing to draw.
  private static final double LEAST = 0.0005;

  private static final double ARROW = 44;
  private static final double HEAD = 9;
  private static final double GAP = 10;
  private static final TextStyle TEXT = TextStyle.body(Palette.SOFT_INK);

  private final HistogramChart chart;
  private final Axes axes;
  private final Page page;

  TailPainter(HistogramChart chart, Axes axes, Page page) {
    this.chart = chart;
    this.axes = axes;
    this.page = page;
  }

  /// Draws both arrows clear of the places that are taken, and adds their own.
  void draw(List<Rectangle2D> taken) {
    if (chart.bins().isEmpty()) {
      return;
    }
    if (chart.below().share() >= LEAST) {
      String edge = NumberText.brief(chart.bins().getFirst().from(), 6);
      arrow(Rounding.share(chart.below().share()) + " below " + edge, false, taken);
    }
    if (chart.above().share() >= LEAST) {
      String edge = NumberText.brief(chart.bins().getLast().to(), 6);
      arrow(Rounding.share(chart.above().share()) + " above " + edge, true, taken);
    }
  }

  private void arrow(String text, boolean right, List<Rectangle2D> taken) {
    double tip = right ? axes.right() : axes.left() + 4;
    double back = right ? tip - ARROW : tip + ARROW;
    double held = right ? back - GAP : back + GAP;
    Label.Anchor anchor = right ? Label.Anchor.END : Label.Anchor.START;
    double baseline = axes.bottom() - 2 * GAP;
    Label label = new Label(text, held, baseline, anchor, TEXT, true);
    while (baseline > axes.top() + TEXT.size() && taken(label, tip, taken)) {
      baseline -= 6;
      label = new Label(text, held, baseline, anchor, TEXT, true);
    }
    page.write(label);
    taken.add(space(label, tip));
    double y = baseline - TEXT.capHeight() / 2;
    double side = right ? -HEAD : HEAD;
    page.stroke(new Line2D.Double(back, y, tip, y), Palette.SOFT_INK, 3);
    Path2D head = new Path2D.Double();
    head.moveTo(tip + side, y - HEAD);
    head.lineTo(tip, y);
    head.lineTo(tip + side, y + HEAD);
    page.stroke(head, Palette.SOFT_INK, 3);
  }

  private static boolean taken(Label label, double tip, List<Rectangle2D> taken) {
    Rectangle2D space = space(label, tip);
    return taken.stream().anyMatch(space::intersects);
  }

  private static Rectangle2D space(Label label, double tip) {
    Rectangle2D bounds = label.bounds();
    double left = Math.min(bounds.getMinX(), tip);
    double right = Math.max(bounds.getMaxX(), tip);
    return new Rectangle2D.Double(left, bounds.getMinY(), right - left, bounds.getHeight());
  }
}
