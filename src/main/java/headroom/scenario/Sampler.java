package headroom.scenario;

/// Where the random numbers come from.
public enum Sampler {
  /// Counter-based pseudo-random numbers keyed by variable name (plain Monte Carlo).
  PHILOX,
  /// Scrambled Sobol points (randomised quasi-Monte Carlo).
  SOBOL
}
