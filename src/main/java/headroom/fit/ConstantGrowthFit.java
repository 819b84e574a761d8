package headroom.fit;

import headroom.fit.FittedParameter.Unit;
import headroom.scenario.StreamProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;

/// Constant growth with volatility: log growth over `h` years is `N(m·h, σ²·h)`, independent from
/// step to step, `m = ln(1 + g) − ½σ²`.
///
///     m̂ = Σa·e/Σa²,   SSE = Σ(e − m̂·a)²,   ln L = −n/2·(ln(2π·SSE/n) + 1) − ln|L|
///
/// where `e = L⁻¹d`, `a = L⁻¹h` and `LLᵀ` is the covariance of the growth `d` for `σ = 1`: diagonal
/// for quarters and run-rates (the likelihood is exact), of three diagonals for totals of longer
/// periods (the logarithm of an average taken for the average of logarithms). Intervals are exact:
/// Student's law for `m`, `χ²` for `σ`; that of `g` is [ExpectedGrowth]'s.
final class ConstantGrowthFit {
  /// Name of the expected annual growth rate.
  static final String GROWTH = "expected growth a year";

  /// Name of the annual growth rate of the median future.
  static final String MEDIAN = "growth of the median a year";

  /// Name of the annualised standard deviation of log revenue.
  static final String VOLATILITY = "volatility a year";

  /// Growth rates that vary less are the same but for rounding: there is no volatility.
  static final double LEAST_VARIANCE = 1e-14;

  private static final double FAR = 0.995;

  private final Steps steps;
  private final double mean;
  private final double time;
  private final double squares;
  private final double logRoot;

  ConstantGrowthFit(Steps steps) {
    this.steps = steps;
    int size = steps.size();
    double[] years = new double[size];
    double[] growth = new double[size];
    double log = 0;
    double before = 0;
    for (int i = 0; i < size; i++) {
      double below = i == 0 ? 0 : steps.covariance() / before;
      double root = FastMath.sqrt(steps.variance(i) - below * below);
      years[i] = (steps.years(i) - (i == 0 ? 0 : below * years[i - 1])) / root;
      growth[i] = (steps.growth(i) - (i == 0 ? 0 : below * growth[i - 1])) / root;
      log += FastMath.log(root);
      before = root;
    }
    logRoot = log;
    double all = product(years, years);
    mean = product(years, growth) / all;
    time = steps.information().orElse(all);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double deviation = growth[i] - mean * years[i];
      sum += deviation * deviation;
    }
    squares = Math.max(sum, freedom() * LEAST_VARIANCE);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private int freedom() {
    return steps.size() - 1 - steps.seasonParameters();
  }

  /// Whether growth is the same in every step, but for rounding.
  boolean isCertain() {
    return !(variance() > LEAST_VARIANCE);
  }

  /// The variance of log growth in a year, free of bias.
  double variance() {
    return squares / freedom();
  }

  /// The mean log growth in a year.
  double mean() {
    return mean;
  }

  double logLikelihood() {
    int n = steps.size();
    return -0.5 * n * (FastMath.log(2 * Math.PI * squares / n) + 1) - logRoot;
  }

  /// The volatility that a share of what the history allows lies at or below.
  double volatilityQuantile(double share) {
    double square =
        new ChiSquaredDistribution(null, freedom()).inverseCumulativeProbability(1 - share);
    return FastMath.sqrt(squares / square);
  }

  /// The expected annual growth rate that 95 % of what the history allows lies at or below.
  double highestGrowth() {
    return FastMath.expm1(expected().quantile(0.95));
  }

  private ExpectedGrowth expected() {
    return new ExpectedGrowth(mean, variance(), time, freedom());
  }

  FittedProcess fitted(Laws laws) {
    return isCertain() ? certain(laws) : uncertain(laws);
  }

  /// Growth without volatility, known to all digits that are shown.
  private FittedProcess certain(Laws laws) {
    double growth = FastMath.expm1(mean);
    return process(
        List.of(exactly(GROWTH, growth), exactly(MEDIAN, growth), exactly(VOLATILITY, 0)),
        new StreamProcess.Growth(
            laws.path("growth", Laws.known(growth)), laws.path("volatility", Laws.known(0))));
  }

  private static FittedParameter exactly(String name, double value) {
    OptionalDouble end = OptionalDouble.of(value);
    return new FittedParameter(name, Unit.SHARE, value, OptionalDouble.of(0), end, end);
  }

  private FittedProcess process(List<FittedParameter> parameters, StreamProcess process) {
    return new FittedProcess(
        ProcessKind.GROWTH,
        logLikelihood(),
        OptionalDouble.empty(),
        steps.size(),
        ProcessKind.GROWTH.parameterCount() + steps.seasonParameters(),
        parameters,
        process,
        medians());
  }

  private FittedProcess uncertain(Laws laws) {
    double s2 = variance();
    double sigma = FastMath.sqrt(s2);
    ExpectedGrowth expected = expected();
    double growth = FastMath.expm1(mean + 0.5 * s2);
    double low = FastMath.expm1(expected.quantile(0.05));
    double high = FastMath.expm1(expected.quantile(0.95));
    double error = (1 + growth) * FastMath.sqrt(s2 / time + s2 * s2 / (2.0 * freedom()));
    double sigmaLow = volatilityQuantile(0.05);
    double sigmaHigh = volatilityQuantile(0.95);
    double sigmaError = sigma / FastMath.sqrt(2.0 * freedom());
    StreamProcess process =
        new StreamProcess.Growth(
            laws.path(
                "growth", Laws.growth(low, growth, high, FastMath.expm1(expected.quantile(FAR)))),
            laws.path(
                "volatility", Laws.positive(sigmaLow, sigma, sigmaHigh, volatilityQuantile(FAR))));
    return process(
        List.of(
            new FittedParameter(
                GROWTH,
                Unit.SHARE,
                growth,
                OptionalDouble.of(error),
                OptionalDouble.of(low),
                OptionalDouble.of(high)),
            median(s2),
            new FittedParameter(
                VOLATILITY,
                Unit.SHARE,
                sigma,
                OptionalDouble.of(sigmaError),
                OptionalDouble.of(sigmaLow),
                OptionalDouble.of(sigmaHigh))),
        process);
  }

  private FittedParameter median(double s2) {
    double error = FastMath.sqrt(s2 / time);
    double reach = Profile.student(freedom()) * error;
    return new FittedParameter(
        MEDIAN,
        Unit.SHARE,
        FastMath.expm1(mean),
        OptionalDouble.of(FastMath.exp(mean) * error),
        OptionalDouble.of(FastMath.expm1(mean - reach)),
        OptionalDouble.of(FastMath.expm1(mean + reach)));
  }

  private List<Double> medians() {
    List<Double> medians = new ArrayList<>();
    for (int point = 0; point <= steps.size(); point++) {
      double elapsed = steps.time(point) - steps.time(0);
      medians.add(steps.runRate(point, steps.log(0) + mean * elapsed));
    }
    return medians;
  }
}
