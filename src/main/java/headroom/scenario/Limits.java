package headroom.scenario;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What bounds the money of an agreement from above and from below.
///
/// @param cap the most that is ever counted, of its own or shared
/// @param perYear the most that is counted in one of its years
/// @param minimum the least that accrues
/// @param thisYear what accrued and counted in the running year before the timeline, money
/// @param afterCap rate of the base from the cap's hit on
/// @param maxPayments how many quarters may pay before it is over, at least 1
public record Limits(
    Optional<CapTerm> cap,
    Optional<Path> perYear,
    Optional<Minimum> minimum,
    Quantity thisYear,
    Optional<Path> afterCap,
    OptionalInt maxPayments) {
  /// No limits.
  public static final Limits NONE = of(Optional.empty());

  /// A cap and nothing else.
  public static Limits of(Optional<CapTerm> cap) {
    return new Limits(
        cap,
        Optional.empty(),
        Optional.empty(),
        new Quantity.Constant(0),
        Optional.empty(),
        OptionalInt.empty());
  }

  /// These limits with another cap.
  public Limits withCap(Optional<CapTerm> other) {
    return new Limits(other, perYear, minimum, thisYear, afterCap, maxPayments);
  }

  /// Whose cap it is.
  public sealed interface CapTerm {
    /// Its own.
    ///
    /// @param cap the cap
    record Own(Cap cap) implements CapTerm {}

    /// One that several agreements draw on.
    ///
    /// @param name name of the shared cap
    record Shared(String name) implements CapTerm {}
  }

  /// The least that accrues.
  public sealed interface Minimum {
    /// In every year.
    ///
    /// @param amount money a year
    record PerYear(Path amount) implements Minimum {}

    /// In all, by a day.
    ///
    /// @param total money
    /// @param due the day
    record InAll(Quantity total, LocalDate due) implements Minimum {}
  }
}
