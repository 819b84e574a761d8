package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.math.Log;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import headroom.path.Quarters;
import java.util.Arrays;

/// Growth that is itself uncertain and reverts to a long-run rate (Schwartz and Moon 2000,
/// "Rational Pricing of Internet Companies", Financial Analysts Journal 56(3), 62–75):
///
///     x_t = x_{t−1} + Δ·μ_{t−1} − ½σ²Δ + σ√Δ·ε_t,   R_t = R_0·e^{x_t}
///     μ_t = μ̄ + (μ_{t−1} − μ̄)·e^{−κΔ} + η·√((1 − e^{−2κΔ})/2κ)·ε₂_t
///
/// with `μ = ln(1 + growth)`, `κ = ln 2 / half-life` and `ε₂ = ρ·ε + √(1 − ρ²)·ε'`. The growth rate
/// moves by its exact law from quarter to quarter and holds through each quarter; in the paper it
/// moves within the quarter too.
final class SchwartzMoonStepper implements StreamStepper {
  private static final double ROOT_YEARS = 0.5;

  /// Stands for ln 0: revenue is exactly 0 after one quarter of it, and no sum of it is NaN.
  private static final double NO_GROWTH = -1e300;

  private final StreamPlan.SchwartzMoon plan;
  private final double[][] draws;
  private final double[][] shocks;
  private final double[][] second;
  private final Functions functions;
  private final OpeningLevel opening;
  private final PathCursor volatility;
  private final PathCursor growthVolatility;
  private final BlockValues halfLife;
  private final BlockValues longRun;
  private final BlockValues now;
  private final double[] decay;
  private final double[] spread;
  private final double[] logGrowth;
  private final double[] longRunLog;
  private final double[] logs;
  private final double[] level;

  SchwartzMoonStepper(
      StreamPlan.SchwartzMoon plan,
      double[][] draws,
      StreamInnovations shocks,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    this.draws = draws;
    this.shocks = shocks.first();
    second = shocks.second();
    functions = Functions.on(backend);
    opening = new OpeningLevel(plan.opening(), draws, blockSize);
    volatility = new PathCursor(plan.volatility(), draws, blockSize, backend);
    growthVolatility = new PathCursor(plan.growthVolatility(), draws, blockSize, backend);
    halfLife = new BlockValues(blockSize);
    longRun = new BlockValues(blockSize);
    now = new BlockValues(blockSize);
    decay = new double[blockSize];
    spread = new double[blockSize];
    logGrowth = new double[blockSize];
    longRunLog = new double[blockSize];
    logs = new double[blockSize];
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    opening.start(count);
    Arrays.fill(logs, 0, count, 0);
    MeanReversion.fill(halfLife.load(plan.halfLife(), draws, count), count, decay, spread);
    logarithm(now.load(plan.growth(), draws, count), count, logGrowth);
    logarithm(longRun.load(plan.longRunGrowth(), draws, count), count, longRunLog);
  }

  /// `ln(1 + rate)`, with rates of −100 % and below alike.
  private static void logarithm(BlockValues rate, int count, double[] out) {
    if (rate.common()) {
      Arrays.fill(out, 0, count, logarithm(rate.value()));
    } else {
      double[] rates = rate.spread(count);
      for (int trial = 0; trial < count; trial++) {
        out[trial] = logarithm(rates[trial]);
      }
    }
  }

  private static double logarithm(double rate) {
    return Math.max(Log.log(Math.max(1 + rate, 0)), NO_GROWTH);
  }

  @Override
  public void step(int quarter, int count) {
    if (opening.known(quarter, count, level)) {
      return;
    }
    double[] sigma = volatility.at(quarter, count).atLeast(0, count).spread(count);
    double[] shock = shocks[quarter % shocks.length];
    for (int trial = 0; trial < count; trial++) {
      double drift = logGrowth[trial] - 0.5 * sigma[trial] * sigma[trial];
      logs[trial] += Quarters.YEARS * drift + sigma[trial] * ROOT_YEARS * shock[trial];
    }
    functions.exp(logs, count, level);
    opening.scale(level, count);
    moveGrowth(quarter, count, shock);
  }

  private void moveGrowth(int quarter, int count, double[] shock) {
    double[] eta = growthVolatility.at(quarter, count).atLeast(0, count).spread(count);
    double[] other = second[quarter % second.length];
    double along = plan.correlation();
    double across = StrictMath.sqrt(1 - along * along);
    for (int trial = 0; trial < count; trial++) {
      double mixed = along * shock[trial] + across * other[trial];
      double left = (logGrowth[trial] - longRunLog[trial]) * decay[trial];
      logGrowth[trial] = longRunLog[trial] + left + eta[trial] * spread[trial] * mixed;
    }
  }

  @Override
  public double[] level() {
    return level;
  }
}
