package headroom.stats;

import java.util.Arrays;

/// The least and the greatest value of some trials, and how far one of them moves a mean. Where
/// trials count by weights, also the same by octave of weight, with the weight that goes with each:
/// for a trial moves a weighted mean by its weight times its distance.
///
/// Depends on neither the order of the trials nor in how many parts they came.
final class Extremes {
  private static final int OCTAVES = 16; // heavier trials share the last

  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private boolean isWeighted;
  private Octave[] octaves = {}; // by exponent of the weight, once there are weights

  /// Trials whose weights begin with the same power of two.
  private static final class Octave {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private int lowWeight;
    private int highWeight;

    void add(double newLow, int newLowWeight, double newHigh, int newHighWeight) {
      if (newLow < low || (newLow == low && newLowWeight > lowWeight)) {
        low = newLow;
        lowWeight = newLowWeight;
      }
      if (newHigh > high || (newHigh == high && newHighWeight > highWeight)) {
        high = newHigh;
        highWeight = newHighWeight;
      }
    }

    double push(double mean) {
      double up = highWeight == 0 ? 0 : highWeight * (high - mean);
      double down = lowWeight == 0 ? 0 : lowWeight * (mean - low);
      return Math.max(up, down);
    }
  }

  /// Forgets all trials.
  void reset() {
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    isWeighted = false;
    octaves = new Octave[0];
  }

  /// Adds trials that count alike.
  void add(double low, double high) {
    min = Math.min(min, low);
    max = Math.max(max, high);
  }

  /// Adds the trials of a block whose weight is above 0.
  void add(double[] values, int[] weights, int count) {
    needOctaves();
    for (int trial = 0; trial < count; trial++) {
      int weight = weights[trial];
      if (weight > 0) {
        double value = values[trial] + 0.0; // −0 becomes 0
        add(value, value);
        octaves[octave(weight)].add(value, weight, value, weight);
      }
    }
  }

  private static int octave(int weight) {
    return Math.min(OCTAVES, Integer.SIZE - Integer.numberOfLeadingZeros(weight)) - 1;
  }

  private void needOctaves() {
    if (!isWeighted) {
      isWeighted = true;
      octaves = new Octave[OCTAVES];
      Arrays.setAll(octaves, _ -> new Octave());
    }
  }

  /// Adds those of other trials.
  void absorb(Extremes other) {
    add(other.min, other.max);
    if (other.isWeighted) {
      needOctaves();
      for (int index = 0; index < OCTAVES; index++) {
        Octave more = other.octaves[index];
        octaves[index].add(more.low, more.lowWeight, more.high, more.highWeight);
      }
    }
  }

  /// These extremes as they are now, which later trials do not change.
  Extremes copy() {
    Extremes copy = new Extremes();
    copy.absorb(this);
    return copy;
  }

  /// The least value; infinite without a trial.
  double min() {
    return min;
  }

  /// The greatest value; negative infinite without a trial.
  double max() {
    return max;
  }

  /// The distance from the mean at which a trial of weight `grain` would move it as the trial does
  /// that moves it most. Exact where the trials count alike or weights are whole powers of two;
  /// else trials within an octave of weight are told apart by their values alone, and it may be up
  /// to half too little.
  double farthest(double mean, double grain) {
    if (!isWeighted) {
      return Math.max(max - mean, mean - min);
    }
    return Arrays.stream(octaves).mapToDouble(it -> it.push(mean)).max().orElse(0) / grain;
  }
}
