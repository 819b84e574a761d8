package headroom.sensitivity;

import headroom.math.WichuraQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// A function of inputs whose normal scores are independent, or of two that are correlated, played
/// for all sets: what the library gets from an engine elsewhere.
///
/// @param function of the inputs
/// @param players how many inputs
/// @param inverse makes an input of its score
/// @param correlation of the scores of two; 0 for more
record Game(ToDoubleFunction<double[]> function, int players, Inverse inverse, double correlation) {
  private static final int BLOCK = 256;

  /// Makes an input of its score.
  interface Inverse {
    double apply(int player, double score);
  }

  /// Independent uniforms from 0 to 1.
  static Game ofUniforms(int players, ToDoubleFunction<double[]> function) {
    return new Game(function, players, (_, score) -> cdf(score), 0);
  }

  static double cdf(double score) {
    return 0.5 * org.apache.commons.math3.special.Erf.erfc(-score / Math.sqrt(2));
  }

  VarianceShares shares(long seed, int replicates, int trials) {
    List<PickFreeze> all = new ArrayList<>();
    for (int replicate = 0; replicate < replicates; replicate++) {
      all.add(replicate(new SplittableRandom(seed * 7_919 + replicate), trials));
    }
    return VarianceShares.of(all);
  }

  private PickFreeze replicate(SplittableRandom random, int trials) {
    PickFreeze sums = new PickFreeze(1 << players, BLOCK);
    double[][] values = new double[1 << players][BLOCK];
    for (int done = 0; done < trials; done += BLOCK) {
      int count = Math.min(BLOCK, trials - done);
      for (int trial = 0; trial < count; trial++) {
        double[] own = scores(random);
        double[] fresh = scores(random);
        double[] ownInputs = inputs(own);
        double[] freshInputs = inputs(fresh);
        for (int set = 0; set < values.length; set++) {
          double[] inputs =
              correlation == 0
                  ? picked(set, ownInputs, freshInputs)
                  : inputs(held(set, own, fresh));
          values[set][trial] = function.applyAsDouble(inputs);
        }
      }
      sums.base(values[values.length - 1], count);
      for (int set = 0; set < values.length; set++) {
        sums.add(set, values[set], count);
      }
    }
    return sums;
  }

  private double[] scores(SplittableRandom random) {
    double[] scores = new double[players];
    for (int player = 0; player < players; player++) {
      scores[player] = WichuraQuantile.quantile(random.nextDouble(0x1p-53, 1));
    }
    if (correlation != 0) {
      scores[1] = correlation * scores[0] + Math.sqrt(1 - correlation * correlation) * scores[1];
    }
    return scores;
  }

  private double[] picked(int set, double[] own, double[] fresh) {
    double[] inputs = new double[players];
    for (int player = 0; player < players; player++) {
      inputs[player] = (set >> player & 1) == 1 ? own[player] : fresh[player];
    }
    return inputs;
  }

  /// Matheron's rule.
  private double[] held(int set, double[] own, double[] fresh) {
    double[] scores = new double[players];
    for (int player = 0; player < players; player++) {
      boolean held = (set >> player & 1) == 1;
      int other = 1 - player;
      boolean given = correlation != 0 && !held && (set >> other & 1) == 1;
      scores[player] =
          held
              ? own[player]
              : fresh[player] + (given ? correlation * (own[other] - fresh[other]) : 0);
    }
    return scores;
  }

  private double[] inputs(double[] scores) {
    double[] inputs = new double[players];
    for (int player = 0; player < players; player++) {
      inputs[player] = inverse.apply(player, scores[player]);
    }
    return inputs;
  }
}
