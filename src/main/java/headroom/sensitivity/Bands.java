package headroom.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What an output does along an input: its mean and range in bands of about equally many trials.
/// Trials with the same value of the input are never parted, so there are fewer bands where few
/// values are.
public final class Bands {
  /// The number of bands where no values are equal.
  public static final int COUNT = 16;

  private Bands() {}

  /// A band.
  ///
  /// @param from least value of the input in it
  /// @param to greatest value of the input in it
  /// @param mean of the output
  /// @param p5 the output's P5: the least value with at least 5 % of the band's trials at or below
  ///   it
  /// @param p95 the output's P95
  /// @param trials how many there are in it
  public record Band(double from, double to, double mean, double p5, double p95, int trials) {}

  /// The bands of an input, from its least values to its greatest.
  ///
  /// @param x values of the input, none of them NaN
  /// @param y of the output in the same trials
  public static List<Band> of(double[] x, double[] y) {
    int[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble(trial -> x[trial]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Band> bands = new ArrayList<>();
    int from = 0;
    while (from < order.length) {
      int open = COUNT - bands.size();
      int to = from + Math.max(1, Math.ceilDiv(order.length - from, Math.max(1, open)));
      while (to < order.length && x[order[to]] == x[order[to - 1]]) {
        to++;
      }
      bands.add(band(x, y, order, from, to));
      from = to;
    }
    return bands;
  }

  private static Band band(double[] x, double[] y, int[] order, int from, int to) {
    double[] values = new double[to - from];
    for (int place = from; place < to; place++) {
      values[place - from] = y[order[place]];
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    Arrays.sort(values);
    return new Band(
        x[order[from]], x[order[to - 1]], mean, at(values, 0.05), at(values, 0.95), values.length);
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
