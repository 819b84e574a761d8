package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.path.BlockValues;
import headroom.path.Quarters;

/// Logistic growth (Verhulst 1838) from `R₀` towards a capacity, times mean-reverting noise:
///
///     level(τ) = K / (1 + ((K − R₀)/R₀)·e^(−rτ)) = R₀·K / (R₀·(1 − e^(−rτ)) + K·e^(−rτ))
///     R_t = level(t·Δ)·e^{y_t}
///
/// `K` is a quarter of the annual capacity, and without a capacity there is nothing to grow to: the
/// level is 0 from the first simulated quarter on, unless the rate is 0 and nothing moves; `τ = 0` at the last quarter before the simulated ones.
/// The curve is exact; so is the noise.
final class SCurveStepper implements StreamStepper {
  private final StreamPlan.SCurve plan;
  private final double[][] draws;
  private final Functions functions;
  private final OpeningLevel opening;
  private final RevertingNoise noise;
  private final BlockValues capacity;
  private final BlockValues rate;
  private final double[] remaining;
  private final double[] level;

  SCurveStepper(
      StreamPlan.SCurve plan, double[][] draws, double[][] shocks, int blockSize, Backend backend) {
    this.plan = plan;
    this.draws = draws;
    functions = Functions.on(backend);
    opening = new OpeningLevel(plan.opening(), draws, blockSize);
    noise = new RevertingNoise(plan.noise(), draws, shocks, blockSize, backend);
    capacity = new BlockValues(blockSize);
    rate = new BlockValues(blockSize);
    remaining = new double[blockSize];
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    opening.start(count);
    noise.start(count);
    capacity.load(plan.capacity(), draws, count).atLeast(0, count);
    rate.load(plan.rate(), draws, count).atLeast(0, count);
  }

  @Override
  public void step(int quarter, int count) {
    if (opening.known(quarter, count, level)) {
      return;
    }
    double years = (quarter - plan.opening().firstSimulated() + 1) * Quarters.YEARS;
    double[] rates = rate.spread(count);
    for (int trial = 0; trial < count; trial++) {
      remaining[trial] = -rates[trial] * years;
    }
    functions.exp(remaining, count, remaining);
    curve(opening.amount().spread(count), capacity.spread(count), count);
    double[] factors = noise.step(quarter, count);
    for (int trial = 0; trial < count; trial++) {
      level[trial] *= factors[trial];
    }
  }

  private void curve(double[] start, double[] annualCapacity, int count) {
    for (int trial = 0; trial < count; trial++) {
      double top = annualCapacity[trial] * Quarters.YEARS;
      double left = remaining[trial];
      double below = start[trial] * (1 - left) + top * left;
      double still = left == 1 ? start[trial] : 0;
      level[trial] = below > 0 ? start[trial] * top / below : still;
    }
  }

  @Override
  public double[] level() {
    return level;
  }
}
