package headroom.decision;

import headroom.distribution.Atom;
import headroom.distribution.Distribution;
import headroom.engine.DrawPlan;
import headroom.engine.Plan;
import headroom.question.DrawnInput;
import headroom.question.TrialColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An input cut into bands: 64 that are equally probable, by what its draw is made of, or one for
/// each value where there are at most 64, and one for each of a pick.
///
/// @param input the input
/// @param column what is read of each trial
/// @param edges the least value of each band but the first, ascending
record Banding(DrawnInput input, TrialColumns.Column column, List<Double> edges) {
  /// Bands of an input with many values.
  static final int BANDS = 64;

  private static final double WHOLE = 1 - 1e-9;

  Banding {
    edges = List.copyOf(edges);
  }

  /// The bands of an input; empty where it has no value.
  ///
  /// @param plan which it is an input of
  static Optional<Banding> of(DrawnInput input, Plan plan) {
    return switch (input.source()) {
      case DrawnInput.OfLaw(int _, Distribution law) ->
          Optional.of(new Banding(input, new TrialColumns.Drawn(input), values(law)));
      case DrawnInput.Moment(int _, Optional<Distribution> days) ->
          Optional.of(
              new Banding(
                  input, new TrialColumns.Score(input), days.map(Banding::scores).orElse(even())));
      case DrawnInput.Pick(int column) ->
          plan.draws().columns().get(column) instanceof DrawPlan.Picked picked
              ? Optional.of(
                  new Banding(
                      input, new TrialColumns.Branch(input), counted(picked.quantities().size())))
              : Optional.empty();
      case DrawnInput.Paths _ -> Optional.empty();
    };
  }

  private static List<Double> counted(int values) {
    return IntStream.range(1, values).mapToObj(value -> (double) value).toList();
  }

  private static boolean isDiscrete(Distribution law) {
    List<Atom> atoms = law.atoms();
    return !atoms.isEmpty()
        && atoms.size() <= BANDS
        && atoms.stream().mapToDouble(Atom::probability).sum() >= WHOLE;
  }

  /// A law's draw rises with its score, so bands of the one are bands of the other.
  private static List<Double> values(Distribution law) {
    return isDiscrete(law)
        ? law.atoms().stream().skip(1).map(Atom::value).toList()
        : even().stream().map(law::quantile).toList();
  }

  private static List<Double> scores(Distribution law) {
    if (!isDiscrete(law)) {
      return even();
    }
    double[] upTo = law.atoms().stream().mapToDouble(Atom::probability).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
    return Arrays.stream(upTo).limit(upTo.length - 1L).boxed().toList();
  }

  private static List<Double> even() {
    return IntStream.range(1, BANDS).mapToObj(band -> band / (double) BANDS).toList();
  }

  /// The number of bands.
  int count() {
    return edges.size() + 1;
  }

  /// The edges as an array.
  double[] cuts() {
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The band that a value falls into.
  ///
  /// @param cuts the edges
  static int band(double[] cuts, double value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
