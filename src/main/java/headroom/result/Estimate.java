package headroom.result;

import java.util.OptionalDouble;

/// A number estimated from trials.
///
/// @param value the estimate
/// @param standardError its standard error, where the replicates allow one
public record Estimate(double value, OptionalDouble standardError) {}
