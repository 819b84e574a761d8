package headroom.sensitivity;

import headroom.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/// Spearman's rank correlation, values that are equal having their mean rank.
public final class RankCorrelation {
  private RankCorrelation() {}

  /// The mean of what the replicates come to, each with its own ranks.
  ///
  /// @param xs one array per replicate
  /// @param ys as many, each as long
  /// @return NaN without error where either does not vary
  public static Estimate of(List<double[]> xs, List<double[]> ys) {
    double[] each = new double[xs.size()];
    for (int replicate = 0; replicate < each.length; replicate++) {
      each[replicate] = of(xs.get(replicate), ys.get(replicate));
    }
    double[] known = Arrays.stream(each).filter(it -> !Double.isNaN(it)).toArray();
    double mean = Arrays.stream(known).average().orElse(Double.NaN);
    return known.length < 2 ? Estimate.withoutError(mean) : Estimate.ofReplicates(mean, known);
  }

  private static double of(double[] x, double[] y) {
    return x.length < 2 ? Double.NaN : new SpearmansCorrelation().correlation(x, y);
  }
}
