package headroom.result;

/// How the numbers were made.
///
/// @param trials trials behind every unconditional metric
/// @param seed the seed
/// @param sampler `philox` or `sobol`
/// @param replicates number of replicates behind the standard errors
/// @param binResolution largest relative error of an interpolated percentile
public record SimulationFacts(
    long trials, long seed, String sampler, int replicates, double binResolution) {}
