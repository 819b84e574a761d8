package headroom.kernel;

/// The plain twin of [Summaries].
final class ScalarSummaries implements Summaries {
  static final int PARTIAL_SUMS = 8;
  static final int DROPPED_BITS = 42;

  private final double[] partialSums = new double[PARTIAL_SUMS];

  @Override
  public double sum(double[] values, int count) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int bulk = count & -PARTIAL_SUMS;
    for (int i = 0; i < bulk; i += PARTIAL_SUMS) {
      s0 += values[i];
      s1 += values[i + 1];
      s2 += values[i + 2];
      s3 += values[i + 3];
      s4 += values[i + 4];
      s5 += values[i + 5];
      s6 += values[i + 6];
      s7 += values[i + 7];
    }
    keep(s0, s1, s2, s3, 0);
    keep(s4, s5, s6, s7, 4);
    return sumOfRest(values, bulk, count, partialSums);
  }

  @Override
  public double sumOfSquaredDeviations(double[] values, double centre, int count) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int bulk = count & -PARTIAL_SUMS;
    for (int i = 0; i < bulk; i += PARTIAL_SUMS) {
      s0 += square(values[i] - centre);
      s1 += square(values[i + 1] - centre);
      s2 += square(values[i + 2] - centre);
      s3 += square(values[i + 3] - centre);
      s4 += square(values[i + 4] - centre);
      s5 += square(values[i + 5] - centre);
      s6 += square(values[i + 6] - centre);
      s7 += square(values[i + 7] - centre);
    }
    keep(s0, s1, s2, s3, 0);
    keep(s4, s5, s6, s7, 4);
    return squaresOfRest(values, centre, bulk, count, partialSums);
  }

  @Override
  public double min(double[] values, int count) {
    return min(Double.POSITIVE_INFINITY, values, 0, count);
  }

  @Override
  public double max(double[] values, int count) {
    return max(Double.NEGATIVE_INFINITY, values, 0, count);
  }

  @Override
  public int countEqual(double[] values, double value, int count) {
    return countEqual(values, value, 0, count);
  }

  @Override
  public int compress(double[] values, double[] selector, int count, double[] out) {
    return compress(values, selector, 0, count, 0, out);
  }

  @Override
  public int placesOfZeros(double[] values, double[] others, int count, double[] out) {
    return placesOfZeros(values, others, 0, count, 0, out);
  }

  @Override
  public void survey(double[] values, int count, double[] out) {
    out[0] = sum(values, count);
    out[1] = min(values, count);
    out[2] = max(values, count);
  }

  @Override
  public void steps(double[] values, int origin, int count, int[] out) {
    steps(values, origin, 0, count, out);
  }

  private void keep(double a, double b, double c, double d, int at) {
    partialSums[at] = a;
    partialSums[at + 1] = b;
    partialSums[at + 2] = c;
    partialSums[at + 3] = d;
  }

  private static double square(double x) {
    return x * x;
  }

  static double sumOfRest(double[] values, int from, int to, double[] partialSums) {
    for (int i = from; i < to; i++) {
      partialSums[i % PARTIAL_SUMS] += values[i];
    }
    return combine(partialSums);
  }

  static double squaresOfRest(
      double[] values, double centre, int from, int to, double[] partialSums) {
    for (int i = from; i < to; i++) {
      partialSums[i % PARTIAL_SUMS] += square(values[i] - centre);
    }
    return combine(partialSums);
  }

  private static double combine(double[] s) {
    return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
  }

  static double min(double least, double[] values, int from, int to) {
    double min = least;
    for (int i = from; i < to; i++) {
      min = Math.min(min, values[i]);
    }
    return min;
  }

  static double max(double greatest, double[] values, int from, int to) {
    double max = greatest;
    for (int i = from; i < to; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }

  static int countEqual(double[] values, double value, int from, int to) {
    int equal = 0;
    for (int i = from; i < to; i++) {
      equal += values[i] == value ? 1 : 0;
    }
    return equal;
  }

  /// Appends the selected values to the `kept` that `out` begins with; returns how many it holds.
  static int compress(
      double[] values, double[] selector, int from, int to, int kept, double[] out) {
    int end = kept;
    for (int i = from; i < to; i++) {
      out[end] = values[i];
      end += selector[i] != 0 ? 1 : 0;
    }
    return end;
  }

  /// Appends places to the `found` that `out` begins with; returns how many it holds.
  static int placesOfZeros(
      double[] values, double[] others, int from, int to, int found, double[] out) {
    int end = found;
    for (int i = from; i < to; i++) {
      out[end] = i;
      end += values[i] == 0 && others[i] > 0 ? 1 : 0;
    }
    return end;
  }

  static void steps(double[] values, int origin, int from, int to, int[] out) {
    for (int i = from; i < to; i++) {
      out[i] = (int) (Double.doubleToRawLongBits(values[i]) >>> DROPPED_BITS) - origin;
    }
  }
}
