package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contracts on quarters of 60 80 120 140 and 90 110 150 170, each reckoned by hand.
class ContractValuesTest {
  private static final double DIGITS = 5e-7;

  private static void pays(String terms, double... quarters) {
    List<Double> paid = Contract.onEightQuarters(terms).run().quarters("a.paid");
    assertThat(paid).hasSize(quarters.length);
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      assertThat(paid.get(quarter))
          .as("%s in quarter %s", terms, quarter)
          .isCloseTo(quarters[quarter], within(DIGITS));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P| 5.25 7 10.5 9.25 7.875 9.625 13.125 4.675
          P, cap: {total: 50}| 5.25 7 10.5 9.25 7.875 9.625 0.5 0
          P, from: 2026-02-15| 2.625 7 10.5 11.05 7.875 9.625 13.125 4.675
          P, from: 2026-02-15, prorate: true| 2.625 7 10.5 8.460959 7.875 9.625 13.125 4.675
          year: contract, from: 2026-05-15, rate: {tiers: [{up-to: 350, rate: 8.75%}, {rate: 2.75%}]}, B| 0 3.615385 10.5 12.25 5.395879 9.625 13.125 10.075
          rate: {tiers: [{up-to: 500, rate: 0%}, {rate: 5%}], by: life}, B| 0 0 0 0 0 5 7.5 8.5
          rate: {tiers: [{up-to: 500, rate: 0%}, {rate: 5%}], by: life, so-far: 120}, B| 0 0 0 1 4.5 5.5 7.5 8.5
          rate: {tiers: [{up-to: 300, rate: 5%}, {rate: 10%}], applies-to: whole}, B| 3 4 6 27 4.5 5.5 25 17
          rate: {tiers: [{up-to: 300, rate: 10%}, {rate: 5%}], applies-to: whole}, B| 6 8 12 0 9 11 0 6
          rate: 10%, B, cap: {total: 47, per-year: 25}| 6 8 11 0 9 11 2 0
          rate: 10%, B, cap: {total: 47, per-year: 25}, after-cap: 2%| 6 8 11 0 9 11 4.6 3.4
          rate: 10%, B, cap: {total: 60, interest: 12%}, after-cap: 2%| 6 8 12 14 9 11 8.830891 3.4
          rate: 10%, B, cap: {total: 60, interest: 12%, per-year: 25}| 6 8 11 0 9 11 5 0
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}| 6 8 12 19 9 11 15 17
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 60}, after-cap: 2%| 6 8 12 19 9 7 3 3.4
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, through: 2027-08-31| 6 8 12 19 9 11 30 0
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, through: 2027-08-31, prorate: true| 6 8 12 19 9 11 13.287671 0
          M, minimum: {total: 100, due: 2027-12-31}| 6 8 12 14 9 11 15 25
          M, minimum: {per-year: 45}, cap: {total: 40}| 6 8 12 14 0 0 0 0
          rate: 5%, B, minimum: {total: 50, due: 2027-12-31}, cap: {total: 50}| 3 4 6 7 4.5 5.5 7.5 12.5
          P, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, cap: {total: 70, per-year: 40}, after-cap: 1%| 5.25 7 10.5 17.25 7.875 9.625 12.571429 1.7
          M, cap: {total: 50}, after-cap: 2%| 6 8 12 14 9 3 3 3.4
          M, cap: {total: 50, already-counted: 60}, after-cap: 2%| 1.2 1.6 2.4 2.8 1.8 2.2 3 3.4
          M, while: {s: 100 or more}| 0 0 12 14 0 11 15 17
          M, while: {s: 250 or more, in: year}| 0 0 12 14 0 0 15 17
          M, while: {s: 100 or more}, minimum: {per-year: 45}| 0 0 12 33 0 11 15 19
          M, while: {s: 100 or more}, cap: {total: 30}, after-cap: 2%| 0 0 12 14 0 5.4 3 3.4
          rate: {tiers: [{up-to: 300, rate: 5%}, {rate: 10%}]}, B, while: {s: 100 or more}| 0 0 6 12 0 5.5 10 17
          M, while: {s: 100 or more}, max-payments: 3| 0 0 12 14 0 11 0 0
          M, cap: {per-year: 20}, max-payments: 3| 6 8 6 0 0 0 0 0
          M, minimum: {per-year: {schedule: {2026: 45, 2027: 50}}}, max-payments: 5| 6 8 12 19 9 0 0 0
          pays: 5, once: {s: 400 or more, in: 2026}| 0 0 0 5 0 0 0 0
          pays: 5, once: {s: 401 or more, in: 2026}| 0 0 0 0 0 0 0 0
          pays: {2026-02-15: 150}| 150 0 0 0 0 0 0 0
          """)
  void paysByQuarter(String terms, String quarters) {
    double[] expected =
        Arrays.stream(quarters.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    pays(Terms.of(terms), expected);
  }
}
