package headroom.stream;

import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import java.util.Arrays;
import java.util.List;

/// A ratio times the sum of other streams: compute spending as a ratio of revenue, the part of it
/// on one cloud, revenue sold through a partner. Or times what some streams leave of others, and
/// nothing where they leave less than nothing: compute that is not on that cloud.
public final class DerivedStepper implements StreamStepper {
  private final List<StreamStepper> sources;
  private final List<StreamStepper> taken;
  private final PathCursor ratio;
  private final double[] level;

  /// A stepper for one worker.
  ///
  /// @param plan the stream
  /// @param draws the worker's columns of draws
  /// @param earlier the steppers of the streams before it, stepped before it
  /// @param blockSize largest number of trials in a block
  /// @param backend which kernels to use
  public DerivedStepper(
      StreamPlan.Derived plan,
      double[][] draws,
      List<StreamStepper> earlier,
      int blockSize,
      Backend backend) {
    sources = plan.of().stream().map(earlier::get).toList();
    taken = plan.less().stream().map(earlier::get).toList();
    ratio = new PathCursor(plan.ratio(), draws, blockSize, backend);
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
    takeOff(count);
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

  /// Parts that make up the whole may exceed it by a rounding, so what is left stops at 0.
  private void takeOff(int count) {
    for (StreamStepper other : taken) {
      double[] amounts = other.level();
      for (int trial = 0; trial < count; trial++) {
        level[trial] -= amounts[trial];
      }
    }
    if (!taken.isEmpty()) {
      for (int trial = 0; trial < count; trial++) {
        level[trial] = Math.max(0, level[trial]);
      }
    }
  }

  @Override
  public double[] level() {
    return level;
  }
}
