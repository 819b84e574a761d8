package headroom.stream;

import headroom.kernel.Arithmetic;

/// A stream with seasons: the level of the stream underneath times a factor that comes back every
/// year. Known quarters have their season and stand as they are.
///
///     R_t = f_q(t)·L_t,   L_0 = R_0/f_q(0),   (f_1 + f_2 + f_3 + f_4)/4 = 1
///
/// The multiplicative model of time series with a season (Brockwell and Davis, *Introduction to Time
/// Series and Forecasting*, section 1.5, in logarithms).
final class SeasonalStepper implements StreamStepper {
  private final StreamPlan.Seasonal plan;
  private final StreamStepper calm;
  private final double[] level;

  SeasonalStepper(StreamPlan.Seasonal plan, StreamStepper calm, int blockSize) {
    this.plan = plan;
    this.calm = calm;
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    calm.start(count);
  }

  @Override
  public void step(int quarter, int count) {
    calm.step(quarter, count);
    if (quarter < plan.knownCount()) {
      Arithmetic.copy(calm.level(), count, level);
    } else {
      double factor = plan.factors().get(quarter % plan.factors().size());
      Arithmetic.scale(factor, calm.level(), count, level);
    }
  }

  /// The stream underneath.
  StreamStepper calm() {
    return calm;
  }

  @Override
  public double[] level() {
    return level;
  }
}
