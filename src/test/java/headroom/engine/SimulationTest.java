package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.kernel.Backend;
import headroom.random.PhiloxDraws;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
  private static final Function<Segments, Roster> IN_ORDER = OwnReplicateFirst::new;

  /// More trials than could be done in the time the test has.
  private static final EngineRun LONG =
      EngineRun.of(EngineRun.EVERYTHING, "simulation.trials=100_000_000");

  /// Ends the run from outside when the first block is done, while other blocks are under way.
  private static class Stopper implements Monitor {
    private final Runnable stop;
    private final AtomicLong stoppedAt = new AtomicLong();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Stopper(Runnable stop) {
      this.stop = stop;
    }

    @Override
    public void progressed(long trials) {
      threads.add(Thread.currentThread());
      if (stoppedAt.compareAndSet(0, System.nanoTime())) {
        stop.run();
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }

    /// Runs until stopped, and holds the time that takes to 100 ms.
    void assertThatItStops(int threadCount) {
      // Warm, so that no class is loaded and no loop compiled while the clock runs.
      EngineRun.of(EngineRun.EVERYTHING).result(threadCount, Backend.chosen(), IN_ORDER);
      Simulation simulation = LONG.simulation(threadCount, Backend.chosen(), IN_ORDER, this);
      assertThatExceptionOfType(CancelledException.class).isThrownBy(simulation::run);
      long millis = (System.nanoTime() - stoppedAt.get()) / 1_000_000;
      // A loaded machine may hold a thread back; a whole segment would take seconds.
      assertThat(millis).isLessThan(100 * load());
      assertThat(threads).isNotEmpty().noneMatch(Thread::isAlive);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aRunStopsWithinATenthOfASecondOfBeingToldTo(int threads) {
    AtomicBoolean told = new AtomicBoolean();
    new Stopper(() -> told.set(true)) {
      @Override
      public boolean cancelled() {
        return told.get();
      }
    }.assertThatItStops(threads);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aRunStopsWithinATenthOfASecondOfAnInterrupt(int threads) {
    new Stopper(Thread.currentThread()::interrupt).assertThatItStops(threads);
    assertThat(Thread.interrupted()).isTrue();
  }

  /// Each thread waits after its first block until all others have done one too.
  @ParameterizedTest
  @CsvSource({"7, 2", "12, 1", "8, 8"})
  void moreThreadsThanReplicatesAreAllUsed(int threads, int replicates) {
    CountDownLatch others = new CountDownLatch(threads);
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Monitor gathering =
        new Monitor() {
          @Override
          public void progressed(long trials) {
            if (seen.add(Thread.currentThread())) {
              others.countDown();
              assertThat(within30Seconds(others)).as("%s of %s threads", seen, threads).isTrue();
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    EngineRun.of(
            EngineRun.EVERYTHING,
            "timeline.end=2026-Q2",
            "simulation.trials=65_536",
            "simulation.replicates=" + replicates)
        .simulation(threads, Backend.chosen(), IN_ORDER, gathering)
        .run();
    assertThat(seen).hasSize(threads);
  }

  private static boolean within30Seconds(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  /// How many times slower than alone this machine may be just now.
  private static long load() {
    double average =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return (long) Math.max(1, Math.ceil(average / 2));
  }

  @Test
  void anInterruptBeforeItBeginsStopsTheRun() {
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
