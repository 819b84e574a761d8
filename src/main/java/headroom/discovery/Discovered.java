package headroom.discovery;

import headroom.expression.Condition;
import headroom.result.SimulationFacts;
import headroom.stats.Estimate;
import java.util.List;
import java.util.Optional;

/// What came of looking for the futures in which something happens.
///
/// @param where what happens
/// @param share how often, counted in the trials that no box is found with
/// @param cases in how many of all trials
/// @param simulation how the trials were made
/// @param axes what boxes may be bounded by, in the order of the trials' axes
/// @param trials where every trial lies
/// @param findings the boxes; empty where none could be looked for
/// @param reason why there is none
public record Discovered(
    Condition where,
    Estimate share,
    long cases,
    SimulationFacts simulation,
    List<KnownAxis> axes,
    Trials trials,
    Findings findings,
    Optional<Reason> reason) {
  public Discovered {
    axes = List.copyOf(axes);
  }

  /// Why nothing was found.
  public enum Reason {
    /// Too few trials in which it happens.
    FEW_CASES,
    /// It happens in more than half of all.
    MOST_TRIALS,
    /// Nothing that is drawn could bound a box.
    NO_AXIS,
    /// There is no second replicate to count in.
    ONE_REPLICATE,
    /// Chance alone could give every limit.
    CHANCE
  }

  /// The boxes.
  public List<FoundBox> boxes() {
    return findings.boxes();
  }
}
