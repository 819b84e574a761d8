package headroom.stream;

import static headroom.stream.LawChecks.TRIALS;
import static headroom.stream.LawChecks.WRONG_TRIALS;
import static headroom.stream.LawChecks.assertRight;
import static headroom.stream.LawChecks.assertWrong;
import static headroom.stream.LawChecks.run;
import static headroom.stream.LawChecks.square;

import headroom.distribution.InverseCdf;
import headroom.distribution.Metalog;
import headroom.math.Exp;
import headroom.random.CorrelatedPair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Streams with percentiles for their years against their exact law, as [ProcessLawsTest] holds the
/// others: each check within 5 standard errors, seeds are literal.
@Order(1)
class YearLawsTest {
  private static final double RANK = 0.8;

  /// Two percentiles and a lower end of 0 make a log-logistic law: `ln Y = a + b·logit(u)`.
  private static final double A = StrictMath.log(100);

  private static final double B = StrictMath.log(1.25) / StrictMath.log(9);

  private static StreamPlan years(double low, double correlation) {
    Metalog law = Metalog.through(List.of(0.1, 0.9), List.of(80.0, 125.0), low, 1.0 / 0);
    StreamPlan.Quantile total = InverseCdf.of(law)::apply;
    List<StreamPlan.QuantileYear> years = new ArrayList<>();
    for (int year = 0; year < 3; year++) {
      years.add(new StreamPlan.QuantileYear(4 * year, List.of(0.1, 0.2, 0.3, 0.4), 0, total));
    }
    return new StreamPlan.QuantilePath(Paths.VARIABLE, List.of(), years, 12, correlation);
  }

  private static List<Expectation> years(StreamPlan plan, int trials) {
    double shape = Math.PI * B;
    double mean = 100 * shape / StrictMath.sin(shape);
    double second = 10_000 * 2 * shape / StrictMath.sin(2 * shape);
    double pearson = CorrelatedPair.pearsonOfSpearman(RANK);
    double far = 6 / Math.PI * StrictMath.asin(square(pearson) / 2);
    List<Expectation> all =
        List.of(
            new Expectation("mean of a year's total", mean),
            new Expectation("mean square of a year's total", second),
            new Expectation("trials below P10", 0.1),
            new Expectation("trials below the median", 0.5),
            new Expectation("trials below P90", 0.9),
            new Expectation("rank correlation of years 1 and 2", RANK),
            new Expectation("rank correlation of years 2 and 3", RANK),
            new Expectation("rank correlation of years 1 and 3", far));
    run(
        plan,
        12,
        trials,
        1006,
        (levels, logs, trial) -> {
          double total =
              levels[8][trial] + levels[9][trial] + levels[10][trial] + levels[11][trial];
          all.get(0).add(total);
          all.get(1).add(square(total));
          all.get(2).add(total <= 80 ? 1 : 0);
          all.get(3).add(total <= 100 ? 1 : 0);
          all.get(4).add(total <= 125 ? 1 : 0);
          double first = rank(logs[0][trial], 0.1);
          double middle = rank(logs[5][trial], 0.2);
          double last = rank(logs[11][trial], 0.4);
          all.get(5).add(12 * first * middle);
          all.get(6).add(12 * middle * last);
          all.get(7).add(12 * first * last);
        });
    return all;
  }

  /// The rank of a year's total less ½, from a quarter's share of it.
  private static double rank(double logQuarter, double share) {
    double logit = (logQuarter - StrictMath.log(share) - A) / B;
    return 1 / (1 + Exp.exp(-logit)) - 0.5;
  }

  @Test
  void annualTotalsHaveTheirPercentilesAndRankCorrelation() {
    assertRight(years(years(0, CorrelatedPair.pearsonOfSpearman(RANK)), TRIALS));
  }

  /// Spearman's correlation taken for Pearson's, years that have nothing to do with each other,
  /// years that are all alike, and a law without its lower end.
  @Test
  void wrongYearsAreCaught() {
    for (double wrong : new double[] {RANK, 0, 1}) {
      assertWrong(years(years(0, wrong), WRONG_TRIALS));
    }
    double pearson = CorrelatedPair.pearsonOfSpearman(RANK);
    assertWrong(years(years(Double.NEGATIVE_INFINITY, pearson), WRONG_TRIALS));
  }
}
