package headroom.engine;

import headroom.stats.Distribution;
import headroom.stats.Estimate;
import headroom.stats.Summary;
import java.util.List;
import java.util.Optional;

/// What a paired run came to, by the indices of its plan. Does not depend on threads or kernels.
///
/// @param replicates trials and how they were shared out
/// @param sides by side and output; empty where a conditional output has no trial
/// @param contrasts by contrast; empty where no trial counts
public record PairedOutcome(
    Replicates replicates, List<List<Optional<Seen>>> sides, List<Optional<Contrasted>> contrasts) {
  public PairedOutcome {
    sides = List.copyOf(sides);
    contrasts = List.copyOf(contrasts);
  }

  /// The distribution of a number over the trials.
  ///
  /// @param summary mean, percentiles and their errors
  /// @param distribution where the trials lie
  /// @param means the replicates' means, in their order
  /// @param medians the replicates' medians, in their order
  public record Seen(
      Summary summary, Distribution distribution, List<Double> means, List<Double> medians) {
    public Seen {
      means = List.copyOf(means);
      medians = List.copyOf(medians);
    }
  }

  /// A difference over the trials in which it is taken.
  ///
  /// @param seen its distribution
  /// @param above the share of trials in which it is above 0
  /// @param below the share of trials in which it is below 0
  public record Contrasted(Seen seen, Estimate above, Estimate below) {}

  /// What was seen of an output of a side.
  public Optional<Seen> seen(Contrast.Sighting sighting) {
    return sides.get(sighting.side()).get(sighting.output());
  }
}
