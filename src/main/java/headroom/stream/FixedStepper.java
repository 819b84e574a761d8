package headroom.stream;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.path.PathCursor;

/// An amount of money a quarter that is written down as a path.
final class FixedStepper implements StreamStepper {
  private final PathCursor amount;
  private final double[] level;

  FixedStepper(StreamPlan.Fixed plan, double[][] draws, int blockSize, Backend backend) {
    amount = new PathCursor(plan.amount(), draws, blockSize, backend);
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {}

  @Override
  public void step(int quarter, int count) {
    Arithmetic.copy(amount.at(quarter, count).atLeast(0, count).spread(count), count, level);
  }

  @Override
  public double[] level() {
    return level;
  }
}
