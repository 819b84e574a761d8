package headroom.evidence;

import headroom.math.NormalCdf;
import headroom.math.NormalDensity;
import headroom.scenario.Clue;

/// How well what a clue says goes with what a trial has.
final class Likelihood {
  private Likelihood() {}

  /// `L`: the normal density of the error at `says − x`, or 1 within bounds and 0 outside; 0 where
  /// the trial has no value.
  static double of(Clue.Saying saying, double x) {
    return switch (saying) {
      case Clue.Saying.About(double value, double error) ->
          Double.isNaN(x) ? 0 : NormalDensity.density((value - x) / error) / error;
      case Clue.Saying.Within bounds -> bounds.holds(x) ? 1 : 0;
    };
  }

  /// The probability that a trial would be told less than what was said, `Φ((says − x)/error)`; of
  /// bounds whether it lies within.
  static double below(Clue.Saying saying, double x) {
    return switch (saying) {
      case Clue.Saying.About(double value, double error) ->
          Double.isNaN(x) ? 0 : NormalCdf.cdf((value - x) / error);
      case Clue.Saying.Within bounds -> bounds.holds(x) ? 1 : 0;
    };
  }
}
