package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;
import java.util.List;
import java.util.OptionalDouble;

/// A law through any number of percentiles: the metalog of T. W. Keelin (2016), "The Metalog
/// Distributions", Decision Analysis 13(4), with as many terms as percentiles.
///
/// The quantile function is `M(y)` of [MetalogCurve] without ends, `low + e^M` and `high − e^{−M}`
/// with one, `(low + high·e^M)/(1 + e^M)` with both.
///
/// @param terms coefficients of the curve, in its own order
/// @param low lower end, −∞ if there is none
/// @param high upper end, ∞ if there is none
public record Metalog(List<Double> terms, double low, double high) implements Continuous {
  /// More terms than this make curves that wave between the percentiles.
  public static final int MOST_TERMS = 16;

  private static final double MOMENT_STEP = 1.0 / 16;
  private static final double LAST_MOMENT_LOGIT = 200;

  public Metalog {
    terms = List.copyOf(terms);
    if (terms.size() < 2 || terms.size() > MOST_TERMS) {
      throw new IllegalArgumentException("a metalog law has 2 to " + MOST_TERMS + " terms");
    }
    terms.forEach(term -> Require.finite("a metalog's term", term));
    if (!(low < high)) {
      throw new IllegalArgumentException("low must be below high");
    }
    OptionalDouble fall = new MetalogCurve(terms).fall();
    if (fall.isPresent()) {
      throw new IllegalArgumentException(
          "the curve through these percentiles falls " + place(fall.getAsDouble()));
    }
  }

  private static String place(double logit) {
    long percent = Math.round(100 * MetalogCurve.probability(logit));
    if (percent == 0 || percent == 100) {
      return percent == 0 ? "in its lower tail" : "in its upper tail";
    }
    return "near p" + percent;
  }

  /// The metalog through percentiles.
  ///
  /// @param probabilities two or more, ascending, strictly between 0 and 1; 0.05 for P5
  /// @param values the values at them, ascending, strictly between `low` and `high`
  /// @param low lower end, −∞ if there is none
  /// @param high upper end, ∞ if there is none
  /// @throws IllegalArgumentException if no distribution has this form and these percentiles
  public static Metalog through(
      List<Double> probabilities, List<Double> values, double low, double high) {
    int count = probabilities.size();
    for (int i = 0; i < count; i++) {
      boolean first = i == 0;
      double below = first ? 0 : probabilities.get(i - 1);
      double smaller = first ? low : values.get(i - 1);
      if (!(below < probabilities.get(i) && probabilities.get(i) < 1)) {
        throw new IllegalArgumentException("percentiles must ascend between P0 and P100");
      }
      if (!(smaller < values.get(i) && values.get(i) < high)) {
        throw new IllegalArgumentException("the percentiles' values must ascend between the ends");
      }
    }
    List<Double> heights = values.stream().map(value -> curveAt(value, low, high)).toList();
    return new Metalog(MetalogCurve.through(probabilities, heights), low, high);
  }

  /// `M` where the law has the value `x`.
  private static double curveAt(double x, double low, double high) {
    boolean fromBelow = low != Double.NEGATIVE_INFINITY;
    boolean fromAbove = high != Double.POSITIVE_INFINITY;
    if (fromBelow) {
      return Log.log(x - low) - (fromAbove ? Log.log(high - x) : 0);
    }
    return fromAbove ? -Log.log(high - x) : x;
  }

  /// The value where the curve is at `m`.
  private double valueAt(double m) {
    boolean fromBelow = low != Double.NEGATIVE_INFINITY;
    boolean fromAbove = high != Double.POSITIVE_INFINITY;
    if (fromBelow && fromAbove) {
      return m < 0
          ? low + (high - low) * MetalogCurve.probability(m)
          : high - (high - low) * MetalogCurve.probability(-m);
    }
    return fromBelow ? low + Exp.exp(m) : fromAbove ? high - Exp.exp(-m) : m;
  }

  /// `dx/dM` at a value.
  private double stretch(double x) {
    boolean fromBelow = low != Double.NEGATIVE_INFINITY;
    boolean fromAbove = high != Double.POSITIVE_INFINITY;
    if (fromBelow && fromAbove) {
      return (x - low) * ((high - x) / (high - low));
    }
    return fromBelow ? x - low : fromAbove ? high - x : 1;
  }

  private MetalogCurve curve() {
    return new MetalogCurve(terms);
  }

  private double logit(double x) {
    return Double.isNaN(x) ? x : curve().logit(curveAt(x, low, high));
  }

  @Override
  public double quantile(double u) {
    if (u <= 0 || u >= 1) {
      return u <= 0 ? low : high;
    }
    return valueAt(curve().at(Log.log(u) - Log.log(1 - u)));
  }

  @Override
  public double cdf(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 0 : 1;
    }
    return MetalogCurve.probability(logit(x));
  }

  @Override
  public double survival(double x) {
    if (x <= low || x >= high) {
      return x <= low ? 1 : 0;
    }
    return MetalogCurve.probability(-logit(x));
  }

  @Override
  public double density(double x) {
    if (!(x > low && x < high)) {
      return Double.isNaN(x) ? x : 0;
    }
    MetalogCurve curve = curve();
    double logit = curve.logit(curveAt(x, low, high));
    double slope = curve.slope(logit) * stretch(x);
    return MetalogCurve.probability(logit) * MetalogCurve.probability(-logit) / slope;
  }

  @Override
  public double mean() {
    if (openTilt() >= 1) {
      return high == Double.POSITIVE_INFINITY ? high : low;
    }
    return moment(0, 1);
  }

  @Override
  public double variance() {
    return openTilt() >= 0.5 ? Double.POSITIVE_INFINITY : moment(mean(), 2);
  }

  /// The exponent of the tail on the open side of a law with one end: its moments of order
  /// `1/openTilt` and above are infinite.
  private double openTilt() {
    boolean upwards = high == Double.POSITIVE_INFINITY;
    boolean downwards = low == Double.NEGATIVE_INFINITY;
    if (upwards == downwards) {
      return 0;
    }
    return upwards ? curve().upperTilt() : curve().lowerTilt();
  }

  /// The mean of `(x − origin)^power`, by the trapezoid rule in the logit, which converges faster
  /// than any power of its step.
  private double moment(double origin, int power) {
    MetalogCurve curve = curve();
    int half = (int) (LAST_MOMENT_LOGIT / MOMENT_STEP);
    double sum = 0;
    for (int i = -half; i <= half; i++) {
      double logit = i * MOMENT_STEP;
      double y = MetalogCurve.probability(logit);
      double weight = y * MetalogCurve.probability(-logit);
      double distance = valueAt(curve.at(logit, y)) - origin;
      sum = Math.fma(weight, power == 1 ? distance : distance * distance, sum);
    }
    return sum * MOMENT_STEP;
  }

  @Override
  public double centre() {
    return quantile(0.5);
  }

  @Override
  public double width() {
    return (quantile(0.84) - quantile(0.16)) / 2;
  }
}
