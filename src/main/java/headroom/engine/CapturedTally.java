package headroom.engine;

import headroom.stats.Tally;

/// A tally that also keeps the values of the current block, to be compared trial by trial.
final class CapturedTally implements ValueSink {
  private final Tally tally;
  private final double[] values = new double[Block.SIZE];

  CapturedTally(Tally tally) {
    this.tally = tally;
  }

  @Override
  public void add(double[] added, int count) {
    tally.add(added, count);
    System.arraycopy(added, 0, values, 0, count);
  }

  /// The values of the current block; those of a conditional output stand at the front, in trial
  /// order.
  double[] values() {
    return values;
  }

  Tally tally() {
    return tally;
  }
}
