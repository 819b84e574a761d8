package headroom.evidence;

import headroom.engine.Engine;
import headroom.engine.Weighing;
import headroom.scenario.Clue;
import java.util.List;

/// The weights of trials under clues, `w = Π_j [r_j·L_j(x)/M_j + (1 − r_j)]`.
///
/// @param columns what each clue speaks of, in their order
/// @param clues the clues
/// @param marginals `M` by replicate and clue
record ClueWeights(ClueColumns columns, List<Clue> clues, List<double[]> marginals) {
  /// Room for a block of trials.
  static final int ROOM = Engine.blockSize();

  ClueWeights {
    clues = List.copyOf(clues);
    marginals = List.copyOf(marginals);
  }

  /// What one thread works with.
  final class Scratch {
    private final double[][] ratios = new double[clues.size()][ROOM]; // L/M
    private int count;

    /// Looks at a block of trials.
    ///
    /// @param values by column
    void fill(int replicate, double[][] values, int trials) {
      count = trials;
      for (int clue = 0; clue < clues.size(); clue++) {
        double marginal = marginals.get(replicate)[clue];
        Clue.Saying saying = clues.get(clue).saying();
        for (int trial = 0; trial < count; trial++) {
          ratios[clue][trial] =
              marginal > 0 ? Likelihood.of(saying, values[clue][trial]) / marginal : 0;
        }
      }
    }

    /// `L/M` of a clue in a trial.
    double ratio(int clue, int trial) {
      return ratios[clue][trial];
    }

    /// The chance that a clue knows anything, in a trial.
    double knows(int clue, int trial) {
      double known = clues.get(clue).reliability() * ratios[clue][trial];
      return known == 0 ? 0 : known / (known + (1 - clues.get(clue).reliability()));
    }

    /// The weight of a trial.
    double weight(int trial) {
      return without(-1, trial);
    }

    /// The weight of a trial without one of the clues.
    double without(int left, int trial) {
      double weight = 1;
      for (int clue = 0; clue < clues.size(); clue++) {
        if (clue != left) {
          double reliability = clues.get(clue).reliability();
          weight *= reliability * ratios[clue][trial] + (1 - reliability);
        }
      }
      return weight;
    }
  }

  Scratch scratch() {
    return new Scratch();
  }

  /// The same weights times `2^exponent`, for the engine.
  Weighing scaled(int exponent) {
    double scale = Math.scalb(1.0, exponent);
    return new Weighing(
        columns.plan(),
        (replicate, values, count, out) -> {
          Scratch scratch = new Scratch();
          double[][] read = new double[clues.size()][ROOM];
          for (int clue = 0; clue < clues.size(); clue++) {
            columns.read(clue, values, count, read[clue]);
          }
          scratch.fill(replicate, read, count);
          for (int trial = 0; trial < count; trial++) {
            out[trial] = scratch.weight(trial) * scale;
          }
        });
  }
}
