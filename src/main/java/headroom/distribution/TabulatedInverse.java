package headroom.distribution;

import headroom.kernel.Functions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws from a law without a closed form: each segment of it is one value or a table.
///
/// Tables take milliseconds and are made by the first draw: who only checks a scenario or lists its
/// metrics makes none.
final class TabulatedInverse implements InverseCdf {
  private static final double SMALLEST_SHARE = 0x1p-60;

  private final Distribution law;
  private final List<Segments.Segment> segments;
  private final Thresholds thresholds;
  private final double[] starts;
  private final double[] ends;
  private final boolean linear;

  /// Null until the first draw.
  private volatile @Nullable ScoreTable table;

  private TabulatedInverse(Distribution law, List<Segments.Segment> segments) {
    this.law = law;
    this.segments = segments;
    starts = new double[segments.size()];
    ends = new double[segments.size()];
    for (int i = 0; i < ends.length; i++) {
      starts[i] = i == 0 ? 0 : ends[i - 1];
      ends[i] = segments.get(i).to();
    }
    thresholds = new Thresholds(ends);
    linear = segments.stream().allMatch(TabulatedInverse::linear);
  }

  private ScoreTable table() {
    ScoreTable made = table;
    return made == null ? make() : made;
  }

  private synchronized ScoreTable make() {
    ScoreTable made = table;
    if (made == null) {
      made = new ScoreTable(segments.stream().map(TabulatedInverse::cubics).toList());
      table = made;
    }
    return made;
  }

  private static ScoreTable.Cubics cubics(Segments.Segment segment) {
    return switch (segment) {
      case Segments.Flat flat -> ScoreTable.Cubics.flat(flat.value());
      case Segments.Slope slope -> ScoreTableBuilder.tabulate(slope.piece());
    };
  }

  static TabulatedInverse of(Distribution law, Segments segments) {
    return new TabulatedInverse(law, segments.list());
  }

  private static boolean linear(Segments.Segment segment) {
    return switch (segment) {
      case Segments.Flat _ -> true;
      case Segments.Slope(double _, Piece piece) -> piece.axis() == Axis.LINEAR;
    };
  }

  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    ScoreTable scores = table();
    if (ends.length == 1) {
      shares(uniforms, count, out);
    } else {
      sharesOfSegments(uniforms, count, out);
    }
    functions.normalQuantile(out, count, out);
    for (int i = 0; i < count; i++) {
      double u = uniforms[i];
      int segment = thresholds.indexOf(u);
      // The quantile of the share below has its sign turned where the share above was taken.
      long turned = Double.doubleToRawLongBits((ends[segment] - u) - (u - starts[segment]));
      long score = Double.doubleToRawLongBits(out[i]) ^ (turned & Long.MIN_VALUE);
      out[i] = scores.at(segment, Double.longBitsToDouble(score));
    }
    if (!linear) {
      exponentials(uniforms, count, out);
    }
  }

  // The share of the segment on the uniform's own side of its middle: small shares keep all their
  // digits at either end.
  private void sharesOfSegments(double[] uniforms, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double u = uniforms[i];
      int segment = thresholds.indexOf(u);
      double below = u - starts[segment];
      double above = ends[segment] - u;
      out[i] = Math.max(Math.min(below, above) / (below + above), SMALLEST_SHARE);
    }
  }

  /// Shares where there is one segment; the compiler makes vectors of it.
  private static void shares(double[] uniforms, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double below = uniforms[i];
      double above = 1 - below;
      out[i] = Math.max(Math.min(below, above) / (below + above), SMALLEST_SHARE);
    }
  }

  private void exponentials(double[] uniforms, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      Segments.Segment segment = segments.get(thresholds.indexOf(uniforms[i]));
      if (segment instanceof Segments.Slope(double _, Piece piece)
          && piece.axis() == Axis.LOGARITHMIC) {
        out[i] = piece.value(out[i]);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TabulatedInverse that && law.equals(that.law);
  }

  @Override
  public int hashCode() {
    return law.hashCode();
  }
}
