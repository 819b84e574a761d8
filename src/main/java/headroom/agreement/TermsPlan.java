package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.Optional;
import java.util.OptionalInt;

/// What an agreement may have besides base, rate and cap, made ready to run.
///
/// @param condition where it holds, the quarter is shared
/// @param year how its years run
/// @param perYear the most that counts in a year, read at the start of the year's first quarter in
///   the timeline
/// @param minimum the least that accrues
/// @param thisYear what accrued and counted in the running year before the timeline, money
/// @param afterCap rate of the base from the cap's hit on
/// @param maxPayments how many quarters may pay before it is over
public record TermsPlan(
    Optional<ConditionPlan> condition,
    YearPlan year,
    Optional<PathPlan> perYear,
    Optional<MinimumPlan> minimum,
    Operand thisYear,
    Optional<PathPlan> afterCap,
    OptionalInt maxPayments) {
  /// These terms with each quantity where the mapping has it.
  TermsPlan of(PlanMapping mapping) {
    return new TermsPlan(
        condition.map(it -> it.of(mapping)),
        year,
        perYear.map(mapping::path),
        minimum.map(it -> it.of(mapping)),
        mapping.amount(thisYear),
        afterCap.map(mapping::path),
        maxPayments);
  }

  /// Nothing besides.
  public static final TermsPlan NONE =
      new TermsPlan(
          Optional.empty(),
          YearPlan.PLAIN,
          Optional.empty(),
          Optional.empty(),
          Operand.of(0),
          Optional.empty(),
          OptionalInt.empty());
}
