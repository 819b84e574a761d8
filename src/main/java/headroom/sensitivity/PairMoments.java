package headroom.sensitivity;

import java.util.List;
import java.util.stream.IntStream;

/// Means of two outputs of the same trials, and their squares and products about those means.
/// Merged by the formulas of Chan, Golub and LeVeque (1979), in a fixed order, so that the same
/// parts give the same bits.
///
/// @param count trials
/// @param first mean of the first output
/// @param second mean of the second
/// @param firstSquares sum of squares of the first about its mean
/// @param secondSquares sum of squares of the second about its mean
/// @param products sum of products about both means
record PairMoments(
    double count,
    double first,
    double second,
    double firstSquares,
    double secondSquares,
    double products) {

  /// Of no trial.
  static final PairMoments NONE = new PairMoments(0, 0, 0, 0, 0, 0);

  /// Of both parts together.
  PairMoments with(PairMoments other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    double all = count + other.count;
    double weight = count * other.count / all;
    double gap = other.first - first;
    double secondGap = other.second - second;
    return new PairMoments(
        all,
        first + gap * other.count / all,
        second + secondGap * other.count / all,
        firstSquares + other.firstSquares + gap * gap * weight,
        secondSquares + other.secondSquares + secondGap * secondGap * weight,
        products + other.products + gap * secondGap * weight);
  }

  /// Pair by pair, of both parts together.
  static List<PairMoments> together(List<PairMoments> some, List<PairMoments> others) {
    return IntStream.range(0, some.size()).mapToObj(i -> some.get(i).with(others.get(i))).toList();
  }

  /// What both outputs share of the variance, centred with both samples: with `m` the mean of all
  /// values of both, `(E[Y·Y′] − m²)/((E[Y²] + E[Y′²])/2 − m²)` (A. Janon, T. Klein, A. Lagnoux, M.
  /// Nodet and C. Prieur 2014, "Asymptotic normality and efficiency of two Sobol index
  /// estimators"). NaN where nothing varies.
  double shared() {
    double half = (first - second) / 2;
    double square = half * half;
    return (products / count - square) / ((firstSquares + secondSquares) / (2 * count) + square);
  }
}
