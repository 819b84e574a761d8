package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.kernel.Backend;
import headroom.random.PhiloxDraws;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
  private static final IntUnaryOperator IN_ORDER = IntUnaryOperator.identity();

  /// More trials than could be done in the time the test has.
  private static final EngineRun LONG =
      EngineRun.of(EngineRun.EVERYTHING, "simulation.trials=100_000_000");

  /// Stops when told to, and tells when the first block is done.
  private static final class Stopper implements Monitor {
    private final AtomicLong done = new AtomicLong();
    private volatile long stoppedAt;

    @Override
    public void progressed(long trials) {
      done.addAndGet(trials);
    }

    @Override
    public boolean cancelled() {
      if (done.get() > 0 && stoppedAt == 0) {
        stoppedAt = System.nanoTime();
      }
      return done.get() > 0;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aRunStopsWithinATenthOfASecondOfBeingToldTo(int threads) {
    // Warm, so that no class is loaded and no loop compiled while the clock runs.
    EngineRun.of(EngineRun.EVERYTHING).result(threads, Backend.chosen(), IN_ORDER);
    Stopper stopper = new Stopper();
    Simulation simulation = LONG.simulation(threads, Backend.chosen(), IN_ORDER, stopper);
    assertThatExceptionOfType(CancelledException.class).isThrownBy(simulation::run);
    long millis = (System.nanoTime() - stopper.stoppedAt) / 1_000_000;
    // A loaded machine may hold a thread back; a whole replicate would take a minute.
    assertThat(millis).isLessThan(100 * load());
  }

  /// How many times slower than alone this machine may be just now.
  private static long load() {
    double average =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return (long) Math.max(1, Math.ceil(average / 2));
  }

  @Test
  void anInterruptStopsTheRun() {
    Thread.currentThread().interrupt();
    Simulation simulation = LONG.simulation(2, Backend.chosen(), IN_ORDER, Monitor.none());
    assertThatExceptionOfType(CancelledException.class).isThrownBy(simulation::run);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void everyTrialIsReportedToTheMonitor() {
    AtomicLong done = new AtomicLong();
    Monitor counting =
        new Monitor() {
          @Override
          public void progressed(long trials) {
            done.addAndGet(trials);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    EngineRun.of(EngineRun.EVERYTHING).simulation(2, Backend.chosen(), IN_ORDER, counting).run();
    assertThat(done).hasValue(5_000);
  }

  @Test
  void theMonitorHearsOfTheWatchedMean() {
    EngineRun run = EngineRun.of(EngineRun.EVERYTHING);
    Queue<Double> means = new ConcurrentLinkedQueue<>();
    Monitor listening =
        new Monitor() {
          @Override
          public void progressed(long trials) {}

          @Override
          public void estimated(double mean, double standardError) {
            assertThat(standardError).isNotNegative();
            means.add(mean);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    Plan plan = run.compiled().plan();
    Replicates replicates = Replicates.of(5_000, 8);
    Outcome outcome =
        new Simulation(
                plan,
                PhiloxDraws.of(42, Backend.chosen()),
                new RunSettings(replicates, 1, OptionalInt.of(0)),
                Backend.chosen(),
                listening)
            .run();
    // One replicate alone has no standard error.
    assertThat(means).hasSize(7);
    assertThat(means).last().isEqualTo(outcome.whole(0).orElseThrow().summary().mean().value());
  }

  /// A stream that grows ten-thousandfold each year for 40 years leaves every bound behind.
  @Test
  void amountsBeyondAllBoundsAreRefusedByType() {
    EngineRun run =
        EngineRun.of(
            """
            headroom: 1
            currency: USD
            timeline: {start: 2026-Q1, end: 2065-Q4}
            simulation: {trials: 100, seed: 1, sampler: philox}
            streams: {revenue: {now: 1e30, growth: 1_000_000%, volatility: 1%}}
            agreements: {share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}}}
            """);
    assertThatExceptionOfType(OverflowException.class)
        .isThrownBy(run::result)
        .withMessageContaining("growth or volatility");
  }

  @Test
  void aMonitorThatFailsStopsTheRunWithItsOwnFailure() {
    Monitor failing =
        new Monitor() {
          @Override
          public void progressed(long trials) {
            throw new IllegalStateException("broken");
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    Simulation simulation = LONG.simulation(2, Backend.chosen(), IN_ORDER, failing);
    assertThatThrownBy(simulation::run).hasMessage("broken");
  }
}
