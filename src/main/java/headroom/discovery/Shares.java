package headroom.discovery;

import headroom.stats.Estimate;

/// What a box holds, counted in trials that it was not found with.
///
/// @param coverage how many of all cases lie in it
/// @param density how many of its trials are cases; NaN where it holds none
/// @param mass how many of all trials lie in it
public record Shares(Estimate coverage, Estimate density, Estimate mass) {}
