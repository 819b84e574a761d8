package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import java.util.Optional;

/// A cap made ready to run: an account that agreements draw on.
///
/// @param total the cap, money, read at each quarter's start
/// @param alreadyCounted the part used up before the timeline starts, money
/// @param interest by which what is left grows, if it does
/// @param shared whether it is no agreement's own
/// @param order places of all agreements that draw on it among these, first to last; empty where
///   they do in proportion
public record CapPlan(
    PathPlan total,
    Operand alreadyCounted,
    Optional<Interest> interest,
    boolean shared,
    List<Integer> order) {
  public CapPlan {
    order = List.copyOf(order);
  }

  /// A cap of one agreement that never moves.
  ///
  /// @param quarterCount quarters of the timeline
  public static CapPlan flat(Operand total, Operand alreadyCounted, int quarterCount) {
    return new CapPlan(
        PathPlan.constant(total, quarterCount), alreadyCounted, Optional.empty(), false, List.of());
  }

  /// Interest on what is left.
  ///
  /// @param rate annual rate, read at each quarter's start; below 0 counts as 0
  /// @param days the days of quarters
  public record Interest(PathPlan rate, QuarterDays days) {}

  /// This cap with each quantity where the mapping has it.
  public CapPlan of(PlanMapping mapping) {
    return new CapPlan(
        mapping.path(total),
        mapping.amount(alreadyCounted),
        interest.map(it -> new Interest(mapping.path(it.rate()), it.days())),
        shared,
        order);
  }

  /// The total, if it never moves.
  public Optional<Operand> flatTotal() {
    return total.single();
  }

  /// Whether it never moves, and one agreement of base and rate draws on it.
  ///
  /// @param members those that draw on it
  public boolean isPlain(List<AgreementPlan> members) {
    return members.size() == 1
        && members.getFirst().isPlain()
        && interest.isEmpty()
        && flatTotal().isPresent();
  }
}
