package headroom.compile;

import headroom.engine.Plan;
import java.util.List;
import java.util.Optional;

/// Where the mean inputs of an agreement come from, so that it can be applied once to them.
///
/// @param agreement the agreement, with its own paths
/// @param levels mean amounts of the streams in its base, by position in the base and quarter
/// @param rates mean rates, by quarter
/// @param inclusions mean inclusions, by position in the base and quarter
/// @param endsOn mean moment of the event that ends it, if one may
/// @param cap means of the cap's terms, if capped
public record MeanInputs(
    Plan.Booked agreement,
    List<List<Mean>> levels,
    List<Mean> rates,
    List<List<Mean>> inclusions,
    Optional<Mean> endsOn,
    Optional<MeanCap> cap) {

  /// The cap at mean terms.
  public record MeanCap(Mean total, Mean alreadyCounted) {}

  /// A mean: known, or measured by an output of the plan.
  public sealed interface Mean {}

  /// A known number.
  public record Known(double value) implements Mean {}

  /// The mean of an output.
  public record Measured(int output) implements Mean {}
}
