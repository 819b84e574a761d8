package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/// The quantile function of an unbounded metalog law, in the logit `l = ln(y/(1 − y))` of the
/// probability `y`:
///
///     M = r(c) + s(c)·l,   c = y − ½,
///     terms 1, l, c·l, c, c², c²·l, c³, c³·l, …
///
/// with `r` and `s` polynomials (T. W. Keelin 2016, "The Metalog Distributions", Decision Analysis
/// 13(4)). It is a quantile function where its slope `M' = s + (r′ + s′·l)·y(1 − y)` in `l` is
/// positive everywhere.
final class MetalogCurve {
  /// Logits beyond this, either way, are those of no 52-bit uniform.
  static final double LAST_LOGIT = 37;

  /// Beyond this the probability rounds to 0 or the curve is straight.
  private static final double FAR_LOGIT = 700;

  private static final double CHECK_STEP = 1.0 / 64;
  private static final int CHECKS = 2 * (int) (LAST_LOGIT / CHECK_STEP) + 1;
  private static final int REFINEMENTS = 60;
  private static final int MOST_STEPS = 200;
  private static final int PATIENCE = 20;

  /// `y` at the logits that are looked at, the same for every curve.
  private static final double[] CHECKED_PROBABILITY =
      IntStream.range(0, CHECKS).mapToDouble(i -> probability(checked(i))).toArray();

  /// `y(1 − y)` there.
  private static final double[] CHECKED_SPREAD =
      IntStream.range(0, CHECKS).mapToDouble(i -> spread(checked(i))).toArray();

  private final double[] level;
  private final double[] tilt;
  private final double[] levelSlope;
  private final double[] tiltSlope;

  /// @param terms coefficients in the order above, at least two
  MetalogCurve(List<Double> terms) {
    int count = terms.size();
    level = new double[(count + 1) / 2 + 1];
    tilt = new double[(count + 1) / 2 + 1];
    for (int term = 0; term < count; term++) {
      (hasLogit(term) ? tilt : level)[power(term)] = terms.get(term);
    }
    levelSlope = derivative(level);
    tiltSlope = derivative(tilt);
  }

  /// Whether a term, counted from 0, is multiplied by the logit.
  private static boolean hasLogit(int term) {
    return term == 1 || term == 2 || (term > 3 && term % 2 == 1);
  }

  /// The power of `c` in a term, counted from 0.
  private static int power(int term) {
    return term < 2 ? 0 : term < 4 ? 1 : term / 2;
  }

  /// The terms of the curve through as many points.
  ///
  /// @param probabilities ascending, strictly between 0 and 1
  /// @param values the curve's values there
  static List<Double> through(List<Double> probabilities, List<Double> values) {
    int count = probabilities.size();
    double[][] rows = new double[count][count];
    double[] right = new double[count];
    for (int row = 0; row < count; row++) {
      double y = probabilities.get(row);
      double logit = Log.log(y) - Log.log(1 - y);
      for (int term = 0; term < count; term++) {
        rows[row][term] = hasLogit(term) ? logit : 1;
        for (int factor = 0; factor < power(term); factor++) {
          rows[row][term] *= y - 0.5;
        }
      }
      right[row] = values.get(row);
    }
    var solver = new LUDecomposition(new Array2DRowRealMatrix(rows, false), 0).getSolver();
    if (!solver.isNonSingular()) {
      throw new IllegalArgumentException("these percentiles are too close to each other");
    }
    double[] terms = solver.solve(new ArrayRealVector(right, false)).toArray();
    return Arrays.stream(terms).boxed().toList();
  }

  private static double[] derivative(double[] polynomial) {
    double[] derivative = new double[polynomial.length - 1];
    for (int power = 1; power < polynomial.length; power++) {
      derivative[power - 1] = power * polynomial[power];
    }
    return derivative;
  }

  private static double evaluate(double[] polynomial, double c) {
    double value = 0;
    for (int power = polynomial.length - 1; power >= 0; power--) {
      value = Math.fma(value, c, polynomial[power]);
    }
    return value;
  }

  /// `y` at a logit, accurate relative to itself for negative ones.
  static double probability(double logit) {
    return 1 / (1 + Exp.exp(-logit));
  }

  /// The curve at a logit.
  double at(double logit) {
    return at(logit, probability(logit));
  }

  /// The curve at a logit whose probability is known.
  double at(double logit, double y) {
    double c = y - 0.5;
    return Math.fma(evaluate(tilt, c), logit, evaluate(level, c));
  }

  /// `dM/dl` at a logit.
  double slope(double logit) {
    return slope(logit, probability(logit), spread(logit));
  }

  private double slope(double logit, double y, double spread) {
    double c = y - 0.5;
    double bend = Math.fma(evaluate(tiltSlope, c), logit, evaluate(levelSlope, c));
    return Math.fma(bend, spread, evaluate(tilt, c));
  }

  /// `y(1 − y)` at a logit.
  private static double spread(double logit) {
    return probability(logit) * probability(-logit);
  }

  /// One of the logits that are looked at: from the middle outwards, to either side in turn.
  private static double checked(int i) {
    return (i % 2 == 0 ? i / 2 : -(i + 1) / 2) * CHECK_STEP;
  }

  /// How fast the curve grows with the logit far above.
  double upperTilt() {
    return evaluate(tilt, 0.5);
  }

  /// How fast the curve falls with the logit far below.
  double lowerTilt() {
    return evaluate(tilt, -0.5);
  }

  /// A logit where the curve falls, near the median if there are several; empty if it rises
  /// everywhere.
  OptionalDouble fall() {
    double lowest = Double.POSITIVE_INFINITY;
    double where = 0;
    for (int i = 0; i < CHECKS; i++) {
      double logit = checked(i);
      double slope = slope(logit, CHECKED_PROBABILITY[i], CHECKED_SPREAD[i]);
      if (!(slope > 0)) {
        return OptionalDouble.of(logit);
      }
      if (slope < lowest) {
        lowest = slope;
        where = logit;
      }
    }
    double turn = lowestBetween(where - CHECK_STEP, where + CHECK_STEP);
    return slope(turn) > 0 ? OptionalDouble.empty() : OptionalDouble.of(turn);
  }

  /// Where the slope is smallest in a short interval, by thirds.
  private double lowestBetween(double from, double to) {
    double low = from;
    double high = to;
    for (int step = 0; step < REFINEMENTS; step++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      if (slope(left) < slope(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return low + (high - low) / 2;
  }

  /// The logit at which a rising curve has a value, by Newton's method inside a bracket; ±700 where
  /// it lies further out.
  double logit(double value) {
    double from = -FAR_LOGIT;
    double to = FAR_LOGIT;
    double x = 0;
    for (int step = 0; step < MOST_STEPS && from < x && x < to; step++) {
      double error = at(x) - value;
      double newton = x - error / slope(x);
      if (error == 0 || Math.abs(newton - x) <= 0x1p-50 * Math.max(1, Math.abs(x))) {
        return x;
      }
      if (error < 0) {
        from = x;
      } else {
        to = x;
      }
      boolean trusted = newton > from && newton < to && (step < PATIENCE || step % 2 == 0);
      x = trusted ? newton : from + (to - from) / 2;
    }
    return x;
  }
}
