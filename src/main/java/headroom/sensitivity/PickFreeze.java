package headroom.sensitivity;

import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sums over trials of an output `Y` and of `Y′_u`, the same with the inputs in `u` held and all
/// others drawn anew given those, for several sets `u`. One replicate's; memory does not grow with
/// trials.
public final class PickFreeze {
  private final double[] room;
  private final double[] base;
  private final double[] first;
  private final double[] second;
  private final double[] firstSquares;
  private final double[] secondSquares;
  private final double[] products;
  private double count;
  private double origin = Double.NaN;

  /// @param sets how many sets `u` there are
  /// @param blockSize largest number of trials in a block
  public PickFreeze(int sets, int blockSize) {
    room = new double[blockSize];
    base = new double[blockSize];
    first = new double[sets];
    second = new double[sets];
    firstSquares = new double[sets];
    secondSquares = new double[sets];
    products = new double[sets];
  }

  /// The sums, to the bit; the current block's values are left out.
  void write(StateWriter out) {
    out.number(count);
    out.number(origin);
    for (double[] sums : all()) {
      for (double sum : sums) {
        out.number(sum);
      }
    }
  }

  /// Sums that were written.
  ///
  /// @param sets as many as there were
  /// @throws headroom.stats.DamagedStateException if they are none
  static PickFreeze read(int sets, StateReader in) {
    PickFreeze read = new PickFreeze(sets, 0);
    read.count = in.number();
    read.origin = in.number();
    for (double[] sums : read.all()) {
      Arrays.setAll(sums, _ -> in.number());
    }
    return read;
  }

  private List<double[]> all() {
    return List.of(first, second, firstSquares, secondSquares, products);
  }

  /// Room for a block's values, for whoever reads them.
  double[] room() {
    return room;
  }

  /// Begins a block of trials.
  ///
  /// @param values of `Y`; the first value ever given is what sums are taken about
  public void base(double[] values, int trials) {
    if (Double.isNaN(origin)) {
      origin = values[0];
    }
    for (int trial = 0; trial < trials; trial++) {
      base[trial] = values[trial] - origin;
    }
    count += trials;
  }

  /// Adds the current block of a set.
  ///
  /// @param set its place
  /// @param values of `Y′_u`
  public void add(int set, double[] values, int trials) {
    double sum = 0;
    double otherSum = 0;
    double squares = 0;
    double otherSquares = 0;
    double both = 0;
    for (int trial = 0; trial < trials; trial++) {
      double own = base[trial];
      double other = values[trial] - origin;
      sum += own;
      otherSum += other;
      squares += own * own;
      otherSquares += other * other;
      both += own * other;
    }
    first[set] += sum;
    second[set] += otherSum;
    firstSquares[set] += squares;
    secondSquares[set] += otherSquares;
    products[set] += both;
  }

  /// What all sets have come to.
  List<PairMoments> moments() {
    List<PairMoments> moments = new ArrayList<>();
    for (int set = 0; set < first.length; set++) {
      double own = first[set] / count;
      double other = second[set] / count;
      moments.add(
          new PairMoments(
              count,
              origin + own,
              origin + other,
              Math.max(0, firstSquares[set] - first[set] * own),
              Math.max(0, secondSquares[set] - second[set] * other),
              products[set] - first[set] * other));
    }
    return moments;
  }
}
