package headroom.distribution;

import headroom.kernel.Functions;
import java.util.List;

/// Draws from a law without a closed form: each segment of it is one value or a table.
final class TabulatedInverse implements InverseCdf {
  private static final double SMALLEST_SHARE = 0x1p-60;

  private final Thresholds thresholds;
  private final double[] starts;
  private final double[] ends;

  /// What each segment gives; ends like the segments themselves.
  private final Source[] sources;

  /// Where the values of a segment come from.
  private sealed interface Source {
    double at(double score);
  }

  private record Value(double value) implements Source {
    @Override
    public double at(double score) {
      return value;
    }
  }

  private record Table(ScoreTable table) implements Source {
    @Override
    public double at(double score) {
      return table.at(score);
    }
  }

  private record LogarithmTable(ScoreTable table, Piece piece) implements Source {
    @Override
    public double at(double score) {
      return piece.value(table.at(score));
    }
  }

  private static Source source(Piece piece) {
    ScoreTable table = ScoreTableBuilder.tabulate(piece);
    return switch (piece.axis()) {
      case LINEAR -> new Table(table);
      case LOGARITHMIC -> new LogarithmTable(table, piece);
    };
  }

  private TabulatedInverse(double[] starts, double[] ends, Source[] sources) {
    this.starts = starts;
    this.ends = ends;
    this.sources = sources;
    thresholds = new Thresholds(ends);
  }

  static TabulatedInverse of(Segments segments) {
    List<Segments.Segment> list = segments.list();
    double[] starts = new double[list.size()];
    double[] ends = new double[list.size()];
    Source[] sources = new Source[list.size()];
    for (int i = 0; i < list.size(); i++) {
      starts[i] = i == 0 ? 0 : ends[i - 1];
      ends[i] = list.get(i).to();
      sources[i] =
          switch (list.get(i)) {
            case Segments.Flat flat -> new Value(flat.value());
            case Segments.Slope slope -> source(slope.piece());
          };
    }
    return new TabulatedInverse(starts, ends, sources);
  }

  @Override
  public void apply(double[] uniforms, int count, Functions functions, double[] out) {
    // The share of the segment on the uniform's own side of its middle: small shares keep all their
    // digits at either end.
    for (int i = 0; i < count; i++) {
      double u = uniforms[i];
      int segment = thresholds.indexOf(u);
      double below = u - starts[segment];
      double above = ends[segment] - u;
      double share = Math.min(below, above) / (below + above);
      out[i] = Math.max(share, SMALLEST_SHARE);
    }
    functions.normalQuantile(out, count, out);
    for (int i = 0; i < count; i++) {
      double u = uniforms[i];
      int segment = thresholds.indexOf(u);
      boolean lower = u - starts[segment] <= ends[segment] - u;
      out[i] = sources[segment].at(lower ? out[i] : -out[i]);
    }
  }
}
