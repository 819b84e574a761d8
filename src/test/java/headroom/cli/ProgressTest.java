package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Interruption interruption = Interruption.watch();

  @AfterEach
  void stopWatching() {
    interruption.close();
  }

  private Progress progress(boolean shown) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Progress(
        new Terminal(nowhere, messages),
        1_000_000,
        shown,
        interruption,
        Optional.of(new Progress.Subject("share.paid", "USD bn")));
  }

  private String line() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void lineSaysHowFarTheRunHasComeAndHowWellTheMeanIsKnown() throws InterruptedException {
    try (Progress progress = progress(true)) {
      progress.known(paid(37.4, 0.02));
      progress.progressed(1_000);
      assertThat(line()).isEmpty(); // a short run says nothing
      Thread.sleep(450);
      progress.progressed(1_000);
      assertThat(line())
          .endsWith("\r\u001b[K2,000 of 1,000,000 trials · mean share.paid 37.400 ± 0.020 USD bn");
    }
    assertThat(line()).endsWith("\r\u001b[K");
  }

  @Test
  void rateAndTimeLeftAreToldOnceTheRateHasStoppedClimbing() throws InterruptedException {
    try (Progress progress = progress(true)) {
      for (int trials : new int[] {10, 10_000}) {
        Thread.sleep(1_050);
        progress.progressed(trials);
        assertThat(line()).doesNotContain("second");
      }
      Thread.sleep(1_050);
      progress.progressed(9_990);
      assertThat(line()).containsPattern("20,000 of .* · [\\d,]{5} a second · [12]:\\d\\d left$");
    }
  }

  @Test
  void aRunThatGoesOnCountsAllItsTrials() throws InterruptedException {
    try (Progress progress = progress(true)) {
      progress.expected(65_536);
      progress.progressed(65_536);
      progress.expected(131_072);
      Thread.sleep(450);
      progress.progressed(1_024);
      assertThat(line()).contains("66,560 of 131,072 trials");
    }
  }

  private static Result paid(double mean, double error) {
    Estimate known = new Estimate(mean, OptionalDouble.of(error));
    Metric.Summary summary =
        new Metric.Summary(
            "share.paid",
            new Period.Total(),
            "USD bn",
            1_000,
            false,
            known,
            OptionalDouble.empty(),
            0,
            0,
            List.of(),
            List.of());
    return new Result(new SimulationFacts(1_000, 42, "sobol", 32, 0), List.of(summary));
  }

  @Test
  void nothingIsShownUnlessAPersonWatches() throws InterruptedException {
    try (Progress progress = progress(false)) {
      Thread.sleep(450);
      progress.progressed(1_000);
    }
    assertThat(line()).isEmpty();
  }
}
