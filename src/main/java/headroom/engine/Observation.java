package headroom.engine;

import java.util.List;
import java.util.Set;

/// A number observed in every trial, or in some. Its family says when it is read.
public sealed interface Observation {

  /// What must be kept for it besides what always is.
  default Set<Bookkeeping> needs() {
    return Set.of();
  }

  /// Read while the quarters go by, as soon as it is there.
  sealed interface InQuarter extends Observation {}

  /// Read when a block has run through all quarters.
  sealed interface AfterQuarters extends Observation {}

  /// Read then too, but only in some of the trials.
  sealed interface Conditional extends AfterQuarters {}

  /// A series in one quarter.
  ///
  /// @param series the series
  /// @param quarter quarters since the timeline's start
  record AtQuarter(Series series, int quarter) implements InQuarter {}

  /// A signed sum of series over quarters, added in time order; 0 without terms.
  ///
  /// @param terms what is added
  record Sum(List<Term> terms) implements InQuarter {
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
  record Paid(int agreement) implements AfterQuarters {}

  /// All that was counted under an agreement, without what the after-cap rate paid.
  ///
  /// @param agreement index of the agreement
  record CountedInAll(int agreement) implements AfterQuarters {}

  /// How many quarters paid under an agreement.
  ///
  /// @param agreement index of the agreement
  record Payments(int agreement) implements AfterQuarters {}

  /// All that has counted under a cap.
  ///
  /// @param cap index of the cap
  record UsedInAll(int cap) implements AfterQuarters {}

  /// What one more unit of a cap would have paid.
  ///
  /// @param cap index of the cap
  record ShadowPrice(int cap) implements AfterQuarters {}

  /// All that was counted under an agreement, only in trials whose cap was hit.
  ///
  /// @param agreement index of the agreement
  /// @param cap index of the cap it draws on
  record PaidGivenHit(int agreement, int cap) implements Conditional {}

  /// All that was counted under an agreement, only in trials whose cap was not hit.
  ///
  /// @param agreement index of the agreement
  /// @param cap index of the cap it draws on
  record PaidGivenNotHit(int agreement, int cap) implements Conditional {}

  /// Whether the cap was hit: 1 or 0.
  ///
  /// @param cap index of the cap
  record Hit(int cap) implements AfterQuarters {}

  /// Years from the timeline's start to the hit, only in trials whose cap was hit.
  ///
  /// @param cap index of the cap
  record HitTime(int cap) implements Conditional {
    @Override
    public Set<Bookkeeping> needs() {
      return Set.of(new Bookkeeping.HitDates(cap));
    }
  }

  /// When the cap was hit, in all trials: [#NEVER] where it was not.
  ///
  /// @param cap index of the cap
  record HitTimeOrNever(int cap) implements AfterQuarters {
    /// Later than any year of a timeline.
    public static final double NEVER = 1e6;

    @Override
    public Set<Bookkeeping> needs() {
      return Set.of(new Bookkeeping.HitDates(cap));
    }
  }

  /// The cap as drawn.
  ///
  /// @param cap index of the cap
  record CapTotal(int cap) implements AfterQuarters {}

  /// What is left of the cap before the first quarter.
  ///
  /// @param cap index of the cap
  record InitialHeadroom(int cap) implements AfterQuarters {}

  /// Total paid as a fraction of the base over all quarters.
  ///
  /// @param agreement index of the agreement
  record EffectiveRate(int agreement) implements AfterQuarters {
    @Override
    public Set<Bookkeeping> needs() {
      return Set.of(new Bookkeeping.BaseTotal(agreement));
    }
  }

  /// The signed sum of agreements' totals.
  ///
  /// @param positions the agreements
  record Receipts(List<Position> positions) implements AfterQuarters {
    public Receipts {
      positions = List.copyOf(positions);
    }
  }

  /// The signed sum of agreements' present values.
  ///
  /// @param positions the agreements
  record PresentValue(List<Position> positions) implements AfterQuarters {
    public PresentValue {
      positions = List.copyOf(positions);
    }

    @Override
    public Set<Bookkeeping> needs() {
      return Set.of(new Bookkeeping.PresentValues());
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
  record Draw(int column) implements AfterQuarters {}

  /// A number drawn once per trial, 0 where it is drawn below: an amount as it counts.
  ///
  /// @param column index of the column
  record DrawnAmount(int column) implements AfterQuarters {}

  /// The same known number in every trial.
  ///
  /// @param value the number
  record Fixed(double value) implements AfterQuarters {}
}
