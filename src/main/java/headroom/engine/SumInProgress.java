package headroom.engine;

import headroom.kernel.Arithmetic;
import java.util.Arrays;
import java.util.List;

/// A sum over quarters while the quarters go by. What is added and what is subtracted are added up
/// apart, so that equal amounts on both sides leave nothing.
final class SumInProgress {
  private final List<Observation.Term> terms;
  private final List<SeriesTap> taps;
  private final double[] values;
  private final double[] subtracted; // empty where all signs are positive

  SumInProgress(List<Observation.Term> terms, List<SeriesTap> taps, int blockSize) {
    this.terms = List.copyOf(terms);
    this.taps = List.copyOf(taps);
    values = new double[blockSize];
    boolean signed = terms.stream().anyMatch(term -> term.sign() < 0);
    subtracted = new double[signed ? blockSize : 0];
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
    Arrays.fill(subtracted, 0, Math.min(count, subtracted.length), 0);
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
    Arithmetic.addInto(amounts, count, sign > 0 ? values : subtracted);
  }

  /// The sum in its last quarter, to be asked for once a block.
  double[] finished(int count) {
    for (int trial = 0; trial < Math.min(count, subtracted.length); trial++) {
      values[trial] -= subtracted[trial];
    }
    return values;
  }
}
