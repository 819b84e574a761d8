package headroom.stream;

/// The standard normal innovations of one stream, refilled by the caller: quarter `t` finds its own
/// in array `t` modulo their number.
///
/// @param first what may be correlated with other streams' innovations; empty for a stream that has
///   none
/// @param second a second factor, independent of all others; empty for a stream that has none
@SuppressWarnings("ArrayRecordComponent") // Shared on purpose: that is how innovations arrive.
public record StreamInnovations(double[][] first, double[][] second) {}
