package headroom.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementLedgerTest {
  private static final double[][] NO_DRAWS = {};

  private static AgreementPlan plan(int quarters, double rate) {
    return new AgreementPlan(
        new Accrual.FlatRate(PathPlan.constant(rate, quarters)),
        List.of(new AgreementPlan.Inclusion(0, PathPlan.constant(1, quarters))),
        fullTerm(quarters),
        Optional.empty(),
        OptionalInt.empty());
  }

  private static AgreementPlan.Term fullTerm(int quarters) {
    return new AgreementPlan.Term(
        Collections.nCopies(quarters, 1.0), Collections.nCopies(quarters, 0.0), 0, 0);
  }

  private static CapPlan cap(double total, double already) {
    return CapPlan.flat(Operand.of(total), Operand.of(already), 40);
  }

  private static CapAccount account(CapPlan cap, Backend backend, AgreementPlan... members) {
    CapAccount account = CapAccount.of(cap, List.of(members), true, NO_DRAWS, 9, backend);
    account.start(9);
    return account;
  }

  private static AgreementLedger ledger(
      AgreementPlan plan, Optional<CapAccount> cap, Backend backend) {
    AgreementLedger ledger = new AgreementLedger(plan, cap, true, NO_DRAWS, 9, backend);
    ledger.start(9);
    return ledger;
  }

  private static void book(AgreementLedger ledger, int quarter, double... amounts) {
    ledger.accrue(quarter, List.of(amounts), amounts.length);
    ledger.settle(amounts.length);
  }

  private static void book(
      CapAccount account, List<AgreementLedger> ledgers, int quarter, double... amounts) {
    ledgers.forEach(ledger -> ledger.accrue(quarter, List.of(amounts), amounts.length));
    account.count(quarter, amounts.length);
    ledgers.forEach(ledger -> ledger.settle(amounts.length));
  }

  private static double[] cumulative(AgreementLedger ledger, int count) {
    double[] out = new double[count];
    ledger.cumulative(out, count);
    return out;
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void capHitInTheFirstQuarterPaysOnlyTheRemainder(Backend backend) {
    CapAccount account = account(cap(10, 4), backend, plan(2, 0.5));
    AgreementLedger ledger = ledger(plan(2, 0.5), Optional.of(account), backend);
    book(account, List.of(ledger), 0, 24);
    assertThat(ledger.accrued()[0]).isEqualTo(12);
    assertThat(ledger.counted()[0]).isEqualTo(6);
    assertThat(account.hit(1)[0]).isEqualTo(1);
    assertThat(account.hitTime()[0]).isEqualTo(0.125);
    book(account, List.of(ledger), 1, 24);
    assertThat(ledger.counted()[0]).isZero();
    assertThat(cumulative(ledger, 1)).containsExactly(6);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void headroomReachingExactlyZeroAtTheQuartersEndIsAHit(Backend backend) {
    CapAccount account = account(cap(2, 0), backend, plan(2, 0.25));
    AgreementLedger ledger = ledger(plan(2, 0.25), Optional.of(account), backend);
    book(account, List.of(ledger), 0, 4);
    assertThat(account.hitCount(0, 1)).isZero();
    book(account, List.of(ledger), 1, 4);
    assertThat(account.hitCount(1, 1)).isEqualTo(1);
    assertThat(account.hitTime()[0]).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void cumulativeEqualsTheCapBitForBitOnceHitAndNeverExceedsIt(Backend backend) {
    double cap = 38.1;
    CapAccount account = account(cap(cap, 1.7), backend, plan(40, 0.2));
    AgreementLedger ledger = ledger(plan(40, 0.2), Optional.of(account), backend);
    double[] amounts = {1.1, 3.3, 7.7, 12.9, 30.01, 0.3, 5.5, 6.1, 9.7};
    for (int quarter = 0; quarter < 40; quarter++) {
      book(account, List.of(ledger), quarter, amounts);
      double[] paid = cumulative(ledger, amounts.length);
      for (int trial = 0; trial < amounts.length; trial++) {
        assertThat(paid[trial]).isLessThanOrEqualTo(cap - 1.7);
        if (account.hit(amounts.length)[trial] != 0) {
          assertThat(paid[trial]).isEqualTo(cap - 1.7);
        }
      }
    }
    assertThat(account.hitCount(39, amounts.length)).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void capUsedUpOnTheFirstDayIsHitThen(Backend backend) {
    CapAccount account = account(cap(3, 4), backend, plan(1, 0.5));
    AgreementLedger ledger = ledger(plan(1, 0.5), Optional.of(account), backend);
    book(account, List.of(ledger), 0, 24);
    assertThat(ledger.counted()[0]).isZero();
    assertThat(account.hitCount(0, 1)).isEqualTo(1);
    assertThat(account.hitTime()[0]).isEqualTo(0);
    assertThat(account.hitWithHeadroomCount(1)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void hitInsideAPartialQuarterIsDatedInsideThePartInForce(Backend backend) {
    AgreementPlan.Term term = new AgreementPlan.Term(List.of(0.5), List.of(0.5), 0, 0.125);
    AgreementPlan plan =
        new AgreementPlan(
            new Accrual.FlatRate(PathPlan.constant(1, 1)),
            List.of(new AgreementPlan.Inclusion(0, PathPlan.constant(1, 1))),
            term,
            Optional.empty(),
            OptionalInt.empty());
    CapAccount account = account(cap(2, 0), backend, plan);
    AgreementLedger ledger = ledger(plan, Optional.of(account), backend);
    book(account, List.of(ledger), 0, 16);
    assertThat(ledger.accrued()[0]).isEqualTo(8);
    assertThat(account.hitTime()[0]).isEqualTo((0.5 + 0.5 * 0.25) / 4);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void withoutACapEverythingCounts(Backend backend) {
    AgreementLedger ledger = ledger(plan(2, 0.5), Optional.empty(), backend);
    book(ledger, 0, 8, 2);
    book(ledger, 1, 16, 4);
    assertThat(cumulative(ledger, 2)).containsExactly(12, 3);
    double[] forgone = new double[2];
    ledger.forgone(forgone, 2);
    assertThat(forgone).containsExactly(0, 0);
    double[] rate = new double[2];
    ledger.effectiveRate(rate, 2);
    assertThat(rate).containsExactly(0.5, 0.5);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void ratesAndInclusionsDrawnBelowZeroCountAsZero(Backend backend) {
    double[][] draws = {{-0.1, 0.2}, {0.5, -3}};
    PathPlan rate = new PathPlan.Steps(List.of(new Operand.Drawn(0)));
    PathPlan inclusion = new PathPlan.Steps(List.of(new Operand.Drawn(1)));
    AgreementPlan plan =
        new AgreementPlan(
            new Accrual.FlatRate(rate),
            List.of(
                new AgreementPlan.Inclusion(0, inclusion),
                new AgreementPlan.Inclusion(1, PathPlan.constant(1, 1))),
            fullTerm(1),
            Optional.empty(),
            OptionalInt.empty());
    AgreementLedger ledger = new AgreementLedger(plan, Optional.empty(), true, draws, 2, backend);
    ledger.start(2);
    ledger.accrue(0, List.of(new double[] {10, 10}, new double[] {5, 5}), 2);
    assertThat(ledger.accrued()).containsExactly(0, 1);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void eachLedgerKeepsItsOwnTotalOfAnAccountThatTwoDrawOn(Backend backend) {
    AgreementPlan quarter = plan(2, 0.25);
    AgreementPlan half = plan(2, 0.5);
    CapPlan cap =
        new CapPlan(PathPlan.constant(10, 2), Operand.of(0), Optional.empty(), true, List.of());
    CapAccount account = account(cap, backend, quarter, half);
    AgreementLedger first = ledger(quarter, Optional.of(account), backend);
    AgreementLedger second = ledger(half, Optional.of(account), backend);
    book(account, List.of(first, second), 0, 8);
    book(account, List.of(first, second), 1, 8);
    assertThat(cumulative(first, 1)).containsExactly(2 + 4.0 * 2 / 6);
    assertThat(cumulative(second, 1)).containsExactly(4 + (4 - 4.0 * 2 / 6));
    assertThat(account.hit(1)[0]).isEqualTo(1);
  }
}
