package headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.PrecisionReached;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Precision;
import headroom.scenario.Precision.Statistic;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.StudentT;
import headroom.verify.Finding;
import headroom.verify.GbmShare;
import headroom.verify.ShareScenarios;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrecisionSearchTest {
  private static final long MOST = 1 << 18;
  private static final Precision LOOSE =
      new Precision(Finding.PAID, new Statistic.Mean(), 0.02, 0.95);

  private static SimulationSettings settings(Sampler sampler, long trials, Precision precision) {
    return new SimulationSettings(trials, 42, sampler, 32, Optional.of(precision));
  }

  private static Result run(SimulationSettings settings, double cap, int threads, Backend kernels) {
    Scenario scenario =
        ShareScenarios.capped(new GbmShare(250_000, 0.2, 0.2, 0.4, 20), cap, settings);
    return ScenarioRun.of(scenario, new OutputSelection.All())
        .run(Engines.of(threads, kernels), RunListener.none());
  }

  private static Result run(SimulationSettings settings) {
    return run(settings, 1.5e6, 2, Backend.chosen());
  }

  private static PrecisionReached end(Result result) {
    return result.simulation().precision().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void endsAfterTwoPassesWithTheNumbersOfARunOfThatManyTrials(Sampler sampler) {
    SimulationSettings asked = settings(sampler, MOST, LOOSE);
    Result result = run(asked);
    assertThat(result.simulation().trials()).isEqualTo(2 * PrecisionSearch.FIRST);
    assertThat(end(result).early()).isTrue();
    assertThat(end(result).met()).isTrue();
    assertThat(result.metrics()).isEqualTo(run(asked.fixed(1 << 17)).metrics());
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void threadsAndKernelsChangeNothing(Sampler sampler) {
    SimulationSettings asked = settings(sampler, MOST, LOOSE);
    Result one = run(asked, 1.5e6, 1, Backend.SCALAR);
    assertThat(run(asked, 1.5e6, 3, Backend.SCALAR)).isEqualTo(one);
    assertThat(run(asked, 1.5e6, 7, Backend.VECTOR)).isEqualTo(one);
  }

  @Test
  void precisionOutOfReachTakesAllTrials() {
    Precision tight = new Precision(Finding.PAID, new Statistic.At(50), 1e-9, 0.95);
    Result result = run(settings(Sampler.SOBOL, MOST, tight));
    assertThat(result.simulation().trials()).isEqualTo(MOST);
    assertThat(end(result).early()).isFalse();
    assertThat(end(result).met()).isFalse();
    assertThat(end(result).reached().orElseThrow()).isBetween(1e-7, 1e-2);
  }

  @Test
  void fewTrialsAreAllRunAndStillTellTheirPrecision() {
    Result result = run(settings(Sampler.PHILOX, 2_000, LOOSE));
    assertThat(result.simulation().trials()).isEqualTo(2_000);
    assertThat(end(result).early()).isFalse();
    assertThat(end(result).reached()).isPresent();
  }

  @Test
  void precisionIsToldOfAMetricThatIsNotKept() {
    SimulationSettings asked = settings(Sampler.SOBOL, 4_096, LOOSE);
    Scenario scenario =
        ShareScenarios.capped(new GbmShare(250_000, 0.2, 0.2, 0.4, 20), 1.5e6, asked);
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.Ids(Set.of(Finding.HIT)))
            .run(Engines.of(1, Backend.chosen()), RunListener.none());
    assertThat(result.find(Finding.PAID, Finding.TOTAL)).isEmpty();
    assertThat(end(result)).isEqualTo(end(run(asked)));
  }

  @Test
  void precisionCanBeAskedOfAPeriod() {
    String quarter = Finding.quarter(3);
    Precision asked = new Precision(Finding.PAID, quarter, new Statistic.Mean(), 0.02, 0.95);
    Result result = run(settings(Sampler.PHILOX, 4_096, asked));
    assertThat(end(result).of()).isEqualTo(Finding.PAID + "@" + quarter);
    Metric.Summary paid = (Metric.Summary) result.find(Finding.PAID, quarter).orElseThrow();
    double error = paid.mean().standardError().orElseThrow();
    assertThat(end(result).reached().orElseThrow())
        .isEqualTo(StudentT.critical(0.95, 31) * error / paid.mean().value(), within(1e-12));
  }

  @Test
  void probabilityThatNoTrialSpeaksForIsBounded() {
    Precision hit = new Precision(Finding.HIT, new Statistic.Probability(), 0.001, 0.95);
    Result result = run(settings(Sampler.PHILOX, MOST, hit), 1e15, 2, Backend.chosen());
    assertThat(end(result).early()).isTrue();
    double trials = result.simulation().trials();
    // If the probability were the bound, no hit in so many trials would have a chance of 5 %.
    double bound = end(result).reached().orElseThrow();
    assertThat(Math.pow(1 - bound, trials)).isEqualTo(0.05, within(1e-9));
    Precision finer = new Precision(Finding.HIT, new Statistic.Probability(), 1e-6, 0.95);
    Result all = run(settings(Sampler.PHILOX, MOST, finer), 1e15, 2, Backend.chosen());
    assertThat(end(all).early()).isFalse();
    assertThat(end(all).met()).isFalse();
  }

  @Test
  void amountThatIsTheSameInEveryTrialIsKnownAtOnce() {
    Result result = run(settings(Sampler.SOBOL, MOST, LOOSE), 1.0, 2, Backend.chosen());
    assertThat(end(result).reached()).hasValue(0);
    assertThat(end(result).early()).isTrue();
  }

  private static final Precision HIT =
      new Precision("hit", new Statistic.Probability(), 0.01, 0.95);

  /// Trials after which a search ends among looks whose probabilities have these standard errors,
  /// in turn; empty if all are run.
  private static Optional<Long> end(long trials, double... errors) {
    PrecisionSearch search = new PrecisionSearch(HIT, settings(Sampler.PHILOX, trials, HIT));
    int next = 0;
    for (SimulationSettings look : search.looks()) {
      Estimate estimate = new Estimate(0.5, OptionalDouble.of(errors[next++]));
      Result result =
          new Result(
              new SimulationFacts(look.trials(), 42, "philox", 32, 0),
              List.of(new Metric.Probability("hit", new Period.Total(), estimate)));
      if (search.take(PrecisionTarget.halfWidth(HIT, result))) {
        return Optional.of(look.trials());
      }
    }
    return Optional.empty();
  }

  private static List<Long> looks(Sampler sampler, long trials, int replicates) {
    return new PrecisionSearch(HIT, new SimulationSettings(trials, 1, sampler, replicates))
        .looks().stream().map(SimulationSettings::trials).toList();
  }

  @Test
  void passesMustFollowEachOther() {
    assertThat(end(1 << 22, 0.001, 0.1, 0.001, 0.001, 0.1)).hasValue(1L << 19);
  }

  @Test
  void intervalIsStudents() {
    // t(0.975, 31) = 2.0395134463964077 (R 4.3, qt): half the interval is 0.00999 and 0.0101.
    assertThat(end(1 << 18, 0.0049, 0.00495)).isEmpty();
    assertThat(end(1 << 18, 0.0049, 0.0049)).hasValue(1L << 17);
  }

  @Test
  void looksDoubleAndStayBelowAllTrials() {
    assertThat(looks(Sampler.PHILOX, 200_000, 32)).containsExactly(1L << 16, 1L << 17);
    assertThat(looks(Sampler.SOBOL, 1 << 19, 32)).containsExactly(1L << 16, 1L << 17, 1L << 18);
    assertThat(looks(Sampler.PHILOX, 65_536, 32)).isEmpty();
  }

  /// A run can only go on after whole blocks in every replicate.
  @Test
  void looksAreWholeBlocks() {
    assertThat(looks(Sampler.PHILOX, 400_000, 20)).containsExactly(81_920L, 163_840L, 327_680L);
    assertThat(looks(Sampler.PHILOX, 400_000, 128)).containsExactly(131_072L, 262_144L);
    assertThat(looks(Sampler.SOBOL, 400_000, 20)).containsExactly(81_920L, 163_840L, 327_680L);
  }
}
