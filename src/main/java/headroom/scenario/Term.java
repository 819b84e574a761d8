package headroom.scenario;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// When an agreement is in force, and how its years run.
///
/// @param from first day in force
/// @param through last day in force
/// @param startsOn the event with which it starts, its day included, if later than `from`
/// @param endsOn the event that ends it before `through`, its day excluded, if one may
/// @param months how many months after its first day it ends at the latest, if it does
/// @param year how its years run
/// @param prorate whether yearly amounts are cut to the days in force
public record Term(
    LocalDate from,
    LocalDate through,
    Optional<String> startsOn,
    Optional<String> endsOn,
    OptionalInt months,
    YearKind year,
    boolean prorate) {
  public Term {
    if (through.isBefore(from)) {
      throw new IllegalArgumentException("an agreement ends before it begins");
    }
  }

  /// From one day through another.
  public static Term of(LocalDate from, LocalDate through) {
    return new Term(
        from,
        through,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        YearKind.CALENDAR,
        false);
  }

  /// This term, ended by an event.
  public Term endingOn(Optional<String> event) {
    return new Term(from, through, startsOn, event, months, year, prorate);
  }

  /// How an agreement's years run.
  public enum YearKind {
    /// January to December.
    CALENDAR,
    /// As the report's fiscal years.
    FISCAL,
    /// Four whole quarters from the one of its first day on.
    CONTRACT
  }
}
