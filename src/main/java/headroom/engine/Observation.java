package headroom.engine;

import java.util.List;

/// A number observed in every trial, or in some.
public sealed interface Observation {

  /// Whether some trials may have no such number.
  default boolean isConditional() {
    return this instanceof HitTime
        || this instanceof PaidGivenHit
        || this instanceof PaidGivenNotHit;
  }

  /// A series in one quarter.
  ///
  /// @param series the series
  /// @param quarter quarters since the timeline's start
  record AtQuarter(Series series, int quarter) implements Observation {}

  /// A signed sum of series over quarters, added in time order; 0 without terms.
  ///
  /// @param terms what is added
  record Sum(List<Term> terms) implements Observation {
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /// One term of a sum.
  ///
  /// @param series the series
  /// @param sign +1 or −1
  /// @param from first quarter
  /// @param to quarter after the last
  record Term(Series series, double sign, int from, int to) {}

  /// All that was counted under an agreement, to be paid sooner or later.
  ///
  /// @param agreement index of the agreement
  record Paid(int agreement) implements Observation {}

  /// The same, only in trials whose cap was hit.
  ///
  /// @param agreement index of the agreement
  /// @param cap index of the cap it draws on
  record PaidGivenHit(int agreement, int cap) implements Observation {}

  /// The same, only in trials whose cap was not hit.
  ///
  /// @param agreement index of the agreement
  /// @param cap index of the cap it draws on
  record PaidGivenNotHit(int agreement, int cap) implements Observation {}

  /// Whether the cap was hit: 1 or 0.
  ///
  /// @param cap index of the cap
  record Hit(int cap) implements Observation {}

  /// Years from the timeline's start to the hit, only in trials whose cap was hit.
  ///
  /// @param cap index of the cap
  record HitTime(int cap) implements Observation {}

  /// The cap as drawn.
  ///
  /// @param cap index of the cap
  record CapTotal(int cap) implements Observation {}

  /// What is left of the cap before the first quarter.
  ///
  /// @param cap index of the cap
  record InitialHeadroom(int cap) implements Observation {}

  /// Total paid as a fraction of the base over all quarters.
  ///
  /// @param agreement index of the agreement
  record EffectiveRate(int agreement) implements Observation {}

  /// The signed sum of agreements' totals.
  ///
  /// @param positions the agreements
  record Receipts(List<Position> positions) implements Observation {
    public Receipts {
      positions = List.copyOf(positions);
    }
  }

  /// The signed sum of agreements' present values.
  ///
  /// @param positions the agreements
  record PresentValue(List<Position> positions) implements Observation {
    public PresentValue {
      positions = List.copyOf(positions);
    }
  }

  /// An agreement seen from a party.
  ///
  /// @param agreement index of the agreement
  /// @param sign +1 for the payee, −1 for the payer
  record Position(int agreement, double sign) {}

  /// A number drawn once per trial.
  ///
  /// @param column index of the column
  record Draw(int column) implements Observation {}

  /// A number drawn once per trial, 0 where it is drawn below: an amount as it counts.
  ///
  /// @param column index of the column
  record DrawnAmount(int column) implements Observation {}

  /// The same known number in every trial.
  ///
  /// @param value the number
  record Fixed(double value) implements Observation {}
}
