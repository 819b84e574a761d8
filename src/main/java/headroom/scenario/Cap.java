package headroom.scenario;

/// The most an agreement ever counts.
///
/// @param total nominal, undiscounted money over the life of the agreement
/// @param alreadyCounted the part of it used up before the timeline starts
public record Cap(Quantity total, Quantity alreadyCounted) {}
