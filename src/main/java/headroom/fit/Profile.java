package headroom.fit;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/// How far a parameter may be moved, all others following, before the likelihood falls too much.
///
/// The deviance `2·(ln L_max − ln L)` may reach `n·ln(1 + t²/ν)` with `ν = n − k + 1` and `t` the
/// 95th percentile of Student's law with `ν` degrees of freedom: exact for the mean growth of a
/// random walk of unknown volatility, and near `χ²₁` for many values. Unlike an interval of the
/// form estimate ± error it has no end where the history sets none.
final class Profile {
  private static final int REFINEMENTS = 22;
  private static final double FIRST_STEP = 0.05;
  private static final double SIDE = 0.05;

  private final Likelihood likelihood;
  private final Bounded bounded;
  private final Maximum maximum;
  private final double allowed;

  /// The profile of a likelihood around its maximum.
  ///
  /// @param rates number of growth rates
  /// @param parameterCount number of parameters that were estimated from them
  Profile(Likelihood likelihood, Maximum maximum, int rates, int parameterCount) {
    this.likelihood = likelihood;
    bounded = new Bounded(likelihood);
    this.maximum = maximum;
    allowed = allowed(rates, parameterCount);
  }

  /// The deviance at the ends of a 90 % interval.
  static double allowed(int rates, int parameterCount) {
    int freedom = rates - parameterCount + 1;
    double t = student(freedom);
    return rates * FastMath.log1p(t * t / freedom);
  }

  /// The 95th percentile of Student's law.
  static double student(int freedom) {
    return new TDistribution(null, freedom).inverseCumulativeProbability(0.95);
  }

  /// The lower end for a parameter; empty if there is none above its bound.
  OptionalDouble low(int parameter) {
    return end(parameter, -1);
  }

  /// The upper end for a parameter; empty if there is none below its bound.
  OptionalDouble high(int parameter) {
    return end(parameter, 1);
  }

  private OptionalDouble end(int parameter, int direction) {
    double bound = direction < 0 ? likelihood.lowest()[parameter] : likelihood.highest()[parameter];
    double[] inside = maximum.theta().clone();
    double step = FIRST_STEP;
    while (true) {
      double next = inside[parameter] + direction * step;
      boolean atBound = direction * (next - bound) >= 0;
      double[] moved = best(inside, parameter, atBound ? bound : next);
      if (deviance(moved) > allowed) {
        return OptionalDouble.of(refined(inside, moved, parameter));
      }
      if (atBound) {
        return OptionalDouble.empty();
      }
      inside = moved;
      step *= 1.6;
    }
  }

  private double refined(double[] inside, double[] outside, int parameter) {
    double[] near = inside;
    double far = outside[parameter];
    for (int i = 0; i < REFINEMENTS && Math.abs(far - near[parameter]) > 1e-5; i++) {
      double[] middle = best(near, parameter, 0.5 * (near[parameter] + far));
      if (deviance(middle) > allowed) {
        far = middle[parameter];
      } else {
        near = middle;
      }
    }
    return near[parameter];
  }

  private double deviance(double[] theta) {
    return 2 * (maximum.value() - bounded.applyAsDouble(theta));
  }

  /// The best parameters with one of them held, beginning near others.
  private double[] best(double[] near, int held, double value) {
    double[] free = new double[near.length - 1];
    for (int i = 0; i < free.length; i++) {
      free[i] = near[i < held ? i : i + 1];
    }
    Maximum top =
        Maximum.climb(others -> bounded.applyAsDouble(joined(others, held, value)), free, SIDE);
    return bounded.inside(joined(top.theta(), held, value));
  }

  private static double[] joined(double[] others, int held, double value) {
    double[] all = new double[others.length + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = i == held ? value : others[i < held ? i : i - 1];
    }
    return all;
  }
}
