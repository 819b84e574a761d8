package headroom.scenario;

import java.util.Optional;

/// One known amount of the past, for charts and fits.
///
/// @param firstQuarter first quarter of the period
/// @param quarterCount its length: 1 for a quarter, 2 for a half year, 4 for a year
/// @param amount money over the whole period
/// @param evidence how well it is supported, if that is said
/// @param source who says so; may be empty
public record HistoryPoint(
    Quarter firstQuarter,
    int quarterCount,
    double amount,
    Optional<Evidence> evidence,
    String source) {

  /// The word of its grade, or that there is none.
  public String grade() {
    return evidence.map(Evidence::word).orElse("not said");
  }
}
