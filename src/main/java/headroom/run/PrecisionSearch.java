package headroom.run;

import headroom.engine.GrowingRun;
import headroom.engine.Replicates;
import headroom.scenario.Precision;
import headroom.scenario.SimulationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How many trials a precision takes. A run grows, and is looked at after 2^16 trials and each time
/// their number has doubled, until the precision is there twice in a row, or all trials are run.
///
/// The numbers of trials looked at do not depend on anything that was seen, so that the number
/// found depends on scenario and seed only. Two passes are asked for because among many looks one
/// is bound to be lucky. Where 2^16 trials do not make whole blocks of 1,024 in every replicate,
/// the first look has the next number that does.
final class PrecisionSearch {
  /// The trials of the first look, at least.
  static final long FIRST = 65_536;

  private static final int PASSES = 2;

  private final Precision precision;
  private final SimulationSettings settings;
  private int passes;

  /// @param precision what is asked for
  /// @param settings the most trials, and the rest of it
  PrecisionSearch(Precision precision, SimulationSettings settings) {
    this.precision = precision;
    this.settings = settings;
  }

  /// Settings of the runs that are looked at before all trials are run, each the beginning of the
  /// next.
  List<SimulationSettings> looks() {
    Replicates all = replicates(settings.trials());
    List<SimulationSettings> looks = new ArrayList<>();
    long trials = GrowingRun.pauseAt(FIRST, all.count());
    while (trials < all.trials()) {
      if (replicates(trials).equals(new Replicates(trials, all.count()))) {
        looks.add(settings.fixed(trials));
      }
      trials *= 2;
    }
    return looks;
  }

  private Replicates replicates(long trials) {
    return new Sampling(settings.fixed(trials)).replicates();
  }

  /// Takes the half-width of the next look, empty if it cannot be told; whether the search is over.
  boolean take(OptionalDouble halfWidth) {
    boolean within = halfWidth.isPresent() && halfWidth.getAsDouble() <= precision.within();
    passes = within ? passes + 1 : 0;
    return isOver();
  }

  /// Whether the precision has been there often enough.
  boolean isOver() {
    return passes == PASSES;
  }
}
