package headroom.decision;

import java.util.List;

/// What the options came to in the trials of one replicate: sums over all of them, and over those
/// in each band of each input. More is better. Its size does not depend on the number of trials.
public final class Tally {
  private final double[] values; // by option
  private final double[] shares; // of being the best, by option
  private final double[][][] banded; // by input, band and option
  private final double[][] bandWeights; // by input and band
  private double weight;
  private double best;

  /// @param options how many there are
  /// @param bands how many bands each input has
  public Tally(int options, List<Integer> bands) {
    values = new double[options];
    shares = new double[options];
    banded = new double[bands.size()][][];
    bandWeights = new double[bands.size()][];
    for (int input = 0; input < banded.length; input++) {
      banded[input] = new double[bands.get(input)][options];
      bandWeights[input] = new double[bands.get(input)];
    }
  }

  /// Adds a trial.
  ///
  /// @param value of each option
  /// @param band of each input
  /// @param weigh how much the trial counts
  public void add(double[] value, int[] band, double weigh) {
    weight += weigh;
    double most = value[0];
    for (int option = 0; option < values.length; option++) {
      values[option] += weigh * value[option];
      most = Math.max(most, value[option]);
    }
    best += weigh * most;
    share(value, most, weigh);
    for (int input = 0; input < banded.length; input++) {
      double[] sums = banded[input][band[input]];
      for (int option = 0; option < sums.length; option++) {
        sums[option] += weigh * value[option];
      }
      bandWeights[input][band[input]] += weigh;
    }
  }

  /// Options that are best together share the trial.
  private void share(double[] value, double most, double weigh) {
    int tied = 0;
    for (double one : value) {
      tied += one == most ? 1 : 0;
    }
    for (int option = 0; option < shares.length; option++) {
      shares[option] += value[option] == most ? weigh / tied : 0;
    }
  }

  /// The number of options.
  public int options() {
    return values.length;
  }

  /// How much all trials count together.
  public double weight() {
    return weight;
  }

  /// The sum of an option's values.
  public double value(int option) {
    return values[option];
  }

  /// The sum of the best value of each trial.
  public double best() {
    return best;
  }

  /// How much the trials count together in which an option is best.
  public double share(int option) {
    return shares[option];
  }

  /// The number of bands of an input.
  int bands(int input) {
    return banded[input].length;
  }

  /// The sum of an option's values in a band of an input.
  double value(int input, int band, int option) {
    return banded[input][band][option];
  }

  /// How much the trials in a band of an input count together.
  double weight(int input, int band) {
    return bandWeights[input][band];
  }
}
