package headroom.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is added up of all trials, replicate by replicate.
final class Sums {
  private final List<Tally> tallies = new ArrayList<>();
  private final List<Worth> worths = new ArrayList<>();
  private final int options;
  private final int replicates;

  /// An option of a fixed worth, and its trials at other worths.
  ///
  /// @param option its place
  /// @param grid other worths; more is better
  /// @param tallies by replicate
  record Worth(int option, List<Double> grid, List<WorthTally> tallies) {
    Worth {
      grid = List.copyOf(grid);
      tallies = List.copyOf(tallies);
    }
  }

  /// Takes the values of options in a trial, and how much it counts.
  interface Taker {
    void take(double[] value, double weight);
  }

  /// Shows trials one by one.
  interface Trials {
    void each(Taker taker);
  }

  Sums(Options options, int replicates) {
    this.options = options.count();
    this.replicates = replicates;
    List<Integer> bands = options.bandings().stream().map(Banding::count).toList();
    for (int replicate = 0; replicate < replicates; replicate++) {
      tallies.add(new Tally(this.options, bands));
    }
  }

  /// Looks at the first trials: between which worths an option of a fixed one would be good or bad.
  ///
  /// @param fixed by option, NaN where it is not fixed
  void lookAt(double[] fixed, Trials trials) {
    for (int option = 0; option < options; option++) {
      if (!Double.isNaN(fixed[option])) {
        int own = option;
        List<WorthGrid.Seen> others = new ArrayList<>();
        trials.each(
            (value, weight) ->
                others.add(new WorthGrid.Seen(WorthTally.others(value, own), weight)));
        double[] grid = WorthGrid.of(others, fixed[option]);
        List<WorthTally> each = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
          each.add(new WorthTally(option, grid, options));
        }
        worths.add(new Worth(option, Arrays.stream(grid).boxed().toList(), each));
      }
    }
  }

  void add(int replicate, double[] value, int[] band, double weight) {
    tallies.get(replicate).add(value, band, weight);
    for (Worth worth : worths) {
      worth.tallies.get(replicate).add(value, weight);
    }
  }

  List<Tally> tallies() {
    return tallies;
  }

  List<Worth> worths() {
    return worths;
  }
}
