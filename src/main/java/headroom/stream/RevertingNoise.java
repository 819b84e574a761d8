package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import java.util.Arrays;

/// Mean-reverting noise with mean factor 1, exact at the quarters' ends for a volatility that is
/// constant within a quarter:
///
///     z_t = z_{t−1}·2^(−Δ/h) + σ_t·√((1 − e^(−2κΔ))/2κ)·ε_t,   z_0 = 0,   κ = ln 2 / h
///     y_t = z_t − ½·Var z_t,   so that E[e^{y_t}] = 1
///
/// `Var z_t` is that of the trial's own volatility and half-life.
final class RevertingNoise {
  private final StreamPlan.Noise plan;
  private final double[][] draws;
  private final double[][] shocks;
  private final Functions functions;
  private final PathCursor volatility;
  private final BlockValues halfLife;
  private final double[] decay;
  private final double[] spread;
  private final double[] deviation;
  private final double[] variance;
  private final double[] factor;

  RevertingNoise(
      StreamPlan.Noise plan, double[][] draws, double[][] shocks, int blockSize, Backend backend) {
    this.plan = plan;
    this.draws = draws;
    this.shocks = shocks;
    functions = Functions.on(backend);
    volatility = new PathCursor(plan.volatility(), draws, blockSize, backend);
    halfLife = new BlockValues(blockSize);
    decay = new double[blockSize];
    spread = new double[blockSize];
    deviation = new double[blockSize];
    variance = new double[blockSize];
    factor = new double[blockSize];
  }

  void start(int count) {
    Arrays.fill(deviation, 0, count, 0);
    Arrays.fill(variance, 0, count, 0);
    MeanReversion.fill(halfLife.load(plan.halfLife(), draws, count), count, decay, spread);
  }

  /// Moves on to a quarter and gives `e^{y_t}`; valid until the next call.
  double[] step(int quarter, int count) {
    double[] sigma = volatility.at(quarter, count).atLeast(0, count).spread(count);
    double[] shock = shocks[quarter % shocks.length];
    for (int trial = 0; trial < count; trial++) {
      double scale = sigma[trial] * spread[trial];
      deviation[trial] = deviation[trial] * decay[trial] + scale * shock[trial];
      variance[trial] = variance[trial] * decay[trial] * decay[trial] + scale * scale;
      factor[trial] = deviation[trial] - 0.5 * variance[trial];
    }
    functions.exp(factor, count, factor);
    return factor;
  }
}
