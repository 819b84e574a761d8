package headroom.fit;

import headroom.fit.FittedParameter.Unit;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.StreamProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/// Fits of the processes whose growth moves: parameters by the optimiser, intervals by profiles.
///
/// @param steps the history
/// @param laws makes quantities
/// @param longRun the growth rate that fading and reverting growth tend to; given, not estimated: a
///   history that has not come there cannot tell
/// @param constant the fit of constant growth
/// @param byChance what constant growth makes of it
record MovingGrowthFits(
    Steps steps, Laws laws, double longRun, ConstantGrowthFit constant, ByChance byChance) {
  /// Name of the growth rate after the last point.
  static final String GROWTH_NOW = "growth now, a year";

  /// Name of the growth rate before the first step.
  static final String FIRST_GROWTH = "growth at the first point";

  /// Name of the time in which half of the way is gone.
  static final String HALF_LIFE = "half-life";

  /// Name of the standard deviation of log growth.
  static final String GROWTH_VOLATILITY = "volatility of growth";

  /// Name of what annual revenue tends to.
  static final String CAPACITY = "capacity a year";

  /// Name of the continuous rate of early growth.
  static final String RATE = "rate";

  private static final double USUAL_HALF_LIFE = 1;

  /// An error of a logarithm beyond this is no error: the likelihood is flat.
  private static final double FLAT = 2;

  /// A growth rate known this many times better than growth by itself is known is not the
  /// history's: it is tied to the long-run rate that was given.
  private static final double TIED = 100;

  /// A likelihood at its maximum.
  private record Top(
      Likelihood likelihood, Maximum maximum, Profile profile, Optional<RealMatrix> covariance) {
    double[] theta() {
      return maximum.theta();
    }

    OptionalDouble error(ToDoubleFunction<double[]> function) {
      return covariance
          .map(matrix -> OptionalDouble.of(Maximum.error(matrix, function, theta())))
          .orElse(OptionalDouble.empty());
    }

    FittedParameter parameter(String name, Unit unit, int index, DoubleUnaryOperator natural) {
      return new FittedParameter(
          name,
          unit,
          natural.applyAsDouble(theta()[index]),
          isFlat(index)
              ? OptionalDouble.empty()
              : error(theta -> natural.applyAsDouble(theta[index])),
          mapped(profile.low(index), natural),
          mapped(profile.high(index), natural));
    }

    private boolean isFlat(int index) {
      double error = error(theta -> theta[index]).orElse(0);
      return !(error < FLAT);
    }

    private static OptionalDouble mapped(OptionalDouble value, DoubleUnaryOperator natural) {
      return value.isPresent()
          ? OptionalDouble.of(natural.applyAsDouble(value.getAsDouble()))
          : value;
    }
  }

  private Top top(Likelihood likelihood) {
    Maximum maximum = Maximum.of(likelihood);
    return new Top(
        likelihood, maximum, profile(likelihood, maximum), maximum.covariance(likelihood));
  }

  private Profile profile(Likelihood likelihood, Maximum maximum) {
    int parameters = maximum.theta().length + steps.seasonParameters();
    return new Profile(likelihood, maximum, steps.size(), parameters);
  }

  FittedProcess fade() {
    FadeLikelihood likelihood = new FadeLikelihood(steps, longRun, 0);
    Top top = top(likelihood);
    FittedParameter halfLife = top.parameter(HALF_LIFE, Unit.YEARS, 1, FastMath::exp);
    FittedParameter volatility =
        top.parameter(ConstantGrowthFit.VOLATILITY, Unit.SHARE, 2, FastMath::exp);
    FittedParameter now = growthAtTheEnd(likelihood, top);
    Path growth =
        new Path.Fade(
            laws.quantity("growth.fade.from", Laws.ofGrowth(now)),
            new Quantity.Constant(longRun),
            laws.quantity("growth.fade.half-life", Laws.of(halfLife)));
    return fitted(
        ProcessKind.FADE,
        top,
        made -> new FadeLikelihood(made, longRun, 0),
        List.of(
            now, top.parameter(FIRST_GROWTH, Unit.SHARE, 0, FastMath::expm1), halfLife, volatility),
        new StreamProcess.Growth(growth, laws.path("volatility", Laws.of(volatility))),
        medians(likelihood.drift(top.theta()), volatility.value()));
  }

  /// The same maximum with the growth rate at the last point as a parameter, for its own profile.
  private FittedParameter growthAtTheEnd(FadeLikelihood likelihood, Top top) {
    FadeLikelihood atTheEnd = new FadeLikelihood(steps, longRun, steps.span());
    double[] theta = top.theta().clone();
    theta[0] = FastMath.log(1 + likelihood.growthAfter(theta, steps.span()));
    Maximum same = new Maximum(theta, top.maximum().value());
    Top moved = new Top(atTheEnd, same, profile(atTheEnd, same), same.covariance(atTheEnd));
    double sigma = FastMath.exp(theta[FadeLikelihood.VOLATILITY]);
    OptionalDouble error = moved.error(at -> at[FadeLikelihood.GROWTH]);
    return error.isPresent() && isTied(error.getAsDouble(), sigma)
        ? untold(GROWTH_NOW, FastMath.expm1(theta[0]))
        : moved.parameter(GROWTH_NOW, Unit.SHARE, 0, FastMath::expm1);
  }

  /// Whether the error of a log growth rate is far below what volatility leaves of any.
  private boolean isTied(double error, double sigma) {
    return error < sigma / FastMath.sqrt(steps.span()) / TIED;
  }

  /// A growth rate of which the history says nothing.
  private static FittedParameter untold(String name, double value) {
    OptionalDouble none = OptionalDouble.empty();
    return new FittedParameter(name, Unit.SHARE, value, none, none, none);
  }

  FittedProcess schwartzMoon() {
    SchwartzMoonLikelihood likelihood = new SchwartzMoonLikelihood(steps, longRun);
    Top top = top(likelihood);
    FittedParameter halfLife = top.parameter(HALF_LIFE, Unit.YEARS, 1, FastMath::exp);
    FittedParameter growthVolatility =
        top.parameter(GROWTH_VOLATILITY, Unit.SHARE, 2, FastMath::exp);
    FittedParameter volatility =
        top.parameter(ConstantGrowthFit.VOLATILITY, Unit.SHARE, 3, FastMath::exp);
    SchwartzMoonLikelihood.Filtered now = likelihood.filter(top.theta());
    OptionalDouble known = top.error(theta -> likelihood.filter(theta).mean());
    OptionalDouble error =
        known.isPresent()
            ? OptionalDouble.of(FastMath.hypot(known.getAsDouble(), FastMath.sqrt(now.variance())))
            : known;
    FittedParameter growth = growthNow(now.mean(), error, volatility.value());
    StreamProcess process =
        new StreamProcess.SchwartzMoon(
            laws.quantity("schwartz-moon.growth", Laws.ofGrowth(growth)),
            new Quantity.Constant(longRun),
            laws.quantity("schwartz-moon.half-life", Laws.of(halfLife)),
            laws.path("schwartz-moon.growth-volatility", Laws.of(growthVolatility)),
            0,
            laws.path("volatility", Laws.of(volatility)));
    return fitted(
        ProcessKind.SCHWARTZ_MOON,
        top,
        made -> new SchwartzMoonLikelihood(made, longRun),
        List.of(growth, halfLife, growthVolatility, volatility),
        process,
        medians(likelihood.drift(top.theta()), volatility.value()));
  }

  FittedProcess sCurve() {
    SCurveLikelihood likelihood = new SCurveLikelihood(steps);
    Top top = top(likelihood);
    FittedParameter capacity = top.parameter(CAPACITY, Unit.ANNUAL_AMOUNT, 0, FastMath::exp);
    FittedParameter rate = top.parameter(RATE, Unit.SHARE, 1, FastMath::exp);
    FittedParameter volatility =
        top.parameter(ConstantGrowthFit.VOLATILITY, Unit.SHARE, 2, FastMath::exp);
    StreamProcess process =
        new StreamProcess.SCurve(
            laws.quantity("s-curve.capacity", Laws.of(capacity)),
            laws.quantity("s-curve.rate", Laws.of(rate)),
            new StreamProcess.Noise(
                laws.path("volatility", Laws.of(volatility)),
                new Quantity.Constant(USUAL_HALF_LIFE)));
    List<Double> medians = new ArrayList<>();
    for (int point = 0; point <= steps.size(); point++) {
      medians.add(steps.runRate(point, likelihood.curve(top.theta(), point)));
    }
    return fitted(
        ProcessKind.S_CURVE,
        top,
        SCurveLikelihood::new,
        List.of(capacity, rate, volatility),
        process,
        medians);
  }

  private FittedProcess fitted(
      ProcessKind kind,
      Top top,
      Function<Steps, Likelihood> rival,
      List<FittedParameter> parameters,
      StreamProcess process,
      List<Double> medians) {
    double height = top.maximum().value();
    return new FittedProcess(
        kind,
        height,
        OptionalDouble.of(byChance.share(height - constant.logLikelihood(), rival)),
        steps.size(),
        kind.parameterCount() + steps.seasonParameters(),
        parameters,
        process,
        medians);
  }

  /// Growth now: the interval is estimate ± error in `ln(1 + g)`.
  private FittedParameter growthNow(double log, OptionalDouble error, double volatility) {
    double value = FastMath.expm1(log);
    if (error.isEmpty() || isTied(error.getAsDouble(), volatility)) {
      return untold(GROWTH_NOW, value);
    }
    int parameters = ProcessKind.SCHWARTZ_MOON.parameterCount() + steps.seasonParameters();
    int freedom = steps.size() - parameters + 1;
    double reach = Profile.student(freedom) * error.getAsDouble();
    return new FittedParameter(
        GROWTH_NOW,
        Unit.SHARE,
        value,
        OptionalDouble.of((1 + value) * error.getAsDouble()),
        OptionalDouble.of(FastMath.expm1(log - reach)),
        OptionalDouble.of(FastMath.expm1(log + reach)));
  }

  private List<Double> medians(double[] drift, double volatility) {
    List<Double> medians = new ArrayList<>();
    double log = steps.log(0);
    medians.add(steps.runRate(0, log));
    for (int step = 0; step < drift.length; step++) {
      log += drift[step] - 0.5 * volatility * volatility * steps.years(step);
      medians.add(steps.runRate(step + 1, log));
    }
    return medians;
  }
}
