package headroom.engine;

import headroom.stats.Distribution;
import headroom.stats.EachReplicate;
import headroom.stats.Estimate;
import headroom.stats.Summary;
import java.util.List;
import java.util.Optional;

/// What a run came to, by the indices of its plan: of all its replicates, or of those that are done
/// so far. Does not depend on threads or kernels. Immutable.
///
/// @param replicates trials and how they are shared out
/// @param held the replicates it speaks of, ascending; all numbers are of the same ones
/// @param sides one per side of the plan
/// @param contrasts by contrast; empty where no trial counts
public record Outcome(
    Replicates replicates,
    List<Integer> held,
    List<Side> sides,
    List<Optional<Contrasted>> contrasts) {
  /// Copies.
  public Outcome {
    held = List.copyOf(held);
    sides = List.copyOf(sides);
    contrasts = List.copyOf(contrasts);
  }

  /// What one side came to.
  ///
  /// @param outputs one per output of the side
  /// @param chances one estimated probability per chance of the side
  /// @param shares of each chance the replicates' own estimates, in their order
  public record Side(List<Observed> outputs, List<Estimate> chances, List<List<Double>> shares) {
    /// Copies.
    public Side {
      outputs = List.copyOf(outputs);
      shares = List.copyOf(shares);
      chances = List.copyOf(chances);
    }
  }

  /// What was seen of one output.
  public sealed interface Observed {}

  /// The whole distribution.
  ///
  /// @param summary mean, percentiles and their errors
  /// @param distribution where the trials lie
  /// @param replicates what each replicate estimates alone
  public record Whole(Summary summary, Distribution distribution, EachReplicate replicates)
      implements Observed {}

  /// A conditional output without a single trial.
  public record Nothing() implements Observed {}

  /// The means of the replicates.
  ///
  /// @param means one per replicate
  public record Means(ReplicateMeans means) implements Observed {}

  /// An output that was not asked for.
  public record NotAsked() implements Observed {}

  /// A difference over the trials in which it is taken.
  ///
  /// @param seen its distribution
  /// @param above the share of trials in which it is above 0
  /// @param below the share of trials in which it is below 0
  public record Contrasted(Whole seen, Estimate above, Estimate below) {}

  /// The number of trials it speaks of.
  public long trials() {
    return held.stream().mapToLong(replicates::size).sum();
  }

  /// The outcome of a side, as if it were the only one.
  public Outcome only(int side) {
    return new Outcome(replicates, held, List.of(sides.get(side)), List.of());
  }

  /// The whole distribution of an output of a side; empty without a trial.
  public Optional<Whole> whole(Contrast.Sighting sighting) {
    Observed observed = sides.get(sighting.side()).outputs().get(sighting.output());
    return observed instanceof Whole whole ? Optional.of(whole) : Optional.empty();
  }

  /// The whole distribution of an output of the first side; empty without a trial.
  public Optional<Whole> whole(int output) {
    return whole(new Contrast.Sighting(0, output));
  }

  /// The replicates' means of an output of the first side of which only the mean was kept.
  public ReplicateMeans means(int output) {
    if (sides.getFirst().outputs().get(output) instanceof Means(ReplicateMeans means)) {
      return means;
    }
    throw new IllegalArgumentException("output " + output + " was not kept as a mean");
  }

  /// The estimated probability of a chance of the first side.
  public Estimate chance(int chance) {
    return sides.getFirst().chances().get(chance);
  }
}
