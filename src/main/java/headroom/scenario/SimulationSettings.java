package headroom.scenario;

import java.util.Optional;

/// How a scenario is simulated.
///
/// @param trials number of trials, at least 1; under Sobol rounded up to replicates of 2^m each
/// @param seed any 64-bit integer
/// @param sampler where the random numbers come from
/// @param replicates independent repetitions behind the standard errors, 1 to 1,024
/// @param precision how well one result is to be known before the run may stop earlier; two
///   replicates or more
public record SimulationSettings(
    long trials, long seed, Sampler sampler, int replicates, Optional<Precision> precision) {
  public SimulationSettings {
    if (trials < 1) {
      throw new IllegalArgumentException("trials must be at least 1, not " + trials);
    }
    if (replicates < 1 || replicates > 1_024) {
      throw new IllegalArgumentException(
          "replicates must lie between 1 and 1024, not " + replicates);
    }
    if (precision.isPresent() && replicates < 2) {
      throw new IllegalArgumentException("precision cannot be known from one replicate");
    }
  }

  /// Settings of a run of all its trials.
  public SimulationSettings(long trials, long seed, Sampler sampler, int replicates) {
    this(trials, seed, sampler, replicates, Optional.empty());
  }

  /// These settings without a precision, with another number of trials.
  public SimulationSettings fixed(long count) {
    return new SimulationSettings(count, seed, sampler, replicates);
  }

  /// 1,048,576 trials, seed 42, Sobol, 32 replicates.
  public static SimulationSettings defaults() {
    return new SimulationSettings(1_048_576, 42, Sampler.SOBOL, 32);
  }
}
