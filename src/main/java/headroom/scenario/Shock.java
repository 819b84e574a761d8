package headroom.scenario;

/// Sudden events that change a stream for good.
///
/// @param chance probability that a year has one at least, 0.05 for 5 %
/// @param size what an event adds to the factor 1, −0.2 for a loss of 20 %; one with a law of its
///   own is drawn afresh for each event, an assumption is the trial's one value
public record Shock(Quantity chance, Quantity size) {}
