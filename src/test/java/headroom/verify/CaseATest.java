package headroom.verify;

import static headroom.verify.References.CAP_A;
import static headroom.verify.References.CASE_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Reference case A from its scenario file through the engine, 4 million trials, seed 2026.
///
/// Bounds are 5 standard errors by exact moments: a right engine fails one of about 70 checks for
/// one seed in 25,000. The literal numbers are those of the model's chapter on closed forms.
class CaseATest {
  private static final Path FILE = Path.of("src/test/resources/headroom/verify/oracle-a.yaml");

  private static final double MEAN = 1215373.27011862;
  private static final double SD = 332754.173672634;
  private static final double HIT = 0.440759358272737;
  private static final double HIT_BY_QUARTER_10 = 0.0145024594383750;

  private static Finding finding;

  @BeforeAll
  static void run() {
    Scenario scenario = ScenarioReader.read(FILE, List.of()).orThrow();
    finding =
        new Finding(
            ScenarioRun.of(scenario, ShareScenarios.outputs(scenario))
                .run(Engines.of(2, Backend.chosen()), RunListener.none()));
  }

  private static double error(double probability) {
    return Math.sqrt(probability * (1 - probability) / finding.trials());
  }

  @Test
  void everyCheckPasses() {
    assertThat(finding.trials()).isEqualTo(4_000_000);
    assertThat(OracleChecks.of(new OracleCase("case A", CASE_A, CAP_A), finding.result()))
        .hasSizeGreaterThan(60)
        .allMatch(Check::passed);
  }

  @Test
  void meanAndChancesMeetTheReference() {
    double meanError = SD / Math.sqrt((double) finding.trials());
    assertThat(finding.mean(Finding.PAID, Finding.TOTAL)).isCloseTo(MEAN, within(5 * meanError));
    assertThat(finding.probability(Finding.HIT, Finding.TOTAL))
        .isCloseTo(HIT, within(5 * error(HIT)));
    assertThat(finding.probability(Finding.HIT, Finding.quarter(10)))
        .isCloseTo(HIT_BY_QUARTER_10, within(5 * error(HIT_BY_QUARTER_10)));
  }

  @Test
  void spreadMeetsTheReference() {
    // The kurtosis of what is paid is 2.2: an sd of 0.55·SD/√N, in round numbers.
    double sdError = 0.55 * SD / Math.sqrt((double) finding.trials());
    assertThat(finding.summary(Finding.PAID, Finding.TOTAL).sd().orElseThrow())
        .isCloseTo(SD, within(5 * sdError));
  }

  @Test
  void percentilesBeyondTheJumpAreTheCapItself() {
    Metric.Summary paid = finding.summary(Finding.PAID, Finding.TOTAL);
    for (int percent : new int[] {75, 90, 95, 99}) {
      assertThat(paid.percentile(percent).value()).isEqualTo(CAP_A);
    }
    assertThat(paid.max()).isEqualTo(CAP_A);
  }
}
