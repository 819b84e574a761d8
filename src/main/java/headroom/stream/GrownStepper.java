package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.math.Log;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import headroom.path.Quarters;
import java.util.Arrays;

/// Growth with volatility, exact at the quarters' ends when rate and volatility are constant:
///
///     x_t = x_{t−1} + Δ·ln(1 + g) − ½σ²Δ + σ√Δ·ε_t,   R_t = R_0·e^{x_t},   Δ = ¼ year,
///
/// so that `E[R_t | R_{t−1}] = R_{t−1}·(1 + g)^Δ`. It is geometric Brownian motion with the drift
/// corrected for the mean of the lognormal law (Hull, *Options, Futures, and Other Derivatives*,
/// chapter on the lognormal property).
public final class GrownStepper implements StreamStepper {
  private static final double ROOT_YEARS = 0.5;

  private final Functions functions;
  private final PathCursor growth;
  private final PathCursor volatility;
  private final double[][] shocks;
  private final OpeningLevel opening;
  private final double[] logs;
  private final double[] level;

  /// A stepper for one worker.
  ///
  /// @param plan the stream
  /// @param draws the worker's columns of draws
  /// @param shocks standard normal shocks, refilled by the caller: quarter `t` finds its own in
  ///   array `t` modulo their number
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public GrownStepper(
      StreamPlan.Grown plan, double[][] draws, double[][] shocks, int blockSize, Backend backend) {
    this.shocks = shocks;
    functions = Functions.on(backend);
    growth = new PathCursor(plan.growth(), draws, blockSize, backend);
    volatility = new PathCursor(plan.volatility(), draws, blockSize, backend);
    opening = new OpeningLevel(plan.opening(), draws, blockSize);
    logs = new double[blockSize];
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    Arrays.fill(logs, 0, count, 0);
    opening.start(count);
  }

  @Override
  public void step(int quarter, int count) {
    if (opening.known(quarter, count, level)) {
      return;
    }
    BlockValues rate = growth.at(quarter, count);
    BlockValues sigma = volatility.at(quarter, count).atLeast(0, count);
    double[] shock = shocks[quarter % shocks.length];
    if (rate.common() && sigma.common()) {
      double logGrowth = Quarters.YEARS * Log.log(Math.max(1 + rate.value(), 0));
      grow(logGrowth, sigma.value(), shock, count);
      return;
    }
    if (sigma.common()) {
      advance(logs(rate.separate(), count), sigma.value(), shock, count);
    } else {
      advance(logGrowth(rate.spread(count), count), sigma.spread(count), shock, count);
    }
    functions.exp(logs, count, level);
    opening.scale(level, count);
  }

  /// Turns annual rates into quarterly log growth, in place.
  private double[] logGrowth(double[] rates, int count) {
    logs(rates, count);
    for (int trial = 0; trial < count; trial++) {
      rates[trial] = Quarters.YEARS * rates[trial];
    }
    return rates;
  }

  /// Turns annual rates into annual log growth, in place.
  private double[] logs(double[] rates, int count) {
    for (int trial = 0; trial < count; trial++) {
      rates[trial] = Math.max(1 + rates[trial], 0);
    }
    functions.log(rates, count, rates);
    return rates;
  }

  private void grow(double logGrowth, double sigma, double[] shock, int count) {
    double drift = logGrowth - 0.5 * sigma * sigma * Quarters.YEARS;
    double spread = sigma * ROOT_YEARS;
    if (opening.amount().common()) {
      functions.grow(drift, spread, shock, opening.amount().value(), count, logs, level);
    } else {
      functions.grow(drift, spread, shock, 1, count, logs, level);
      opening.scale(level, count);
    }
  }

  private void advance(double[] annualLogs, double sigma, double[] shock, int count) {
    double correction = 0.5 * sigma * sigma * Quarters.YEARS;
    double spread = sigma * ROOT_YEARS;
    for (int trial = 0; trial < count; trial++) {
      logs[trial] += Quarters.YEARS * annualLogs[trial] - correction + spread * shock[trial];
    }
  }

  private void advance(double[] logGrowth, double[] sigma, double[] shock, int count) {
    for (int trial = 0; trial < count; trial++) {
      double drift = logGrowth[trial] - 0.5 * sigma[trial] * sigma[trial] * Quarters.YEARS;
      logs[trial] += drift + sigma[trial] * ROOT_YEARS * shock[trial];
    }
  }

  @Override
  public double[] level() {
    return level;
  }
}
