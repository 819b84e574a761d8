package headroom.result;

import java.util.List;
import java.util.OptionalDouble;

/// What evidence made of the trials of a run.
///
/// @param effectiveSampleSize as many equal trials as say as much
/// @param paretoShape the shape `k` of the tail of the weights, above 0.7 not to be trusted; empty
///   where they are all equal
/// @param clues what each clue did, in file order
/// @param contradictions pairs of clues that are seldom true together
/// @param prior metrics as they were before anything was heard
public record Weighed(
    double effectiveSampleSize,
    OptionalDouble paretoShape,
    List<Heard> clues,
    List<Contradiction> contradictions,
    List<Metric> prior) {
  public Weighed {
    clues = List.copyOf(clues);
    contradictions = List.copyOf(contradictions);
    prior = List.copyOf(prior);
  }

  /// What one clue did.
  ///
  /// @param name its name
  /// @param expected its place in what was expected: the probability to be told less; of bounds
  ///   that they hold
  /// @param reliabilityAfter the chance that it knows anything, after all that was heard
  /// @param marginal how likely it was, per unit of what it speaks of; of bounds a probability
  /// @param without means of the metrics that it moves, without it
  public record Heard(
      String name,
      double expected,
      double reliabilityAfter,
      Estimate marginal,
      List<Without> without) {
    public Heard {
      without = List.copyOf(without);
    }
  }

  /// A mean without one of the clues.
  ///
  /// @param id what is measured
  /// @param period the label of the period
  /// @param mean its mean
  public record Without(String id, String period, Estimate mean) {}

  /// Two clues that are seldom true together.
  ///
  /// @param first one
  /// @param second the other
  /// @param ratio how likely they are together, against clues that have nothing to do with each
  ///   other
  public record Contradiction(String first, String second, double ratio) {}
}
