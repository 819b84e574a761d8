package headroom.engine;

import headroom.stats.Distribution;
import headroom.stats.Estimate;
import headroom.stats.Summary;
import java.util.List;
import java.util.Optional;

/// What a run came to, by the indices of its plan. Does not depend on threads or kernels.
///
/// @param replicates trials and how they were shared out
/// @param outputs one per output of the plan
/// @param chances one estimated probability per chance of the plan
public record Outcome(Replicates replicates, List<Observed> outputs, List<Estimate> chances) {
  public Outcome {
    outputs = List.copyOf(outputs);
    chances = List.copyOf(chances);
  }

  /// What was seen of one output.
  public sealed interface Observed {}

  /// The whole distribution.
  ///
  /// @param summary mean, percentiles and their errors
  /// @param distribution where the trials lie
  public record Whole(Summary summary, Distribution distribution) implements Observed {}

  /// A conditional output without a single trial.
  public record Nothing() implements Observed {}

  /// The means of the replicates.
  ///
  /// @param means one per replicate
  public record Means(ReplicateMeans means) implements Observed {}

  /// The whole distribution of an output, empty without a trial.
  public Optional<Whole> whole(int output) {
    return outputs.get(output) instanceof Whole whole ? Optional.of(whole) : Optional.empty();
  }

  /// The replicates' means of an output of which only the mean was kept.
  public ReplicateMeans means(int output) {
    if (outputs.get(output) instanceof Means(ReplicateMeans means)) {
      return means;
    }
    throw new IllegalArgumentException("output " + output + " was not kept as a mean");
  }
}
