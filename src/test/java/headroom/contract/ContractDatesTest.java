package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Totals, hit dates, tails and shadow prices on quarters of 60 80 120 140 and 90 110 150 170, each
/// reckoned by hand.
class ContractDatesTest {
  private static final double DIGITS = 5e-7;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P, cap: {total: 50}| 50 | 2027.509524
          M, cap: {total: 47, per-year: 25}| 47 | 2027.533333
          M, cap: {total: {schedule: {2026: 76, 2027-Q4: 85}}}| 85 | 2027.897059
          M, cap: {total: {schedule: {2026: 70, 2027-Q4: 85}}}| 70 | 2027.666667
          M, cap: {total: {schedule: {2026: 60, 2027: 45}}}| 45 | 2027.138889
          M, cap: {total: {schedule: {2026: 60, 2027: 35}}}| 40 | 2027.0
          M, cap: {total: 60, interest: 12%}, after-cap: 2%| 72.230891 | 2027.621477
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 60}| 60 | 2027.386364
          M, minimum: {per-year: 45}, cap: {total: 40}| 40 | 2026.934211
          rate: 5%, B, minimum: {total: 50, due: 2027-12-31}, cap: {total: 50}| 50 | 2028.0
          P, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 70, per-year: 40}, after-cap: 1%| 71.771429 | 2027.738095
          M, cap: {total: 50}, after-cap: 2%| 58.4 | 2027.272727
          M, cap: {total: 50, already-counted: 60}, after-cap: 2%| 18.4 | 2026.0
          M, while: {s: 100 or more}, cap: {total: 30}, after-cap: 2%| 37.8 | 2027.340909
          M, cap: {total: {multiple: 2.5, of: 20}}| 50 | 2027.272727
          """)
  void hitsItsCapOnADay(String terms, double total, double date) {
    Contract.Outcome outcome = Contract.onEightQuarters(Terms.of(terms)).run();
    assertThat(outcome.total("a.paid")).isCloseTo(total, within(DIGITS));
    assertThat(outcome.total("a.cap.hit-year")).isCloseTo(date, within(DIGITS));
    assertThat(outcome.probability("a.cap.hit", "total")).isEqualTo(1);
    assertThat(outcome.total("a.counted") + outcome.total("a.forgone"))
        .isCloseTo(outcome.total("a.accrued"), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P| a.paid| 67.3
          P, from: 2026-02-15| a.paid| 66.475
          P, from: 2026-02-15, prorate: true| a.paid| 63.885959
          rate: {tiers: [{up-to: 100, rate: 5%}, {rate: 10%}], applies-to: whole, by: quarter}, B| a.paid| 80.5
          rate: {tiers: [{up-to: 300, rate: 5%}, {rate: 10%}], applies-to: whole}, B| a.paid| 92
          rate: {tiers: [{up-to: 300, rate: 10%}, {rate: 5%}], applies-to: whole}, B| a.paid| 52
          rate: {tiers: [{up-to: 500, rate: 0%}, {rate: 5%}], by: life, so-far: 120}, B| a.paid| 27
          M, cap: {total: 47, per-year: 25}, after-cap: 2%| a.tail| 6
          M, cap: {total: 47, per-year: 25}, after-cap: 2%| a.paid| 53
          M, cap: {total: 47, per-year: 25}, after-cap: 2%| a.forgone| 45
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 60}, after-cap: 2%| a.paid| 67.4
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 60}, after-cap: 2%| a.forgone| 37
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, through: 2027-08-31| a.paid| 95
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, through: 2027-08-31, prorate: true| a.paid| 78.287671
          M, minimum: {per-year: 45}, cap: {per-year: 42}| a.paid| 84
          M, minimum: {per-year: 45}, cap: {total: 40}| a.forgone| 57
          P, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 70, per-year: 40}, after-cap: 1%| a.accrued| 95
          P, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 70, per-year: 40}, after-cap: 1%| a.forgone| 25
          M, cap: {total: 50, already-counted: 60}, after-cap: 2%| a.tail| 18.4
          M, cap: {total: 50, already-counted: 60}, after-cap: 2%| a.forgone| 92
          M, while: {s: 100 or more}| a.paid| 69
          rate: {tiers: [{up-to: 300, rate: 5%}, {rate: 10%}]}, B, while: {s: 100 or more}| a.paid| 50.5
          M, while: {s: 100 or more}, max-payments: 3| a.paid| 37
          M, cap: {per-year: 20}, max-payments: 3| a.accrued| 26
          M, cap: {per-year: 20}, max-payments: 3| a.forgone| 6
          M, cap: {per-year: 20}, max-payments: 3| a.lost| 6
          M, cap: {per-year: 20}, max-payments: 3| a.payments| 3
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}| a.shortfall| 5
          """)
  void comesTo(String terms, String id, double expected) {
    assertThat(Contract.onEightQuarters(Terms.of(terms)).run().total(id))
        .isCloseTo(expected, within(DIGITS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          M, cap: {total: 60, interest: 12%}, after-cap: 2%| 0.975260
          M, minimum: {per-year: 45}, cap: {total: 40}, after-cap: 2%| 0.852632
          M, cap: {total: 50}| 1
          M, cap: {total: {schedule: {2026: 60, 2027: 35}}}| 0
          M, cap: {total: 500, per-year: 25}| 0
          """)
  void aUnitOfTheCapIsWorth(String terms, double expected) {
    assertThat(Contract.onEightQuarters(Terms.of(terms)).run().single("a.cap.shadow-price"))
        .get()
        .satisfies(it -> assertThat(it).isCloseTo(expected, within(DIGITS)));
  }

  @Test
  void headroomThatBearsInterestUnderAYearlyCapIsNeverUsedUp() {
    Contract.Outcome outcome =
        Contract.onEightQuarters(Terms.of("M, cap: {total: 60, interest: 12%, per-year: 25}"))
            .run();
    assertThat(outcome.probability("a.cap.hit", "total")).isZero();
    double[] expected = {
      55.700289, 49.296520, 39.724982, 40.876090, 33.034443, 22.981128, 18.647050, 19.187384
    };
    for (int quarter = 0; quarter < expected.length; quarter++) {
      assertThat(outcome.quarters("a.headroom").get(quarter))
          .isCloseTo(expected[quarter], within(DIGITS));
    }
  }

  @Test
  void tiersMayMeasureAnotherStream() {
    Contract contract =
        new Contract(
            Contract.eight("")
                    .text()
                    .replace(
                        "streams:\n",
                        """
                        streams:
                          cost: {amount: 60}
                          profit: {of: s, less: cost, ratio: 100%}
                        """)
                + Contract.agreement(
                    "a",
                    "rate: {tiers: [{up-to: 200, rate: 5%}, {rate: 33%}], by: life, measure:"
                        + " {profit: 100%}}, base: {s: 100%}"));
    Contract.Outcome outcome = contract.run();
    assertThat(outcome.quarters("a.paid").get(5)).isCloseTo(30.14, within(DIGITS));
    assertThat(outcome.total("a.paid")).isCloseTo(160.24, within(DIGITS));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-Q1, 11, 9.560102, 2028.989003, 1.405364",
    "2026-02-15, 12, 4.569275, 2029.114232, 0"
  })
  void anIrrCapPaysUntilTheAccountIsEmpty(
      String from, int last, double payment, double date, double price) {
    Contract contract =
        new Contract(
            """
            headroom: 1
            currency: USD m
            timeline: {start: 2026-Q1, end: 2029-Q4}
            simulation: {trials: 1, replicates: 1}
            streams: {s: {amount: 100}}
            valuation: {discount-rate: 12%%, as-of: %s}
            """
                    .formatted(from.equals("2026-Q1") ? "2025-12-31" : "2026-02-14")
                + Contract.agreement(
                    "a",
                    "from: %s, rate: 10%%, base: {s: 100%%}, cap: {total: 100, interest: 12%%}"
                        .formatted(from)));
    Contract.Outcome outcome = contract.run();
    assertThat(outcome.quarters("a.paid").get(last)).isCloseTo(payment, within(DIGITS));
    assertThat(outcome.total("a.cap.hit-year")).isCloseTo(date, within(DIGITS));
    assertThat(outcome.total("party.A.present-value")).isCloseTo(100, within(1e-10));
    if (price > 0) {
      assertThat(outcome.single("a.cap.shadow-price").orElseThrow())
          .isCloseTo(price, within(DIGITS));
    }
  }

  @Test
  void moneyWithADayOfItsOwnIsDiscountedFromThatDay() {
    Contract contract =
        Contract.eight(
            "valuation: {discount-rate: 9%, as-of: 2025-12-31}\n",
            Contract.agreement("a", "pays: {2026-02-15: 150}"));
    assertThat(contract.run().total("party.A.present-value")).isCloseTo(148.379702, within(DIGITS));
  }

  @Test
  void aMilestoneBecomesDueInAQuarter() {
    Contract.Outcome outcome =
        Contract.onEightQuarters("pays: 5, once: {s: 400 or more, in: 2026}").run();
    assertThat(outcome.probability("a.due", "2026-Q3")).isZero();
    assertThat(outcome.probability("a.due", "2026-Q4")).isEqualTo(1);
    assertThat(outcome.probability("a.due", "total")).isEqualTo(1);
  }

  @Test
  void aShortfallHasAProbabilityByYear() {
    Contract.Outcome outcome =
        Contract.onEightQuarters(Terms.of("M, minimum: {per-year: 45}")).run();
    assertThat(outcome.mean("a.shortfall", "2026")).isCloseTo(5, within(1e-12));
    assertThat(outcome.probability("a.shortfall.probability", "2026")).isEqualTo(1);
    assertThat(outcome.probability("a.shortfall.probability", "2027")).isZero();
  }

  @Test
  void aQuarterWithoutMeasureTakesTheRateOfTheTierThatTheSumStandsIn() {
    Contract contract =
        new Contract(
            """
            headroom: 1
            currency: USD m
            timeline: {start: 2026-Q1, end: 2026-Q4}
            simulation: {trials: 1, replicates: 1}
            streams: {s: {amount: 100}, m: {amount: {schedule: {2026-Q1: 50, 2026-Q2: 0}}}}
            """
                + Contract.agreement(
                    "a",
                    Terms.of(
                        "rate: {tiers: [{up-to: 50, rate: 5%}, {rate: 10%}], by: life, measure: {m:"
                            + " 100%}}, B")));
    assertThat(contract.run().quarters("a.paid")).containsExactly(5.0, 10.0, 10.0, 10.0);
  }

  @Test
  void lessThanIsJudgedOnceInThePeriodsLastQuarter() {
    Contract contract = Contract.onEightQuarters("pays: 5, once: {s: less than 401, in: 2026}");
    assertThat(contract.run().quarters("a.paid"))
        .containsExactly(0.0, 0.0, 0.0, 5.0, 0.0, 0.0, 0.0, 0.0);
  }

  @Test
  void aMilestoneOnAnEventIsDiscountedFromTheEventsDay() {
    Contract contract =
        Contract.eight(
            "valuation: {discount-rate: 9%, as-of: 2025-12-31}\nevents: {x: {date: 2026-05-20}}\n",
            Contract.agreement("a", "pays: 5, once: x"));
    assertThat(contract.run().total("party.A.present-value"))
        .isCloseTo(5 * StrictMath.pow(1.09, -140 / 365.0), within(1e-12));
  }

  @Test
  void whatACapLeavesOfDatedMoneyIsCutInProportion() {
    Contract contract =
        Contract.eight(
            "valuation: {discount-rate: 9%, as-of: 2025-12-31}\n",
            Contract.agreement("a", "pays: {2026-02-15: 100, 2026-03-20: 50}, cap: {total: 75}"));
    double whole = 100 * StrictMath.pow(1.09, -46 / 365.0) + 50 * StrictMath.pow(1.09, -79 / 365.0);
    assertThat(contract.run().total("party.A.present-value")).isCloseTo(whole / 2, within(1e-11));
  }
}
