package headroom.scenario;

/// One known amount of the past, for charts and fits.
///
/// @param firstQuarter first quarter of the period
/// @param quarterCount its length: 1 for a quarter, 2 for a half year, 4 for a year
/// @param amount money over the whole period
/// @param evidence how well it is supported
/// @param source who says so
public record HistoryPoint(
    Quarter firstQuarter, int quarterCount, double amount, Evidence evidence, String source) {}
