package headroom.distribution;

import headroom.math.NormalDensity;
import headroom.math.WichuraQuantile;
import java.util.ArrayList;
import java.util.List;

/// The continuous part of a law between two points, as a law of its own.
///
/// Its quantile function is taken as a function of the *score* `s`, the standard normal quantile of
/// the probability within the piece: smooth where the density is, however the density ends at
/// either side, and with `dx/ds = mass·φ(s)/density(x)`.
final class Piece {
  private static final int MOST_STEPS = 400;

  /// After so many steps of Newton's method every other one is a bisection.
  private static final int PATIENCE = 12;

  /// Newton's method has arrived when a step is shorter than this, relative to `x`.
  private static final double CLOSE = 0x1p-48;

  private final List<Part> parts;
  private final double left;
  private final double right;
  private final double mass;

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
    this.start = start();
    this.reach = reach();
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

  /// The quantile between two probabilities of the law: `below` lies between it and the piece's
  /// left end, `above` between it and the right end.
  double quantile(double below, double above) {
    double share = Math.min(below, above) / (below + above);
    if (share <= 0) {
      return below < above ? left : right;
    }
    double score = WichuraQuantile.quantile(share);
    return solve(below <= above ? score : -score, left, right, start);
  }

  /// The `x` with score 0.
  double median() {
    return solve(0, left, right, start);
  }

  private double start() {
    if (Double.isFinite(left) && Double.isFinite(right)) {
      return left + (right - left) / 2;
    }
    double sum = 0;
    for (Part part : parts) {
      sum += part.law().mean();
    }
    double middle = sum / parts.size();
    if (middle > left && middle < right) {
      return middle;
    }
    return Double.isFinite(left) ? left + reach() : right - reach();
  }

  private double reach() {
    double reach = Double.MIN_NORMAL;
    for (Part part : parts) {
      reach = Math.max(reach, part.law().sd());
    }
    return reach;
  }

  /// The `x` whose score is `score`: Newton's method on the score, bisection where it leaves the
  /// bracket.
  ///
  /// @param smaller a point with a smaller score, possibly −∞
  /// @param larger a point with a larger score, possibly ∞
  /// @param guess where to begin
  double solve(double score, double smaller, double larger, double guess) {
    double from = Math.max(smaller, left);
    double to = Math.min(larger, right);
    double stride = reach;
    double x = guess > from && guess < to ? guess : inside(from, to, stride);
    for (int step = 0; step < MOST_STEPS && x > from && x < to; step++) {
      double at = score(x);
      double newton = x + (score - at) * slope(x, at);
      if (at == score || Math.abs(newton - x) <= CLOSE * Math.abs(x)) {
        return x;
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
      x = trusted ? newton : inside(from, to, stride);
    }
    return Math.clamp(x, from, to);
  }

  private static double inside(double from, double to, double stride) {
    if (from == Double.NEGATIVE_INFINITY) {
      return to - stride;
    }
    return to == Double.POSITIVE_INFINITY ? from + stride : from + (to - from) / 2;
  }

  /// The score of `x`; ±∞ at the ends of the piece.
  double score(double x) {
    double below = between(left, x);
    double above = between(x, right);
    return below <= above
        ? WichuraQuantile.quantile(below / (below + above))
        : -WichuraQuantile.quantile(above / (below + above));
  }

  /// `dx/ds` at `x`, whose score is `score`; ∞ or NaN where the density vanishes.
  double slope(double x, double score) {
    double density = 0;
    for (Part part : parts) {
      density = Math.fma(part.weight(), part.law().density(x), density);
    }
    return mass * NormalDensity.density(score) / density;
  }

  private double between(double from, double to) {
    double sum = 0;
    for (Part part : parts) {
      sum = Math.fma(part.weight(), part.law().between(from, to), sum);
    }
    return sum;
  }
}
