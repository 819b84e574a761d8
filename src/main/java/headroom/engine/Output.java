package headroom.engine;

import java.util.List;

/// An observation whose distribution over the trials is wanted.
///
/// @param observation what is observed
/// @param atoms values, besides 0, that it may take with positive probability, ascending
/// @param detail how much is kept of it; the mean alone only of what every trial has
/// @param percents percentiles wanted besides the standard ones, ascending
public record Output(
    Observation observation, List<Double> atoms, Detail detail, List<Integer> percents) {
  /// An output with the standard percentiles.
  public Output(Observation observation, List<Double> atoms, Detail detail) {
    this(observation, atoms, detail, List.of());
  }

  public Output {
    percents = List.copyOf(percents);
    if (detail == Detail.MEAN && observation instanceof Observation.Conditional) {
      throw new IllegalArgumentException("some trials may have no " + observation);
    }
    atoms = List.copyOf(atoms);
  }

  /// This output with its whole distribution kept, and no more.
  public Output whole() {
    return new Output(observation, atoms, Detail.DISTRIBUTION);
  }

  /// How much is kept of an output.
  public enum Detail {
    /// The mean only.
    MEAN,
    /// The whole distribution.
    DISTRIBUTION,
    /// The whole distribution, and the mean of its lower tail with an error.
    DISTRIBUTION_AND_TAIL
  }
}
