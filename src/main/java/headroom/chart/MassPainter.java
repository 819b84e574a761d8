package headroom.chart;

import headroom.words.Rounding;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws the point masses of a histogram as bars of their own on its scale, each with its share and
/// value beside it as far as there is room: the largest first.
final class MassPainter {

  private static final double NARROW = 14;
  private static final double WIDE = 64;
  private static final double LEAST = 3;
  private static final double FILL = 0.6;
  private static final double GAP = 10;
  private static final int STEPS_UP = 10;

  /// Of more masses than this only those are labelled that stand out.
  private static final int LABELLED = 12;

  private final Axes axes;
  private final boolean alone;
  private final Page page;

  /// @param alone whether no bins stand between them
  MassPainter(Axes axes, boolean alone, Page page) {
    this.axes = axes;
    this.alone = alone;
    this.page = page;
  }

  /// Draws the bars, then their labels clear of the places that are taken, and adds their own.
  void draw(List<PointMass> masses, List<Rectangle2D> taken) {
    double width = width(masses);
    List<Rectangle2D> bars = masses.stream().map(mass -> drawBar(mass, width)).toList();
    taken.addAll(bars);
    List<Integer> largestFirst =
        IntStream.range(0, masses.size())
            .boxed()
            .sorted(Comparator.comparingDouble(index -> -masses.get(index).share()))
            .toList();
    double usual = masses.isEmpty() ? 0 : masses.get(largestFirst.get(masses.size() / 2)).share();
    for (int index : largestFirst) {
      PointMass mass = masses.get(index);
      if (masses.size() <= LABELLED || mass.share() >= 2 * usual) {
        label(mass, bars.get(index), taken)
            .ifPresent(
                label -> {
                  taken.add(label.bounds());
                  page.write(label);
                });
      }
    }
  }

  /// How wide the bars of masses are.
  double width(List<PointMass> masses) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int mass = 1; mass < masses.size(); mass++) {
      double distance = axes.px(masses.get(mass).at()) - axes.px(masses.get(mass - 1).at());
      nearest = Math.min(nearest, distance);
    }
    return Math.max(LEAST, Math.min(FILL * nearest, alone ? WIDE : NARROW));
  }

  /// Draws a bar and returns the place it takes.
  private Rectangle2D drawBar(PointMass mass, double pixels) {
    double width = pixels * axes.x().span() / axes.area().getWidth();
    double from = Math.clamp(mass.at() - width / 2, axes.x().low(), axes.x().high() - width);
    double end = mass.share();
    double notHit = Math.min(mass.notHit(), end);
    new LineLayer(axes)
        .box(from, from + width, 0, notHit, Palette.hue(Tint.RECEIPTS))
        .box(from, from + width, notHit, end, Palette.hue(Tint.CAP))
        .paint(page);
    double left = axes.px(from);
    return new Rectangle2D.Double(left, axes.py(end), pixels, axes.bottom() - axes.py(end));
  }

  /// The first free place beside the end of the bar, on its inner or outer side, or above it; in
  /// short where there is no room for more; further up if there is none at all.
  private Optional<Label> label(PointMass mass, Rectangle2D bar, List<Rectangle2D> taken) {
    boolean hit = mass.hit() >= mass.notHit();
    TextStyle style = TextStyle.strong(Palette.dark(hit ? Tint.CAP : Tint.RECEIPTS));
    String share = Rounding.share(mass.share());
    String full = share + " exactly at " + NumberText.brief(mass.at(), 6);
    return Stream.of(near(full, bar, style), near(share, bar, style), higher(full, bar, style))
        .flatMap(places -> places)
        .filter(label -> fits(label, taken))
        .findFirst();
  }

  private Stream<Label> near(String text, Rectangle2D bar, TextStyle style) {
    double half = style.width(text) / 2;
    double x = Math.clamp(bar.getCenterX(), axes.left() + half, axes.right() - half);
    Label above = new Label(text, x, bar.getMinY() - GAP, Label.Anchor.MIDDLE, style, true);
    double beside = bar.getMinY() + style.capHeight();
    boolean inwards = inwards(bar);
    Label inner = side(text, inwards, bar, beside, style);
    Label outer = side(text, !inwards, bar, beside, style);
    return alone ? Stream.of(above, inner, outer) : Stream.of(inner, outer, above);
  }

  private Stream<Label> higher(String text, Rectangle2D bar, TextStyle style) {
    double beside = bar.getMinY() + style.capHeight();
    return IntStream.rangeClosed(1, STEPS_UP)
        .mapToObj(step -> side(text, inwards(bar), bar, beside - step * style.lineHeight(), style));
  }

  private boolean inwards(Rectangle2D bar) {
    return bar.getCenterX() > (axes.left() + axes.right()) / 2;
  }

  private static Label side(
      String text, boolean toTheLeft, Rectangle2D bar, double y, TextStyle style) {
    return toTheLeft
        ? new Label(text, bar.getMinX() - GAP, y, Label.Anchor.END, style, true)
        : new Label(text, bar.getMaxX() + GAP, y, Label.Anchor.START, style, true);
  }

  private boolean fits(Label label, List<Rectangle2D> taken) {
    Rectangle2D bounds = label.bounds();
    return bounds.getMinX() >= axes.left() - GAP
        && bounds.getMaxX() <= axes.right() + GAP
        && bounds.getMinY() >= axes.top() - GAP
        && bounds.getMaxY() <= axes.bottom()
        && taken.stream().noneMatch(bounds::intersects);
  }
}
