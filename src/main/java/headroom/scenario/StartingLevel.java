package headroom.scenario;

/// What a grown stream amounts to in the quarter before the first simulated one.
///
/// @param amount money; a quarter's, or a year's if `annualised`
/// @param annualised whether the amount is a run-rate, to be divided by 4
public record StartingLevel(Quantity amount, boolean annualised) {}
