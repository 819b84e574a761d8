package headroom.analysis;

import headroom.compile.PrecisionTarget;
import headroom.result.PrecisionReached;
import headroom.result.Result;
import headroom.scenario.Precision;
import headroom.scenario.SimulationSettings;
import java.util.OptionalDouble;
import java.util.function.Function;

/// How many trials a precision takes: runs of 2^16, 2^17 and so on that keep the one metric alone,
/// until the precision is there twice in a row, or all trials would be run.
///
/// The numbers of trials looked at do not depend on anything that was seen, so that the number
/// found depends on scenario and seed only. Two passes are asked for because among many looks one
/// is bound to be lucky.
final class PrecisionSearch {
  /// The trials of the first look.
  static final long FIRST = 65_536;

  private static final int PASSES = 2;

  private final Precision precision;
  private final SimulationSettings settings;
  private final Function<SimulationSettings, Result> watched;

  /// @param precision what is asked for
  /// @param settings the most trials, and the rest of it
  /// @param watched runs trials without a precision, keeping the metric at least
  PrecisionSearch(
      Precision precision,
      SimulationSettings settings,
      Function<SimulationSettings, Result> watched) {
    this.precision = precision;
    this.settings = settings;
    this.watched = watched;
  }

  /// Where the search ended.
  ///
  /// @param settings of the run to be made
  /// @param passes how often in a row the precision was there before that run
  /// @param reached the half-width at that number of trials; empty if it was not looked at
  record Found(SimulationSettings settings, int passes, OptionalDouble reached) {
    /// Whether the precision decided.
    boolean early() {
      return passes == PASSES;
    }
  }

  /// Looks until it is decided how many trials to run.
  Found find() {
    long most = trials(settings.trials());
    int passes = 0;
    for (long count = FIRST; trials(count) < most; count *= 2) {
      SimulationSettings looked = settings.fixed(count);
      OptionalDouble half = PrecisionTarget.halfWidth(precision, watched.apply(looked));
      passes = isWithin(half) ? passes + 1 : 0;
      if (passes == PASSES) {
        return new Found(looked, passes, half);
      }
    }
    return new Found(settings.fixed(settings.trials()), passes, OptionalDouble.empty());
  }

  /// The result of the run that was found, with what became of the precision.
  ///
  /// @param result of that run; may lack the metric
  Result concluded(Found found, Result result) {
    OptionalDouble reached = found.reached();
    if (reached.isEmpty()) {
      boolean kept = result.find(precision.of(), "total").isPresent();
      reached =
          PrecisionTarget.halfWidth(precision, kept ? result : watched.apply(found.settings()));
    }
    PrecisionReached end =
        new PrecisionReached(
            precision.of(),
            precision.statistic().word(),
            precision.within(),
            precision.confidence(),
            reached,
            found.early());
    return new Result(result.simulation().with(end), result.metrics());
  }

  private boolean isWithin(OptionalDouble half) {
    return half.isPresent() && half.getAsDouble() <= precision.within();
  }

  private long trials(long count) {
    return new Sampling(settings.fixed(count)).replicates().trials();
  }
}
