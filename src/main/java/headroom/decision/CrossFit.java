package headroom.decision;

import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What it would be worth to know an input before choosing (M. Strong and J. E. Oakley 2013, "An
/// efficient method for computing single-parameter partial expected value of perfect information"):
/// `E_x[max_d E(V_d | x)] − max_d E V_d`, by bands of the input.
///
/// Cross-fitted: options, by band and overall, are chosen on one half of the replicates and valued
/// on the other, both ways, averaged. Choosing and valuing on the same trials would find a value in
/// noise. So an input that changes no decision comes out about 0, below or above; the error is the
/// spread of the replicates so valued.
public final class CrossFit {
  private CrossFit() {}

  /// The expected value of knowing an input.
  ///
  /// @param replicates two or more; those of even number are one half
  /// @param input its number
  public static Estimate of(List<Tally> replicates, int input) {
    if (replicates.size() < 2) {
      throw new IllegalArgumentException("there must be two replicates");
    }
    double[] each = new double[replicates.size()];
    double[] halves = new double[2];
    for (int half = 0; half < halves.length; half++) {
      Choice choice = Choice.of(every(replicates, half), input);
      double gained = 0;
      double weight = 0;
      for (int valued = 1 - half; valued < each.length; valued += 2) {
        Tally tally = replicates.get(valued);
        double gain = choice.gain(tally, input);
        each[valued] = gain / tally.weight();
        gained += gain;
        weight += tally.weight();
      }
      halves[half] = gained / weight;
    }
    return Estimate.ofReplicates((halves[0] + halves[1]) / 2, each);
  }

  private static List<Tally> every(List<Tally> replicates, int half) {
    return IntStream.range(0, replicates.size())
        .filter(replicate -> replicate % 2 == half)
        .mapToObj(replicates::get)
        .toList();
  }

  /// What is chosen without knowing the input, and in each of its bands.
  private record Choice(int overall, List<Integer> byBand) {
    static Choice of(List<Tally> some, int input) {
      int options = some.getFirst().options();
      double[] sums = new double[options];
      for (int option = 0; option < options; option++) {
        for (Tally tally : some) {
          sums[option] += tally.value(option);
        }
      }
      int overall = most(sums);
      List<Integer> byBand = new ArrayList<>();
      for (int band = 0; band < some.getFirst().bands(input); band++) {
        byBand.add(inBand(some, input, band, overall));
      }
      return new Choice(overall, byBand);
    }

    /// Where nothing was seen, what is best overall.
    private static int inBand(List<Tally> some, int input, int band, int overall) {
      double[] sums = new double[some.getFirst().options()];
      double weight = 0;
      for (Tally tally : some) {
        weight += tally.weight(input, band);
        for (int option = 0; option < sums.length; option++) {
          sums[option] += tally.value(input, band, option);
        }
      }
      return weight > 0 ? most(sums) : overall;
    }

    private static int most(double[] sums) {
      int most = 0;
      for (int option = 1; option < sums.length; option++) {
        most = sums[option] > sums[most] ? option : most;
      }
      return most;
    }

    /// Exactly 0 where all bands are left to what is best overall.
    double gain(Tally tally, int input) {
      double sum = 0;
      for (int band = 0; band < byBand.size(); band++) {
        sum += tally.value(input, band, byBand.get(band)) - tally.value(input, band, overall);
      }
      return sum;
    }
  }
}
