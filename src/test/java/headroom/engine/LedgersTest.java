package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.agreement.AgreementLedger;
import headroom.agreement.CapAccount;
import headroom.kernel.Backend;
import headroom.random.PhiloxDraws;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds in every single trial of every agreement, looked at trial by trial in one block.
class LedgersTest {
  private static final int COUNT = Block.SIZE;
  private static final Plan PLAN = EngineRun.of(EngineRun.EVERYTHING).compiled().plan();

  private static Block block(Backend backend) {
    Block block = new Block(PLAN, PhiloxDraws.of(5, backend), backend);
    block.start(0, COUNT);
    return block;
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void countedAndForgoneAddUpToAccrued(Backend backend) {
    Block block = block(backend);
    double[][] accrued = new double[PLAN.agreements().size()][COUNT];
    double[][] parts = new double[PLAN.agreements().size()][COUNT];
    double[] forgone = new double[COUNT];
    for (int quarter = 0; quarter < PLAN.quarterCount(); quarter++) {
      block.step(quarter, COUNT);
      for (int agreement = 0; agreement < accrued.length; agreement++) {
        AgreementLedger ledger = block.ledger(agreement);
        ledger.forgone(forgone, COUNT);
        for (int trial = 0; trial < COUNT; trial++) {
          accrued[agreement][trial] += ledger.accrued()[trial];
          parts[agreement][trial] += ledger.counted()[trial] + forgone[trial];
        }
      }
    }
    for (int agreement = 0; agreement < accrued.length; agreement++) {
      for (int trial = 0; trial < COUNT; trial++) {
        double whole = accrued[agreement][trial];
        assertThat(parts[agreement][trial]).isCloseTo(whole, within(1e-12 * whole));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void neverAboveTheCapAndEqualToItOnceHit(Backend backend) {
    Block block = block(backend);
    double[] cumulative = new double[COUNT];
    int hitTrials = 0;
    for (int quarter = 0; quarter < PLAN.quarterCount(); quarter++) {
      block.step(quarter, COUNT);
      for (int agreement = 0; agreement < PLAN.agreements().size(); agreement++) {
        OptionalInt index = PLAN.agreements().get(agreement).plan().cap();
        if (index.isEmpty()) {
          continue;
        }
        AgreementLedger ledger = block.ledger(agreement);
        CapAccount cap = block.cap(index.getAsInt());
        ledger.cumulative(cumulative, COUNT);
        double[] hits = cap.hit(COUNT);
        for (int trial = 0; trial < COUNT; trial++) {
          double limit = cap.initial()[trial];
          boolean hit = hits[trial] == 1;
          assertThat(cumulative[trial]).isBetween(0.0, limit);
          assertThat(cumulative[trial] == limit).isEqualTo(hit);
          hitTrials += hit ? 1 : 0;
        }
      }
    }
    assertThat(hitTrials).isGreaterThan(COUNT);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void nothingIsCountedAfterTheQuarterOfTheHit(Backend backend) {
    Block block = block(backend);
    int[] hitQuarter = new int[COUNT];
    AgreementLedger ledger = block.ledger(0);
    CapAccount cap = block.cap(PLAN.agreements().getFirst().plan().cap().getAsInt());
    for (int quarter = 0; quarter < PLAN.quarterCount(); quarter++) {
      block.step(quarter, COUNT);
      double[] hits = cap.hit(COUNT);
      for (int trial = 0; trial < COUNT; trial++) {
        if (hitQuarter[trial] > 0) {
          assertThat(ledger.counted()[trial]).isZero();
        } else if (hits[trial] == 1) {
          hitQuarter[trial] = quarter;
          double when = cap.hitTime()[trial];
          assertThat(when).isBetween(quarter / 4.0, (quarter + 1) / 4.0);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void revenueIsNeverNegativeNorNaN(Backend backend) {
    Block block = block(backend);
    for (int quarter = 0; quarter < PLAN.quarterCount(); quarter++) {
      block.step(quarter, COUNT);
      for (int stream = 0; stream < PLAN.streams().size(); stream++) {
        for (int trial = 0; trial < COUNT; trial++) {
          assertThat(block.level(stream)[trial]).isGreaterThanOrEqualTo(0).isFinite();
        }
      }
    }
  }
}
