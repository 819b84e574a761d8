package headroom.distribution;

import headroom.math.NormalDensity;
import java.util.ArrayList;
import java.util.List;

/// Builds the cubics of a piece for a [ScoreTable]: cubic Hermite cells, halved until the exact
/// quantile at the middle of a cell agrees with the cubic to 1e-9 of the law's scale there, and
/// then once more, which leaves about a sixteenth of that error. Positions on the piece's [Axis]
/// are tabulated; on the logarithmic one the error is also within 1e-9 of the value itself.
///
/// The scale at `x` is the distance from the piece's median, and at least its spread, half the
/// distance between the scores −1 and 1. Slopes are held within three times the secant's, which
/// makes every cubic monotone (F. N. Fritsch, R. E. Carlson 1980, "Monotone Piecewise Cubic
/// Interpolation"). Where the function all but jumps, cells narrow until no two 52-bit uniforms fit
/// into one.
final class ScoreTableBuilder {
  private static final double TOLERANCE = 1e-9;
  private static final double FINEST_PROBABILITY = 0x1p-54;
  private static final double FINEST_SCORE = 0x1p-44;

  private final Piece piece;
  private final double median;
  private final double spread;
  private final List<Cell> cells = new ArrayList<>();

  /// A point of the table.
  ///
  /// @param score the score
  /// @param value the quantile's position there
  /// @param slope its derivative, possibly ∞ or NaN
  private record Node(double score, double value, double slope) {}

  /// A cubic between two nodes: its value and slopes on `t` from 0 to 1.
  private record Cell(double start, double width, double from, double to, double d0, double d1) {
    static Cell between(Node left, Node right) {
      double width = right.score - left.score;
      double steepest = 3 * (right.value - left.value);
      return new Cell(
          left.score,
          width,
          left.value,
          right.value,
          held(left.slope * width, steepest),
          held(right.slope * width, steepest));
    }

    private static double held(double slope, double steepest) {
      return slope >= 0 && slope <= steepest ? slope : steepest;
    }

    double middle() {
      return (from + to) / 2 + (d0 - d1) / 8;
    }

    void coefficients(double[] out, int at) {
      double rise = to - from;
      out[at] = from;
      out[at + 1] = d0;
      out[at + 2] = 3 * rise - 2 * d0 - d1;
      out[at + 3] = d0 + d1 - 2 * rise;
    }
  }

  private ScoreTableBuilder(Piece piece) {
    this.piece = piece;
    double far = Double.POSITIVE_INFINITY;
    this.median = piece.median();
    double above = piece.solve(1, median, far, median);
    double below = piece.solve(-1, -far, median, median);
    this.spread = (above - below) / 2;
  }

  /// The cubics of a piece with positive mass.
  static ScoreTable.Cubics tabulate(Piece piece) {
    ScoreTableBuilder builder = new ScoreTableBuilder(piece);
    List<Node> nodes = builder.coarseNodes();
    for (int i = 1; i < nodes.size(); i++) {
      builder.refine(nodes.get(i - 1), nodes.get(i));
    }
    return builder.cubics();
  }

  /// Nodes at equal distances, found from the median outwards so that each begins near the last.
  private List<Node> coarseNodes() {
    int half = (int) (ScoreTable.LAST_SCORE / ScoreTable.COARSE);
    List<Node> nodes = new ArrayList<>();
    Node centre = new Node(0, median, piece.slope(median, 0));
    nodes.add(centre);
    Node last = centre;
    for (int i = 1; i <= half; i++) {
      last = beyond(last, i * ScoreTable.COARSE);
      nodes.addLast(last);
    }
    last = centre;
    for (int i = 1; i <= half; i++) {
      last = beyond(last, -i * ScoreTable.COARSE);
      nodes.addFirst(last);
    }
    return nodes;
  }

  private Node beyond(Node last, double score) {
    double far = Double.POSITIVE_INFINITY;
    return score > last.score
        ? node(score, last.value, far, last.value + last.slope * (score - last.score))
        : node(score, -far, last.value, last.value + last.slope * (score - last.score));
  }

  private Node node(double score, double from, double to, double guess) {
    double value = piece.solve(score, from, to, guess);
    return new Node(score, value, piece.slope(value, score));
  }

  private void refine(Node left, Node right) {
    Cell whole = Cell.between(left, right);
    double score = left.score + (right.score - left.score) / 2;
    Node middle = node(score, left.value, right.value, whole.middle());
    double scale = Math.max(spread, Math.abs(middle.value - median));
    boolean close =
        Math.abs(whole.middle() - middle.value) <= TOLERANCE * piece.axis().tolerable(scale);
    if (close || finest(left, right)) {
      cells.add(Cell.between(left, middle));
      cells.add(Cell.between(middle, right));
    } else {
      refine(left, middle);
      refine(middle, right);
    }
  }

  private boolean finest(Node left, Node right) {
    double width = right.score - left.score;
    double nearest = Math.min(Math.abs(left.score), Math.abs(right.score));
    double density = piece.mass() * NormalDensity.density(nearest);
    return width <= FINEST_SCORE || width * density <= FINEST_PROBABILITY;
  }

  private ScoreTable.Cubics cubics() {
    int count = cells.size();
    double[] starts = new double[count];
    double[] ends = new double[count];
    double[] coefficients = new double[4 * count];
    for (int cell = 0; cell < count; cell++) {
      starts[cell] = cells.get(cell).start;
      ends[cell] = cells.get(cell).to;
      cells.get(cell).coefficients(coefficients, 4 * cell);
    }
    return new ScoreTable.Cubics(starts, coefficients, ends);
  }
}
