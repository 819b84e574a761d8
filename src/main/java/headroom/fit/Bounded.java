package headroom.fit;

import java.util.function.ToDoubleFunction;

/// A likelihood that may be asked beyond its bounds: there it is what it is at the nearest place
/// inside, so that a climb along a bound has no cliff beside it.
final class Bounded implements ToDoubleFunction<double[]> {
  /// What counts for no likelihood at all.
  private static final double NOWHERE = -1e100;

  private final Likelihood likelihood;
  private final double[] lowest;
  private final double[] highest;

  Bounded(Likelihood likelihood) {
    this.likelihood = likelihood;
    lowest = likelihood.lowest();
    highest = likelihood.highest();
  }

  /// The log-likelihood; very low where there is none.
  @Override
  public double applyAsDouble(double[] theta) {
    double value = likelihood.log(inside(theta));
    return value > NOWHERE ? value : NOWHERE;
  }

  /// The nearest place within the bounds.
  double[] inside(double[] theta) {
    double[] inside = theta.clone();
    for (int i = 0; i < inside.length; i++) {
      inside[i] = Math.clamp(inside[i], lowest[i], highest[i]);
    }
    return inside;
  }

  /// Whether every parameter can be moved either way by a distance.
  boolean hasRoom(double[] theta, double distance) {
    for (int i = 0; i < theta.length; i++) {
      if (theta[i] - distance < lowest[i] || theta[i] + distance > highest[i]) {
        return false;
      }
    }
    return true;
  }
}
