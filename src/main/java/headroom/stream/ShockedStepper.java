package headroom.stream;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import java.util.Arrays;
import java.util.List;

/// A stream with sudden events, each of which multiplies all that follows: the amount of the stream
/// underneath times the product of the factors of all events so far. Events begin in the quarter
/// after the last known one.
final class ShockedStepper implements StreamStepper {
  private final StreamStepper calm;
  private final int firstSimulated;
  private final List<SuddenEvents> events;
  private final double[] factor;
  private final double[] level;

  ShockedStepper(
      StreamPlan.Shocked plan,
      double[][] draws,
      OwnDraws own,
      StreamStepper calm,
      int blockSize,
      Backend backend) {
    this.calm = calm;
    firstSimulated = plan.knownCount();
    events = SuddenEvents.of(plan, draws, own, blockSize, backend);
    factor = new double[blockSize];
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    calm.start(count);
    Arrays.fill(factor, 0, count, 1);
    events.forEach(kind -> kind.start(count));
  }

  @Override
  public void step(int quarter, int count) {
    calm.step(quarter, count);
    if (quarter >= firstSimulated) {
      for (SuddenEvents kind : events) {
        kind.strike(quarter, count, factor);
      }
    }
    Arithmetic.multiply(calm.level(), factor, count, level);
  }

  /// The stream underneath.
  StreamStepper calm() {
    return calm;
  }

  /// The product of the factors of all events so far.
  double factor(int trial) {
    return factor[trial];
  }

  @Override
  public double[] level() {
    return level;
  }
}
