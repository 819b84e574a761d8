package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.math.Log;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import headroom.path.Quarters;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Growth and volatility that depend on a state, the state moving as a Markov chain by quarter
/// (Hamilton 1989, "A New Approach to the Economic Analysis of Nonstationary Time Series and the
/// Business Cycle", Econometrica 57, 357–384):
///
///     x_t = x_{t−1} + Δ·ln(1 + g_s) − ½σ_s²Δ + σ_s√Δ·ε_t,   s the state of quarter t
///
/// The first simulated quarter's state has the start's law; the chain is drawn by inversion, one
/// uniform a quarter. Given the states the step is exact, as without regimes.
final class RegimesStepper implements StreamStepper {
  private static final double ROOT_YEARS = 0.5;

  private final int firstSimulated;
  private final double[] startOdds;
  private final double[][] odds;
  private final double[][] shocks;
  private final QuarterDraws chain;
  private final Functions functions;
  private final OpeningLevel opening;
  private final List<PathCursor> growths;
  private final List<PathCursor> volatilities;
  private final int[] state;
  private final double[] logs;
  private final double[] level;
  private boolean simulated;

  RegimesStepper(
      StreamPlan.Regimes plan,
      double[][] draws,
      double[][] shocks,
      OwnDraws own,
      int blockSize,
      Backend backend) {
    firstSimulated = plan.opening().firstSimulated();
    startOdds = upTo(plan.start());
    odds = plan.transitions().stream().map(RegimesStepper::upTo).toArray(double[][]::new);
    this.shocks = shocks;
    functions = Functions.on(backend);
    chain = QuarterDraws.uniforms(own, plan.variable(), OwnDraws.REGIME, blockSize);
    opening = new OpeningLevel(plan.opening(), draws, blockSize);
    growths =
        plan.states().stream()
            .map(each -> new PathCursor(each.growth(), draws, blockSize, backend))
            .toList();
    volatilities =
        plan.states().stream()
            .map(each -> new PathCursor(each.volatility(), draws, blockSize, backend))
            .toList();
    state = new int[blockSize];
    logs = new double[blockSize];
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    opening.start(count);
    chain.start();
    Arrays.fill(logs, 0, count, 0);
  }

  @Override
  public void step(int quarter, int count) {
    simulated = !opening.known(quarter, count, level);
    if (!simulated) {
      return;
    }
    double[] uniforms = chain.at(quarter, count);
    boolean first = quarter == firstSimulated;
    for (int trial = 0; trial < count; trial++) {
      state[trial] = pick(first ? startOdds : odds[state[trial]], uniforms[trial]);
    }
    for (int each = 0; each < growths.size(); each++) {
      BlockValues rate = growths.get(each).at(quarter, count);
      BlockValues sigma = volatilities.get(each).at(quarter, count).atLeast(0, count);
      advance(each, rate, sigma, shocks[quarter % shocks.length], count);
    }
    functions.exp(logs, count, level);
    opening.scale(level, count);
  }

  private static double[] upTo(StreamPlan.Odds odds) {
    return odds.upTo().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int pick(double[] upTo, double uniform) {
    int outcome = 0;
    while (uniform >= upTo[outcome]) {
      outcome++;
    }
    return outcome;
  }

  /// Moves the trials that are in one state.
  private void advance(int each, BlockValues rate, BlockValues sigma, double[] shock, int count) {
    boolean common = rate.common();
    double commonLog = common ? Log.log(Math.max(1 + rate.value(), 0)) : 0;
    double[] rates = rate.spread(count);
    double[] sigmas = sigma.spread(count);
    for (int trial = 0; trial < count; trial++) {
      if (state[trial] == each) {
        double logGrowth = common ? commonLog : Log.log(Math.max(1 + rates[trial], 0));
        double drift = logGrowth - 0.5 * sigmas[trial] * sigmas[trial];
        logs[trial] += Quarters.YEARS * drift + sigmas[trial] * ROOT_YEARS * shock[trial];
      }
    }
  }

  /// The index of the state a trial is in; none in a known quarter.
  OptionalInt state(int trial) {
    return simulated ? OptionalInt.of(state[trial]) : OptionalInt.empty();
  }

  @Override
  public double[] level() {
    return level;
  }
}
