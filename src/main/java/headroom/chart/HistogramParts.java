package headroom.chart;

import headroom.words.Rounding;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The two parts of a histogram, with and without the cap hit: the key with their shares, and a
/// strip below the bars that shows where a part lies whose own bars are too low to be seen.
final class HistogramParts {

  /// Lower than this share of the axis is hard to see.
  private static final double VISIBLE = 0.04;

  private static final double STRIP = 10;
  private static final double STRIP_HEIGHT = 54;

  private final HistogramChart chart;
  private final double axisHeight;

  HistogramParts(HistogramChart chart, double axisHeight) {
    this.chart = chart;
    this.axisHeight = axisHeight;
  }

  /// What the colours mean, where there are two.
  Key key() {
    Key key = new Key();
    double notHit = share(Bin::notHit, PointMass::notHit, Tail::notHit);
    double hit = share(Bin::hit, PointMass::hit, Tail::hit);
    if (hit > 0) {
      if (notHit > 0) {
        key.add(
            "cap not hit: " + Rounding.share(notHit),
            (on, square) -> on.fill(square, Palette.fill(Tint.RECEIPTS)));
      }
      key.add(
          "cap hit: " + Rounding.share(hit),
          (on, square) -> on.fill(square, Palette.fill(Tint.CAP)));
    }
    return key;
  }

  /// The room that the strip needs below the bars.
  double stripHeight() {
    return hidden().isEmpty() ? 0 : STRIP_HEIGHT;
  }

  /// Draws the strip from P5 to P95 of the part that cannot be seen otherwise, and its label.
  void drawStrip(Axes axes, Page page) {
    List<Piece> pieces = hidden();
    if (pieces.isEmpty()) {
      return;
    }
    boolean hit = visible(Bin::notHit, PointMass::notHit);
    Tint tint = hit ? Tint.CAP : Tint.RECEIPTS;
    double share =
        hit
            ? share(Bin::hit, PointMass::hit, Tail::hit)
            : share(Bin::notHit, PointMass::notHit, Tail::notHit);
    double from = axes.px(at(pieces, 0.05));
    double to = axes.px(at(pieces, 0.95));
    double left = Math.clamp((from + to) / 2 - 4, axes.left(), axes.right() - 8);
    page.fill(
        new Rectangle2D.Double(
            Math.min(from, left), axes.bottom() + 5, Math.max(8, to - from), STRIP),
        Palette.fill(tint));
    TextStyle style = TextStyle.strong(Palette.dark(tint));
    String text =
        "%s in %s of the futures%s"
            .formatted(
                hit ? "cap hit" : "cap not hit",
                Rounding.share(share),
                to - from > 8 ? ", nine in ten of them here" : "");
    double half = style.width(text) / 2;
    double x = Math.clamp((from + to) / 2, axes.left() + half, axes.right() - half);
    page.write(text, x, axes.bottom() + STRIP + 32, Label.Anchor.MIDDLE, style);
  }

  /// The pieces of the part that exists but is too low everywhere; empty if there is none.
  private List<Piece> hidden() {
    boolean both =
        share(Bin::notHit, PointMass::notHit, Tail::notHit) > 0
            && share(Bin::hit, PointMass::hit, Tail::hit) > 0;
    if (both && !visible(Bin::notHit, PointMass::notHit)) {
      return pieces(Bin::notHit, PointMass::notHit);
    }
    return both && !visible(Bin::hit, PointMass::hit)
        ? pieces(Bin::hit, PointMass::hit)
        : List.of();
  }

  private boolean visible(ToDoubleFunction<Bin> inBin, ToDoubleFunction<PointMass> inMass) {
    double bins = chart.bins().stream().mapToDouble(inBin).max().orElse(0);
    double masses = chart.masses().stream().mapToDouble(inMass).max().orElse(0);
    return Math.max(bins, masses) > VISIBLE * axisHeight;
  }

  private double share(
      ToDoubleFunction<Bin> inBin,
      ToDoubleFunction<PointMass> inMass,
      ToDoubleFunction<Tail> inTail) {
    double sum =
        chart.bins().stream().mapToDouble(inBin).sum()
            + chart.masses().stream().mapToDouble(inMass).sum()
            + inTail.applyAsDouble(chart.below())
            + inTail.applyAsDouble(chart.above());
    return Math.clamp(sum > 1 - 1e-9 ? 1 : sum, 0, 1);
  }

  private List<Piece> pieces(ToDoubleFunction<Bin> inBin, ToDoubleFunction<PointMass> inMass) {
    List<Piece> pieces = new ArrayList<>();
    for (Bin bin : chart.bins()) {
      pieces.add(new Piece(bin.from(), bin.to(), inBin.applyAsDouble(bin)));
    }
    for (PointMass mass : chart.masses()) {
      pieces.add(new Piece(mass.at(), mass.at(), inMass.applyAsDouble(mass)));
    }
    pieces.removeIf(piece -> piece.share() == 0);
    pieces.sort(Comparator.comparingDouble(Piece::from));
    return pieces;
  }

  private static double at(List<Piece> pieces, double probability) {
    double wanted = probability * pieces.stream().mapToDouble(Piece::share).sum();
    double seen = 0;
    for (Piece piece : pieces) {
      seen += piece.share();
      if (seen >= wanted) {
        double part = 1 - (seen - wanted) / piece.share();
        return piece.from() + part * (piece.to() - piece.from());
      }
    }
    return pieces.getLast().to();
  }

  private record Piece(double from, double to, double share) {}
}
