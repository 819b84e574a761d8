package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import java.util.Optional;

/// How a quarter's money accrues under an agreement, made ready to run.
public sealed interface Accrual {
  /// This accrual with each quantity where the mapping has it.
  Accrual of(PlanMapping mapping);

  /// A rate of the base.
  ///
  /// @param rate share of the base that accrues; below 0 counts as 0
  record FlatRate(PathPlan rate) implements Accrual {
    @Override
    public Accrual of(PlanMapping mapping) {
      return new FlatRate(mapping.path(rate));
    }
  }

  /// Rates that depend on what has been measured in the running period.
  ///
  /// @param tiers lowest first
  /// @param by the period
  /// @param whole whether the tier reached holds for the whole period so far
  /// @param measure streams that are measured; empty for the base itself
  /// @param soFar what was measured before the timeline in the running period, money
  record Tiered(
      List<Tier> tiers,
      Periods by,
      boolean whole,
      List<AgreementPlan.Inclusion> measure,
      Operand soFar)
      implements Accrual {
    public Tiered {
      tiers = List.copyOf(tiers);
      measure = List.copyOf(measure);
    }

    @Override
    public Accrual of(PlanMapping mapping) {
      return new Tiered(
          tiers.stream()
              .map(it -> new Tier(it.upTo().map(mapping::amount), mapping.amount(it.rate())))
              .toList(),
          by,
          whole,
          AgreementPlan.of(measure, mapping),
          mapping.amount(soFar));
    }
  }

  /// A tier.
  ///
  /// @param upTo its upper bound, money measured; none for the last
  /// @param rate share of the base in it; below 0 counts as 0
  record Tier(Optional<Operand> upTo, Operand rate) {}

  /// Periods of measuring.
  enum Periods {
    /// Each quarter by itself.
    QUARTER,
    /// The agreement's years.
    YEAR,
    /// All the time.
    LIFE
  }

  /// Amounts on known days of the timeline.
  ///
  /// @param payments in time order
  record Dated(List<Payment> payments) implements Accrual {
    public Dated {
      payments = List.copyOf(payments);
    }

    @Override
    public Accrual of(PlanMapping mapping) {
      return new Dated(
          payments.stream()
              .map(
                  it ->
                      new Payment(it.quarter(), it.moment(), it.day(), mapping.amount(it.amount())))
              .toList());
    }
  }

  /// An amount on a day.
  ///
  /// @param quarter its quarter, from 0 at the timeline's start
  /// @param moment the day's beginning, in quarters since the timeline's start
  /// @param day days from the timeline's first day
  /// @param amount money; below 0 counts as 0
  record Payment(int quarter, double moment, int day, Operand amount) {}

  /// An amount that is due in the quarter that holds an event.
  ///
  /// @param amount money; below 0 counts as 0
  /// @param moment the event's moment, in quarters since the timeline's start
  /// @param days the days of quarters
  record OnEvent(Operand amount, Operand moment, QuarterDays days) implements Accrual {
    @Override
    public Accrual of(PlanMapping mapping) {
      return new OnEvent(mapping.amount(amount), mapping.moment(moment), days);
    }
  }

  /// An amount that is due in the first quarter in force in which a condition holds.
  ///
  /// @param amount money; below 0 counts as 0
  /// @param condition the condition
  record OnCondition(Operand amount, ConditionPlan condition) implements Accrual {
    @Override
    public Accrual of(PlanMapping mapping) {
      return new OnCondition(mapping.amount(amount), condition.of(mapping));
    }
  }
}
