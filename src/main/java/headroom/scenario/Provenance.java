package headroom.scenario;

import java.util.Optional;

/// Where a number comes from.
///
/// @param source who says so, and when
/// @param asOf the date the number refers to, as written
/// @param evidence how well it is supported
/// @param unit what it is measured in
/// @param note anything else a reader should know
public record Provenance(
    Optional<String> source,
    Optional<String> asOf,
    Optional<Evidence> evidence,
    Optional<String> unit,
    Optional<String> note) {

  /// Nothing is said about the number.
  public static final Provenance NONE =
      new Provenance(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
