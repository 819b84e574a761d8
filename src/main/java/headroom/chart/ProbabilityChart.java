package headroom.chart;

import java.util.List;

/// A probability by period, with the period marked in which it first reaches a half.
///
/// @param caption the words around it; its unit is not shown, the axis is in per cent
/// @param tint what the event stands for
/// @param periods labels of the periods; at least one
/// @param probabilities by period, 0 to 1
/// @param resolution see [Chart#resolution()], as a probability: 0.001 for a tenth of a per cent
public record ProbabilityChart(
    Caption caption, Tint tint, List<String> periods, List<Double> probabilities, double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no period, the sizes differ or a probability is
  ///   not between 0 and 1
  public ProbabilityChart {
    periods = List.copyOf(periods);
    probabilities = List.copyOf(probabilities);
    Values.notEmpty("periods", periods);
    Values.sameSize("probabilities", probabilities, periods.size());
    Values.resolution(resolution);
    for (double probability : probabilities) {
      Values.probability("probability", probability);
    }
  }
}
