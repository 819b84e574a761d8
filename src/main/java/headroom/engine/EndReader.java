package headroom.engine;

import headroom.agreement.AgreementLedger;
import headroom.agreement.CapAccount;
import java.util.Arrays;
import java.util.List;

/// Reads observations that are known only when a block has run through all quarters.
final class EndReader {
  /// What rounding may leave of a sum of discounted payments, as a part of their sizes.
  private static final double ROUNDING = 1e-14;

  private final Block block;
  private final double[] values = new double[Block.SIZE];
  private final double[] paid = new double[Block.SIZE];

  EndReader(Block block) {
    this.block = block;
  }

  /// The values read last.
  double[] values() {
    return values;
  }

  /// Reads an observation into [#values()].
  ///
  /// @return the number of trials that have it: fewer than `count` if it is conditional
  int read(Observation.AfterQuarters observation, int count) {
    switch (observation) {
      case Observation.Fixed(double value) -> Arrays.fill(values, 0, count, value);
      case Observation.Draw(int column) -> copy(block.column(column), count);
      case Observation.Paid(int agreement) -> ledger(agreement).paidInAll(values, count);
      case Observation.CountedInAll(int agreement) -> ledger(agreement).cumulative(values, count);
      case Observation.Payments(int agreement) -> copy(ledger(agreement).payments(), count);
      case Observation.UsedInAll(int cap) -> block.cap(cap).used(values, count);
      case Observation.ShadowPrice(int cap) -> copy(block.cap(cap).shadowPrice(count), count);
      case Observation.DrawnAmount(int column) -> amount(block.column(column), count);
      case Observation.CapTotal(int cap) -> block.cap(cap).total(values, count);
      case Observation.InitialHeadroom(int cap) -> copy(block.cap(cap).initial(), count);
      case Observation.EffectiveRate(int agreement) ->
          ledger(agreement).effectiveRate(values, count);
      case Observation.Receipts(List<Observation.Position> positions) -> receipts(positions, count);
      case Observation.PresentValue(List<Observation.Position> positions) ->
          presentValue(positions, count);
      case Observation.HitTimeOrNever(int cap) -> hitTime(block.cap(cap), count);
      case Observation.Hit(int cap) -> copy(block.cap(cap).hit(count), count);
      case Observation.Conditional conditional -> {
        return read(conditional, count);
      }
    }
    return count;
  }

  private int read(Observation.Conditional observation, int count) {
    return switch (observation) {
      case Observation.HitTime(int cap) -> {
        copy(block.cap(cap).hitTime(), count);
        yield keep(block.cap(cap).hit(count), count);
      }
      case Observation.PaidGivenHit(int agreement, int cap) -> {
        ledger(agreement).paidInAll(values, count);
        yield keep(block.cap(cap).hit(count), count);
      }
      case Observation.PaidGivenNotHit(int agreement, int cap) -> {
        ledger(agreement).paidInAll(values, count);
        yield keep(block.cap(cap).notHit(count), count);
      }
    };
  }

  private AgreementLedger ledger(int agreement) {
    return block.ledger(agreement);
  }

  private void copy(double[] from, int count) {
    System.arraycopy(from, 0, values, 0, count);
  }

  private void amount(double[] drawn, int count) {
    for (int trial = 0; trial < count; trial++) {
      values[trial] = Math.max(0, drawn[trial]);
    }
  }

  private void hitTime(CapAccount cap, int count) {
    double[] hit = cap.hit(count);
    for (int trial = 0; trial < count; trial++) {
      values[trial] = hit[trial] == 0 ? Observation.HitTimeOrNever.NEVER : cap.hitTime()[trial];
    }
  }

  /// Moves the values of the trials whose selector is not 0 to the front, in order.
  private int keep(double[] selector, int count) {
    return block.summaries().compress(values, selector, count, values);
  }

  private void receipts(List<Observation.Position> positions, int count) {
    Arrays.fill(values, 0, count, 0);
    for (Observation.Position position : positions) {
      ledger(position.agreement()).paidInAll(paid, count);
      addSigned(position.sign(), paid, count);
    }
  }

  private void presentValue(List<Observation.Position> positions, int count) {
    Arrays.fill(values, 0, count, 0);
    for (Observation.Position position : positions) {
      addSigned(position.sign(), block.presentValue(position.agreement()), count);
    }
    if (positions.size() > 1) {
      settle(positions, count);
    }
  }

  /// Payments whose values cancel are worth nothing, not what rounding leaves of them.
  private void settle(List<Observation.Position> positions, int count) {
    for (int trial = 0; trial < count; trial++) {
      double size = 0;
      for (Observation.Position position : positions) {
        size += Math.abs(block.presentValue(position.agreement())[trial]);
      }
      if (Math.abs(values[trial]) <= ROUNDING * size) {
        values[trial] = 0;
      }
    }
  }

  private void addSigned(double sign, double[] amounts, int count) {
    for (int trial = 0; trial < count; trial++) {
      values[trial] += sign * amounts[trial];
    }
  }
}
