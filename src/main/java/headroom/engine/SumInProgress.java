package headroom.engine;

import headroom.kernel.Arithmetic;
import java.util.Arrays;
import java.util.List;

/// A sum over quarters while the quarters go by.
final class SumInProgress {
  private final List<Observation.Term> terms;
  private final List<SeriesTap> taps;
  private final double[] values;

  SumInProgress(List<Observation.Term> terms, List<SeriesTap> taps, int blockSize) {
    this.terms = List.copyOf(terms);
    this.taps = List.copyOf(taps);
    values = new double[blockSize];
  }

  /// The quarter before which nothing is added.
  int from() {
    return terms.stream().mapToInt(Observation.Term::from).min().orElse(0);
  }

  /// The quarter after the last one added.
  int to() {
    return terms.stream().mapToInt(Observation.Term::to).max().orElse(0);
  }

  void start(int count) {
    Arrays.fill(values, 0, count, 0);
  }

  void add(int quarter, int count) {
    for (int term = 0; term < taps.size(); term++) {
      Observation.Term part = terms.get(term);
      if (quarter >= part.from() && quarter < part.to()) {
        add(part.sign(), taps.get(term).at(quarter, count), count);
      }
    }
  }

  private void add(double sign, double[] amounts, int count) {
    if (sign == 1) {
      Arithmetic.addInto(amounts, count, values);
    } else {
      Arithmetic.addScaled(sign, amounts, count, values);
    }
  }

  double[] values() {
    return values;
  }
}
