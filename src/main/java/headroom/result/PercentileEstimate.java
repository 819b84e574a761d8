package headroom.result;

/// A percentile: `percent` per cent of trials lie at or below its value.
///
/// @param percent 1, 5, 10, 25, 50, 75, 90, 95 or 99
/// @param estimate its value and standard error
public record PercentileEstimate(int percent, Estimate estimate) {}
