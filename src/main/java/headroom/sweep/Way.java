package headroom.sweep;

import headroom.question.Sample;
import headroom.stats.Estimate;
import headroom.stats.StudentT;
import java.util.List;

/// Which way a number goes from point to point, all points on the same random numbers.
///
/// Steps are judged by the paired errors of their differences, all together at a level of 1 %
/// (Bonferroni, Student's t of R − 1): in 99 of 100 cases nothing is seen where nothing moves. A
/// step without an error, such as that of a date which some replicates do not reach, is judged at
/// the same level by how many replicates go either way (sign test). Where there are too few of them
/// for either, steps of less than a twentieth of all the way are passed over.
public enum Way {
  /// It only rises.
  RISES,
  /// It only falls.
  FALLS,
  /// It rises and falls.
  BOTH,
  /// Nothing is seen to move.
  NOWHERE;

  private static final double LEVEL = 0.01;
  private static final double NOTICED_PART = 0.05;

  /// @param samples at each point, in order
  static Way of(List<Sample> samples) {
    int last = samples.size() - 1;
    if (last < 1) {
      return NOWHERE;
    }
    double level = LEVEL / (last + 1);
    double noticed = NOTICED_PART * extent(samples);
    boolean rises = false;
    boolean falls = false;
    for (int point = 1; point <= last; point++) {
      int step = step(samples.get(point - 1), samples.get(point), level, noticed);
      rises |= step > 0;
      falls |= step < 0;
    }
    if (!rises && !falls) {
      int whole = step(samples.getFirst(), samples.get(last), level, noticed);
      rises = whole > 0;
      falls = whole < 0;
    }
    return rises && falls ? BOTH : rises ? RISES : falls ? FALLS : NOWHERE;
  }

  private static double extent(List<Sample> samples) {
    double[] known =
        samples.stream().filter(Sample::isKnown).mapToDouble(Sample::value).sorted().toArray();
    return known.length == 0 ? 0 : known[known.length - 1] - known[0];
  }

  /// 1 where it is seen to rise, −1 where it is seen to fall, else 0.
  private static int step(Sample from, Sample to, double level, double noticed) {
    Estimate rise = to.minus(from);
    if (rise.standardError().isPresent()) {
      double critical = StudentT.critical(1 - level, from.each().size() - 1);
      return Math.abs(rise.value()) > critical * rise.standardError().getAsDouble()
          ? (int) Math.signum(rise.value())
          : 0;
    }
    int replicates = from.each().size();
    if (replicates == to.each().size() && Math.scalb(1.0, 1 - replicates) <= level) {
      return signs(from.each(), to.each(), level);
    }
    return Math.abs(infinite(to) - infinite(from)) > noticed
        ? Double.compare(infinite(to), infinite(from))
        : 0;
  }

  /// The sign test: as if each replicate that moves went either way by the toss of a coin.
  private static int signs(List<Double> from, List<Double> to, double level) {
    int up = 0;
    int down = 0;
    for (int replicate = 0; replicate < from.size(); replicate++) {
      int sign = Double.compare(to.get(replicate), from.get(replicate));
      up += sign > 0 ? 1 : 0;
      down += sign < 0 ? 1 : 0;
    }
    return 2 * tail(up + down, Math.max(up, down)) <= level ? Integer.compare(up, down) : 0;
  }

  /// `P(Bin(n, ½) ≥ k)`.
  private static double tail(int n, int k) {
    double chance = Math.pow(0.5, n);
    double tail = 0;
    for (int heads = 0; heads <= n; heads++) {
      tail += heads >= k ? chance : 0;
      chance *= (n - heads) / (heads + 1.0);
    }
    return tail;
  }

  /// A value to compare by; a date that does not come in time is later than any.
  private static double infinite(Sample sample) {
    return sample.isKnown() ? sample.value() : Double.MAX_VALUE;
  }
}
