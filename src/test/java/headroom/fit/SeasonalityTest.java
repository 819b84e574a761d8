package headroom.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.History;
import headroom.scenario.Seasons;
import headroom.scenario.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeasonalityTest {
  private static final double[] NONE = {1, 1, 1, 1};
  private static final double[] RETAIL = {0.88, 0.93, 0.97, 1.22};
  private static final int HISTORIES = 500;

  private static Calibration.Options options(Seasonality.Wish wish) {
    return new Calibration.Options("revenue", 0.1, wish);
  }

  private static HistoryFit fit(Seasonality.Wish wish, double... values) {
    return Calibration.of(Histories.quarters(values), options(wish));
  }

  /// 100·1.02^i, 1.8 times as much in fourth quarters and 0.8 times in others.
  private static double[] withoutNoise() {
    double[] values = new double[24];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 * StrictMath.pow(1.02, i) * (i % 4 == 3 ? 1.8 : 0.8);
    }
    return values;
  }

  /// Growth of 8 % a year in the median with a volatility, times seasons.
  private static double[] walk(Random random, int quarters, double volatility, double[] seasons) {
    double[] values = new double[quarters];
    double log = StrictMath.log(100);
    for (int i = 0; i < quarters; i++) {
      values[i] = StrictMath.exp(log) * seasons[i % 4];
      log += StrictMath.log(1.08) / 4 + 0.5 * volatility * random.nextGaussian();
    }
    return values;
  }

  private static Seasonality.Sought sought(History history) {
    return SeasonRegression.of(Steps.of(history), history, false).found();
  }

  @Test
  void aPatternWithoutNoiseIsFoundAndGrowthIsWhatIsLeft() {
    HistoryFit fit = fit(Seasonality.Wish.FIND, withoutNoise());
    Seasonality.Sought sought = fit.seasonality().sought().orElseThrow();
    assertThat(sought.takenOut()).isTrue();
    assertThat(sought.test().p()).isLessThan(1e-12);
    for (int quarter = 0; quarter < 4; quarter++) {
      double factor = (quarter == 3 ? 1.8 : 0.8) / 1.05;
      assertThat(sought.seasons().factors().get(quarter)).isCloseTo(factor, within(1e-12));
    }
    FittedProcess growth = fit.best();
    assertThat(growth.kind()).isEqualTo(ProcessKind.GROWTH);
    double truth = StrictMath.pow(1.02, 4) - 1;
    assertThat(growth.parameter(ConstantGrowthFit.GROWTH).value()).isCloseTo(truth, within(1e-12));
    assertThat(growth.parameter(ConstantGrowthFit.VOLATILITY).value()).isZero();
    assertThat(growth.medians().get(23)).isCloseTo(4 * withoutNoise()[23], within(1e-9));
  }

  @Test
  void theStreamHasTheSeasonsInTenthsOfAPerCentWithMeanOne() {
    HistoryFit fit = fit(Seasonality.Wish.FIND, withoutNoise());
    Stream.Grown stream = Forecast.stream(fit, fit.best(), "revenue");
    assertThat(stream.seasons().factors()).containsExactly(0.762, 0.762, 0.762, 1.714);
    Result year =
        ScenarioRun.of(Forecast.scenario(fit, stream, 4), new OutputSelection.All())
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
    double fourth =
        ((Metric.Summary) year.find("revenue.revenue", "2016-Q4").orElseThrow()).mean().value();
    assertThat(fourth).isCloseTo(withoutNoise()[23] * 1.0824, within(1e-9 * fourth));
  }

  /// The test is exact: of 4,000 histories of independent growth its level says 40 ± 6.3 and, at 5
  /// %, 200 ± 13.8 alarms. Four standard deviations either way: wrongly red once in 8,000 times.
  @Test
  void withoutSeasonsTheTestGivesAlarmAsOftenAsItsLevelSays() {
    for (int quarters : new int[] {8, 20}) {
      Random random = new Random(20_240_331);
      int atLevel = 0;
      int atFive = 0;
      for (int i = 0; i < 4_000; i++) {
        Seasonality.Test test =
            sought(Histories.quarters(walk(random, quarters, 0.2, NONE))).test();
        atLevel += test.finds() ? 1 : 0;
        atFive += test.p() < 0.05 ? 1 : 0;
      }
      assertThat(atLevel).as(quarters + " quarters").isBetween(15, 65);
      assertThat(atFive).as(quarters + " quarters").isBetween(145, 255);
    }
  }

  /// With a true coverage of 90 % a count is binomial with a standard deviation of 6.7: outside of
  /// 425 to 475 once in 5,000 times. The seasons are estimated from the same twenty values.
  @Test
  void intervalsOfGrowthAndVolatilityCoverAlthoughSeasonsAreEstimatedBesideThem() {
    Random random = new Random(5);
    int growth = 0;
    int volatility = 0;
    int factor = 0;
    for (int i = 0; i < HISTORIES; i++) {
      History history = Histories.quarters(walk(random, 20, 0.06, RETAIL));
      SeasonRegression.Result result = SeasonRegression.of(Steps.of(history), history, true);
      Seasons seasons = result.found().seasons();
      Steps steps = Steps.of(history).without(seasons, history, result.information());
      FittedProcess fit = new ConstantGrowthFit(steps).fitted(new Laws("revenue"));
      growth += covers(fit.parameter(ConstantGrowthFit.MEDIAN), 0.08);
      volatility += covers(fit.parameter(ConstantGrowthFit.VOLATILITY), 0.06);
      double off = Math.abs(seasons.factors().get(3) - 1.22);
      factor += off <= Profile.student(15) * result.found().errors().get(3) ? 1 : 0;
    }
    assertThat(growth).isBetween(425, 475);
    assertThat(volatility).isBetween(425, 475);
    assertThat(factor).isBetween(425, 475);
  }

  private static int covers(FittedParameter parameter, double truth) {
    boolean low = parameter.low().orElseThrow() <= truth;
    return low && truth <= parameter.high().orElseThrow() ? 1 : 0;
  }

  @Test
  void aRetailersFanIsNarrowInEveryQuarterOnceSeasonsAreTakenOut() {
    double[] values = walk(new Random(3), 20, 0.06, RETAIL);
    assertThat(spreadAYearAhead(Seasonality.Wish.FIND, values)).isBetween(1.1, 1.5);
    assertThat(spreadAYearAhead(Seasonality.Wish.OFF, values)).isGreaterThan(2.5);
  }

  /// P95 over P5 of the fourth quarter after the history.
  private static double spreadAYearAhead(Seasonality.Wish wish, double[] values) {
    HistoryFit fit = fit(wish, values);
    FittedProcess growth = fit.process(ProcessKind.GROWTH).orElseThrow();
    Stream.Grown stream = Forecast.stream(fit, growth, "revenue");
    Result result =
        ScenarioRun.of(Forecast.scenario(fit, stream, 4), new OutputSelection.All())
            .run(Engines.of(2, Backend.SCALAR), RunListener.none());
    Metric.Summary fourth =
        (Metric.Summary) result.find("revenue.revenue", "2015-Q4").orElseThrow();
    return fourth.percentile(95).value() / fourth.percentile(5).value();
  }

  @Test
  void sevenQuartersAreTooFewToLookForSeasons() {
    double[] values = walk(new Random(3), 7, 0.06, RETAIL);
    HistoryFit fit = fit(Seasonality.Wish.FIND, values);
    assertThat(fit.seasonality())
        .isEqualTo(
            new Seasonality.NotSought("they take eight quarters, each quarter of the year twice"));
    assertThat(fit.seasonality().removed().areEven()).isTrue();
    assertThatThrownBy(() -> fit(Seasonality.Wish.ON, values))
        .isInstanceOf(UnfittableException.class)
        .hasMessageContaining("eight quarters");
  }

  @Test
  void eightValuesWithoutAThirdQuarterAreNotEnough() {
    int[] at = {0, 1, 3, 4, 5, 7, 8, 9};
    History history = Histories.quartersAt(at, new double[] {1, 2, 3, 1, 2, 3, 1, 2.5});
    assertThat(SeasonRegression.reasonAgainst(history)).isPresent();
    History years = Histories.years(1, 2, 3, 4, 5, 6, 7, 9);
    assertThat(SeasonRegression.reasonAgainst(years)).contains("");
  }

  @Test
  void gapsDoNotHideAPattern() {
    List<Double> seen = new ArrayList<>();
    int[] at = {0, 1, 2, 3, 5, 6, 7, 8, 11, 12, 14, 15, 17, 20, 23};
    for (int quarter : at) {
      seen.add(withoutNoise()[quarter]);
    }
    double[] values = seen.stream().mapToDouble(value -> value).toArray();
    Seasonality.Sought sought = sought(Histories.quartersAt(at, values));
    assertThat(sought.test().finds()).isTrue();
    assertThat(sought.seasons().factors().get(3)).isCloseTo(1.8 / 1.05, within(1e-12));
  }

  @Test
  void whatIsWishedIsDone() {
    double[] plain = walk(new Random(8), 24, 0.2, NONE);
    assertThat(fit(Seasonality.Wish.FIND, plain).seasonality().removed().areEven()).isTrue();
    HistoryFit on = fit(Seasonality.Wish.ON, plain);
    assertThat(on.seasonality().removed().areEven()).isFalse();
    assertThat(on.best().parameterCount()).isEqualTo(on.best().kind().parameterCount() + 3);
    assertThat(fit(Seasonality.Wish.OFF, withoutNoise()).seasonality().removed().areEven())
        .isTrue();
  }

  @Test
  void growthThatNeverVariesHasNoVolatilityAndNoSeasons() {
    HistoryFit fit = fit(Seasonality.Wish.FIND, 1, 2, 4, 8, 16, 32, 64, 128);
    assertThat(fit.seasonality().sought().orElseThrow().test().finds()).isFalse();
    assertThat(fit.best().parameter(ConstantGrowthFit.VOLATILITY).value()).isZero();
    assertThat(fit.best().parameter(ConstantGrowthFit.GROWTH).value()).isCloseTo(15, within(1e-9));
    assertThat(fit.skipped()).hasSize(3);
  }
}
