package headroom.run;

import headroom.engine.Replicates;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.PhiloxDraws;
import headroom.random.SobolDraws;
import headroom.random.SobolOrder;
import headroom.scenario.SimulationSettings;

/// How a scenario wants to be sampled, in the engine's terms.
///
/// @param settings trials, seed, sampler, replicates
public record Sampling(SimulationSettings settings) {

  /// The trials and how they are shared out; under Sobol rounded up to whole point sets.
  public Replicates replicates() {
    return switch (settings.sampler()) {
      case PHILOX -> Replicates.of(settings.trials(), settings.replicates());
      case SOBOL -> Replicates.ofPowersOfTwo(settings.trials(), settings.replicates());
    };
  }

  /// The random numbers.
  ///
  /// @param order which variable has which dimension: that of the plan, or one that all plans share
  ///   which are to be compared
  /// @param backend which kernels to use; changes no number
  public Draws draws(SobolOrder order, Backend backend) {
    return switch (settings.sampler()) {
      case PHILOX -> PhiloxDraws.of(settings.seed(), backend);
      case SOBOL -> SobolDraws.of(settings.seed(), order, backend);
    };
  }
}
