package headroom.result;

import java.util.Optional;

/// How the numbers were made.
///
/// @param trials trials behind every unconditional metric
/// @param seed the seed
/// @param sampler `philox` or `sobol`
/// @param replicates number of replicates behind the standard errors
/// @param binResolution the most that interpolation may leave in a percentile, relative to it or,
///   where values are narrow against their size, to its distance from an origin just below them
/// @param precision where a precision was asked for: what was reached, and why the run ended
public record SimulationFacts(
    long trials,
    long seed,
    String sampler,
    int replicates,
    double binResolution,
    Optional<PrecisionReached> precision) {

  /// The facts of a run of all its trials.
  public SimulationFacts(
      long trials, long seed, String sampler, int replicates, double binResolution) {
    this(trials, seed, sampler, replicates, binResolution, Optional.empty());
  }

  /// These facts with what became of a precision.
  public SimulationFacts with(PrecisionReached reached) {
    return new SimulationFacts(
        trials, seed, sampler, replicates, binResolution, Optional.of(reached));
  }
}
