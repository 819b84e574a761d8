package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import java.util.Arrays;

/// Growth taken from history in blocks of following quarters, each block beginning anywhere with
/// the same probability: the moving block bootstrap (Künsch 1989, "The Jackknife and the Bootstrap
/// for General Stationary Observations", Annals of Statistics 17, 1217–1241). Blocks do not wrap
/// round the end of history, the last one is cut, and growth is not recentred.
final class BootstrapStepper implements StreamStepper {
  private final StreamPlan.Bootstrapped plan;
  private final QuarterDraws starts;
  private final Functions functions;
  private final OpeningLevel opening;
  private final double[] history;
  private final int[] position;
  private final double[] logs;
  private final double[] level;

  BootstrapStepper(
      StreamPlan.Bootstrapped plan,
      double[][] draws,
      OwnDraws own,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    functions = Functions.on(backend);
    starts = QuarterDraws.uniforms(own, plan.variable(), OwnDraws.HISTORY, blockSize);
    opening = new OpeningLevel(plan.opening(), draws, blockSize);
    history = plan.logGrowth().stream().mapToDouble(Double::doubleValue).toArray();
    position = new int[blockSize];
    logs = new double[blockSize];
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    opening.start(count);
    starts.start();
    Arrays.fill(logs, 0, count, 0);
  }

  @Override
  public void step(int quarter, int count) {
    if (opening.known(quarter, count, level)) {
      return;
    }
    int after = quarter - plan.opening().firstSimulated();
    if (after % plan.block() == 0) {
      double[] uniforms = starts.at(after / plan.block(), count);
      int places = history.length - plan.block() + 1;
      for (int trial = 0; trial < count; trial++) {
        position[trial] = (int) (uniforms[trial] * places);
      }
    }
    for (int trial = 0; trial < count; trial++) {
      logs[trial] += history[position[trial]++];
    }
    functions.exp(logs, count, level);
    opening.scale(level, count);
  }

  @Override
  public double[] level() {
    return level;
  }
}
