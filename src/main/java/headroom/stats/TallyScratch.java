package headroom.stats;

import headroom.kernel.Summaries;

/// What all tallies of one worker share: the kernel of the array passes and its scratch space. Not
/// for two threads at once.
public final class TallyScratch {
  private final Summaries summaries;
  private final double[] survey = new double[3];
  private int[] steps = {};
  private double[] shifted = {};
  private double[] positive = {};
  private double[] negative = {};

  /// Scratch that grows to the largest block seen. The kernel belongs to the same worker.
  public TallyScratch(Summaries summaries) {
    this.summaries = summaries;
  }

  Summaries summaries() {
    return summaries;
  }

  /// Sum, least and greatest of a block; valid until the next call.
  double[] survey(double[] values, int count) {
    summaries.survey(values, count, survey);
    return survey;
  }

  /// Room for the steps of a block.
  int[] steps(int count) {
    if (steps.length < count) {
      steps = new int[count];
    }
    return steps;
  }

  /// A block's values less an origin; valid until the next call.
  double[] shifted(double[] values, int count, double origin) {
    if (shifted.length < count) {
      shifted = new double[count];
    }
    for (int i = 0; i < count; i++) {
      shifted[i] = values[i] - origin;
    }
    return shifted;
  }

  /// Room for a block's positive values, or for all but its zeros.
  double[] positive(int count) {
    if (positive.length < count) {
      positive = new double[count];
    }
    return positive;
  }

  /// Room for a block's negative values.
  double[] negative(int count) {
    if (negative.length < count) {
      negative = new double[count];
    }
    return negative;
  }
}
