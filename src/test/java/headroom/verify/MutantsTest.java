package headroom.verify;

import static headroom.verify.References.CAP_A;
import static headroom.verify.References.CASE_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import headroom.Engines;
import headroom.kernel.Backend;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.verify.NaiveShare.Mutation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The power of the checks that `verify` uses: a second simulator agrees with the engine and passes
/// them; wrong in any one of six ways, it fails.
///
/// The right simulator raises a false alarm for fewer than one seed in 20,000 (80 checks, 5
/// standard errors); seeds are literal.
class MutantsTest {
  private static final int TRIALS = 40_000;
  private static final long SEED = 20_260_427;
  private static final OracleCase CASE = new OracleCase("case A", CASE_A, CAP_A);

  private static final GbmShare FIRST = SumChecks.FIRST;
  private static final GbmShare SECOND = SumChecks.SECOND;
  private static final double NO_CAP = Double.POSITIVE_INFINITY;

  private static final SimulationSettings SETTINGS =
      new SimulationSettings(TRIALS, SEED, Sampler.PHILOX, 32);

  private static Result engine(Scenario scenario) {
    return ScenarioRun.of(scenario, ShareScenarios.outputs(scenario))
        .run(Engines.of(2, Backend.chosen()), RunListener.none());
  }

  private static Result caseA(Mutation mutation) {
    return NaiveShare.run(List.of(CASE_A), CAP_A, TRIALS, SEED, mutation);
  }

  private static Result sum(Mutation mutation) {
    return NaiveShare.run(List.of(FIRST, SECOND), NO_CAP, TRIALS, SEED, mutation);
  }

  private static List<Check> failed(List<Check> checks) {
    return checks.stream().filter(check -> !check.passed()).toList();
  }

  @Test
  void theNaiveSimulatorAgreesWithTheEngineTrialForTrial() {
    Finding engine = new Finding(engine(ShareScenarios.capped(CASE_A, CAP_A, SETTINGS)));
    Finding naive = new Finding(caseA(Mutation.NONE));
    for (String id : List.of(Finding.ACCRUED, Finding.PAID)) {
      assertThat(engine.mean(id, Finding.TOTAL))
          .isCloseTo(naive.mean(id, Finding.TOTAL), withinPercentage(1e-10));
      assertThat(engine.summary(id, Finding.TOTAL).sd().orElseThrow())
          .isCloseTo(naive.summary(id, Finding.TOTAL).sd().orElseThrow(), withinPercentage(1e-9));
      assertThat(engine.summary(id, Finding.TOTAL).max())
          .isCloseTo(naive.summary(id, Finding.TOTAL).max(), withinPercentage(1e-10));
    }
    for (int quarter = 1; quarter <= CASE_A.quarters(); quarter++) {
      String period = Finding.quarter(quarter);
      assertThat(engine.mean(Finding.PAID, period))
          .isCloseTo(naive.mean(Finding.PAID, period), withinPercentage(1e-10));
      assertThat(engine.probability(Finding.HIT, period))
          .isEqualTo(naive.probability(Finding.HIT, period));
    }
  }

  @Test
  void theNaiveSimulatorAgreesWithTheEngineOnTwoStreams() {
    Finding engine = new Finding(engine(SumChecks.scenario(SETTINGS)));
    Finding naive = new Finding(sum(Mutation.NONE));
    assertThat(engine.mean(Finding.ACCRUED, Finding.TOTAL))
        .isCloseTo(naive.mean(Finding.ACCRUED, Finding.TOTAL), withinPercentage(1e-10));
  }

  @Test
  void theUnmutatedSimulatorPasses() {
    assertThat(failed(OracleChecks.of(CASE, caseA(Mutation.NONE)))).isEmpty();
    assertThat(failed(SumChecks.of(sum(Mutation.NONE)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Mutation.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "ONE_NORMAL_FOR_ALL_STREAMS"})
  void aMutatedShareIsCaught(Mutation mutation) {
    assertThat(failed(OracleChecks.of(CASE, caseA(mutation)))).isNotEmpty();
  }

  @Test
  void oneNormalForTwoStreamsIsCaught() {
    assertThat(failed(SumChecks.of(sum(Mutation.ONE_NORMAL_FOR_ALL_STREAMS)))).isNotEmpty();
  }
}
