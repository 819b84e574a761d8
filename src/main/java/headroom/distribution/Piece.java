package headroom.distribution;

import headroom.math.NormalDensity;
import headroom.math.WichuraQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// The continuous part of a law between two points, as a law of its own.
///
/// Its quantile function is taken as a function of the *score* `s`, the standard normal quantile of
/// the probability within the piece: smooth where the density is, however the density ends at
/// either side, and with `dx/ds = mass·φ(s)/density(x)`. Searches go along an [Axis]: a position is
/// the value `x`, or `ln x` where laws of the logarithm make the values spread over more than a
/// factor of e between the scores −1 and 1.
final class Piece {
  private static final int MOST_STEPS = 400;

  /// After so many steps of Newton's method every other one is a bisection.
  private static final int PATIENCE = 12;

  /// After so many steps the bracket spans many orders of magnitude.
  private static final int LATE = 100;

  /// Newton's method has arrived when a step is shorter than this, relative to the position.
  private static final double CLOSE = 0x1p-48;

  /// `Φ(1)`, the probability below score 1.
  private static final double BELOW_ONE = 0.8413447460685429;

  private final List<Part> parts;
  private final double left;
  private final double right;
  private final double mass;
  private final Axis axis;

  /// Where a search begins, and how far its first step may go.
  private final double start;

  private final double reach;

  /// @param weight probability of the law in the mixture
  /// @param law a law with positive probability inside the piece
  private record Part(double weight, Continuous law) {}

  private Piece(List<Part> parts, double left, double right) {
    this.parts = List.copyOf(parts);
    this.left = left;
    this.right = right;
    this.mass = between(left, right);
    this.axis = isWide() ? Axis.LOGARITHMIC : Axis.LINEAR;
    this.start = start();
    this.reach = reach();
  }

  private boolean isWide() {
    return left >= 0
        && right > Math.E * left
        && parts.stream().anyMatch(part -> part.law().isMultiplicative())
        && likely(Math::max, BELOW_ONE) > Math.E * likely(Math::min, 1 - BELOW_ONE);
  }

  /// The least or the greatest of the parts' quantiles at a probability.
  private double likely(DoubleBinaryOperator choice, double u) {
    return parts.stream().mapToDouble(part -> part.law().quantile(u)).reduce(choice).orElseThrow();
  }

  /// The whole of a continuous law.
  static Piece of(Continuous law) {
    return new Piece(List.of(new Part(1, law)), law.low(), law.high());
  }

  /// What the continuous components of a mixture have between `left` and `right`.
  static Piece of(Mixture mixture, double left, double right) {
    List<Part> parts = new ArrayList<>();
    for (Mixture.Component component : mixture.components()) {
      if (component.law() instanceof Continuous law && law.low() < right && law.high() > left) {
        parts.add(new Part(component.weight(), law));
      }
    }
    return new Piece(parts, left, right);
  }

  /// Probability of the piece in its law.
  double mass() {
    return mass;
  }

  /// The axis of positions.
  Axis axis() {
    return axis;
  }

  /// The value at a position, inside the piece.
  double value(double position) {
    return Math.clamp(axis.value(position), left, right);
  }

  /// The quantile between two probabilities of the law: `below` lies between it and the piece's
  /// left end, `above` between it and the right end.
  double quantile(double below, double above) {
    double share = Math.min(below, above) / (below + above);
    if (share <= 0) {
      return below < above ? left : right;
    }
    double score = WichuraQuantile.quantile(share);
    return value(solve(below <= above ? score : -score));
  }

  /// The position with score 0.
  double median() {
    return solve(0);
  }

  private double solve(double score) {
    return solve(score, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, start);
  }

  private double start() {
    return switch (axis) {
      case LINEAR -> linearStart();
      case LOGARITHMIC -> logarithmicStart();
    };
  }

  private double logarithmicStart() {
    double sum = 0;
    int count = 0;
    for (Part part : parts) {
      if (part.law().isMultiplicative()) {
        sum += axis.position(Math.clamp(part.law().quantile(0.5), left, right));
        count++;
      }
    }
    return sum / count;
  }

  private double linearStart() {
    if (Double.isFinite(left) && Double.isFinite(right)) {
      return left + (right - left) / 2;
    }
    double sum = 0;
    for (Part part : parts) {
      sum += part.law().centre();
    }
    double middle = sum / parts.size();
    if (middle > left && middle < right) {
      return middle;
    }
    return Double.isFinite(left) ? left + reach() : right - reach();
  }

  private double reach() {
    return switch (axis) {
      case LINEAR -> linearReach();
      case LOGARITHMIC -> logarithmicReach();
    };
  }

  private double logarithmicReach() {
    double reach = Double.MIN_NORMAL;
    for (Part part : parts) {
      if (part.law().isMultiplicative()) {
        double above = axis.position(part.law().quantile(BELOW_ONE));
        double below = axis.position(part.law().quantile(1 - BELOW_ONE));
        reach = Math.max(reach, (above - below) / 2);
      }
    }
    return reach;
  }

  private double linearReach() {
    double reach = Double.MIN_NORMAL;
    for (Part part : parts) {
      reach = Math.max(reach, part.law().width());
    }
    return reach;
  }

  /// The position whose score is `score`: Newton's method on the score, bisection where it leaves
  /// the bracket.
  ///
  /// @param smaller a position with a smaller score, possibly −∞
  /// @param larger a position with a larger score, possibly ∞
  /// @param guess where to begin
  double solve(double score, double smaller, double larger, double guess) {
    double from = Math.max(smaller, axis.position(left));
    double to = Math.min(larger, axis.position(right));
    double stride = reach;
    double x = guess > from && guess < to ? guess : inside(from, to, stride);
    for (int step = 0; step < MOST_STEPS && x > from && x < to; step++) {
      double at = score(x);
      double newton = x + (score - at) * slope(x, at);
      if (at == score || Math.abs(newton - x) <= CLOSE * axis.magnitude(x)) {
        return newton > from && newton < to ? newton : x;
      }
      if (at < score) {
        from = x;
        newton = Math.min(newton, x + stride);
      } else {
        to = x;
        newton = Math.max(newton, x - stride);
      }
      stride *= 2;
      boolean trusted = newton > from && newton < to && (step < PATIENCE || step % 2 == 0);
      x = trusted ? newton : step < LATE ? inside(from, to, stride) : middle(from, to);
    }
    return Math.clamp(x, from, to);
  }

  private static double inside(double from, double to, double stride) {
    if (from == Double.NEGATIVE_INFINITY) {
      return to - stride;
    }
    return to == Double.POSITIVE_INFINITY ? from + stride : from + (to - from) / 2;
  }

  /// The middle of two positions in the order of all doubles: it halves a bracket from 1e-300 to 1
  /// as fast as any other.
  private static double middle(double from, double to) {
    long low = ordinal(from);
    return Double.longBitsToDouble(bits(low + (ordinal(to) - low) / 2));
  }

  private static long ordinal(double value) {
    return bits(Double.doubleToRawLongBits(value));
  }

  /// Turns the bits of a double into its place among all doubles, and back.
  private static long bits(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /// The score of a position; ±∞ at the ends of the piece.
  double score(double position) {
    double x = value(position);
    double below = between(left, x);
    double above = between(x, right);
    return below <= above
        ? WichuraQuantile.quantile(below / (below + above))
        : -WichuraQuantile.quantile(above / (below + above));
  }

  /// The derivative of the position by the score where that is `score`; ∞ or NaN where the density
  /// vanishes.
  double slope(double position, double score) {
    double x = value(position);
    double density = 0;
    for (Part part : parts) {
      density = Math.fma(part.weight(), part.law().density(x), density);
    }
    return mass * NormalDensity.density(score) / (density * axis.stretch(x));
  }

  private double between(double from, double to) {
    double sum = 0;
    for (Part part : parts) {
      sum = Math.fma(part.weight(), part.law().between(from, to), sum);
    }
    return sum;
  }
}
