package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private static final String FLAGSHIP = "scenarios/microsoft-openai.yaml";

  @Test
  void scenarioIsToldWithEveryAssumptionItsPercentilesAndSource() {
    Invocation story = Invocation.of("explain", FLAGSHIP, "--trials", "4096");
    assertThat(story.code()).as(story.err()).isZero();
    assertThat(story.err()).isEmpty();
    assertThat(story.out())
        .contains(
            "Known: 2026-Q1 3.6, 2026-Q2 3.7.",
            "mean  growth  median  growth",
            "triangular from 0 % to 100 %, most likely 90 %",
            "source: ",
            "reported, ")
        .containsPattern("already-counted +0 +1.5 +4 +USD bn +\\w+");
    assertThat(story.out().replaceAll("\\s+", " "))
        .contains("revenue-share: OpenAI pays Microsoft ", "In all it pays at most $cap (")
        .contains("from 2026-04-27 through 2030-12-31, paid one quarter later")
        .contains(", of which $already-counted (0 to 4) counts as used up");
    assertThat(story.out().lines()).allMatch(line -> line.length() <= 100);
  }

  /// `minimal` grows by 40 % at a volatility of 25 %: the median by e^(ln 1.4 − 0.25²/2) − 1 = 36
  /// %.
  @Test
  void meanAndMedianGrowthStandSideBySide() {
    assertThat(Invocation.of("explain", "scenarios/minimal.yaml").out())
        .containsPattern("2029 +\\S+ +40 % +\\S+ +36 %");
  }

  @Test
  void trialIsNarratedAndRanked() {
    Invocation story = Invocation.of("explain", FLAGSHIP, "--trial", "7", "--trials", "2000");
    assertThat(story.code()).as(story.err()).isZero();
    assertThat(story.out())
        .containsPattern("^Trial 7 of 2,0(00|48): Microsoft–OpenAI, amended terms, seed 42")
        .contains("What it drew", "revenue-share: forgone")
        .containsPattern(
            "OpenAI pays Microsoft USD [\\d.]+ bn in all, more than in [\\d.]+ % of all")
        .containsPattern("Its cap of USD [\\d.]+ bn\\s+is reached in 20\\d\\d-Q\\d");
  }

  @Test
  void trialThatIsNotThereIsWrongUsage() {
    Invocation story = Invocation.of("explain", FLAGSHIP, "--trial", "2001", "--trials", "200");
    assertThat(story.code()).isEqualTo(2);
    assertThat(story.err()).startsWith("headroom: --trial must lie between 1 and ");
    assertThat(Invocation.of("explain", FLAGSHIP, "--trial", "0").code()).isEqualTo(2);
  }

  @Test
  void trialsByThemselvesMakeUpTheRunOfAll() {
    int trials = 64;
    Scenario scenario =
        ScenarioReader.read(
                Path.of(FLAGSHIP),
                List.of(new Setting("simulation.trials", Integer.toString(trials))))
            .orThrow();
    ScenarioRun run = ScenarioRun.of(scenario, new OutputSelection.All());
    double sum = 0;
    double largest = 0;
    double hits = 0;
    for (int trial = 1; trial <= trials; trial++) {
      Result alone = run.trial(trial, Backend.chosen());
      double paid = paid(alone).mean().value();
      sum += paid;
      largest = Math.max(largest, paid);
      hits += hit(alone);
    }
    Result all = run.run(Engines.of(2, Backend.chosen()), RunListener.none());
    assertThat(sum / trials).isCloseTo(paid(all).mean().value(), within(1e-12 * sum));
    assertThat(largest).isEqualTo(paid(all).max());
    assertThat(hits / trials).isCloseTo(hit(all), within(1e-12));
  }

  private static Metric.Summary paid(Result result) {
    return result.summary("revenue-share.paid", "total").orElseThrow();
  }

  private static double hit(Result result) {
    return result
        .find("revenue-share.cap.hit", "2028-Q4")
        .filter(Metric.Probability.class::isInstance)
        .map(metric -> ((Metric.Probability) metric).probability().value())
        .orElseThrow();
  }
}
