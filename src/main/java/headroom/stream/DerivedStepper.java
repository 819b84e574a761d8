package headroom.stream;

import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathReader;
import java.util.Arrays;
import java.util.List;

/// A ratio times the sum of other streams: compute spending as a ratio of revenue, the part of it
/// on one cloud, revenue sold through a partner.
public final class DerivedStepper implements StreamStepper {
  private final List<StreamStepper> sources;
  private final PathReader ratio;
  private final double[] level;

  /// A stepper for one worker.
  ///
  /// @param plan the stream
  /// @param draws the worker's columns of draws
  /// @param sources the steppers of the streams it derives from, stepped before it
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public DerivedStepper(
      StreamPlan.Derived plan,
      double[][] draws,
      List<StreamStepper> sources,
      int blockSize,
      Backend backend) {
    this.sources = List.copyOf(sources);
    ratio = new PathReader(plan.ratio(), draws, blockSize, backend);
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {}

  @Override
  public void step(int quarter, int count) {
    Arrays.fill(level, 0, count, 0);
    for (StreamStepper source : sources) {
      double[] amounts = source.level();
      for (int trial = 0; trial < count; trial++) {
        level[trial] += amounts[trial];
      }
    }
    BlockValues ratios = ratio.at(quarter, count).atLeast(0, count);
    if (ratios.common()) {
      double factor = ratios.value();
      for (int trial = 0; trial < count; trial++) {
        level[trial] *= factor;
      }
    } else {
      double[] factors = ratios.spread(count);
      for (int trial = 0; trial < count; trial++) {
        level[trial] *= factors[trial];
      }
    }
  }

  @Override
  public double[] level() {
    return level;
  }
}
