package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.kernel.Backend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong blocksAfter = new AtomicLong();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Stopper(Runnable stop) {
      this.stop = stop;
    }

    @Override
    public void progressed(long trials) {
      threads.add(Thread.currentThread());
      if (stopped.compareAndSet(false, true)) {
        stop.run();
      } else {
        blocksAfter.incrementAndGet();
      }
    }

    /// Whether a thread of a closed engine is gone, or about to be.
    private static boolean ends(Thread thread) {
      boolean interrupted = Thread.interrupted();
      try {
        return thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        return false;
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    /// Runs until stopped, and holds what each thread still does to a number of blocks: a clock
    /// would also tell how busy the machine is.
    void assertThatItStops(int threadCount, long blocksEach) {
      assertThatExceptionOfType(CancelledException.class)
          .isThrownBy(() -> LONG.outcome(threadCount, Backend.chosen(), IN_ORDER, this));
      assertThat(blocksAfter.get()).isLessThanOrEqualTo(threadCount * blocksEach);
      assertThat(threads).isNotEmpty().allMatch(Stopper::ends);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aRunThatIsToldToStopEndsWithTheBlocksUnderWay(int threads) {
    AtomicBoolean told = new AtomicBoolean();
    new Stopper(() -> told.set(true)) {
      @Override
      public boolean cancelled() {
        return told.get();
      }
    }.assertThatItStops(threads, 1);
  }

  /// The caller has to wake up first; a thread that asked after each segment only would do a whole
  /// one.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void anInterruptStopsARunWellBeforeASegmentIsDone(int threads) {
    long segment = new Segments(LONG.replicates()).blocksPerSegment();
    assertThat(segment).isGreaterThan(90);
    new Stopper(Thread.currentThread()::interrupt).assertThatItStops(threads, segment / 2);
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
        };
    EngineRun.of(
            EngineRun.EVERYTHING,
            "timeline.end=2026-Q2",
            "simulation.trials=65_536",
            "simulation.replicates=" + replicates)
        .outcome(threads, Backend.chosen(), IN_ORDER, gathering);
    assertThat(seen).hasSize(threads);
  }

  private static boolean within30Seconds(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void anInterruptBeforeItBeginsStopsTheRun() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancelledException.class)
        .isThrownBy(() -> LONG.outcome(2, Backend.chosen(), IN_ORDER, Monitor.none()));
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
        };
    EngineRun.of(EngineRun.EVERYTHING).outcome(2, Backend.chosen(), IN_ORDER, counting);
    assertThat(done).hasValue(5_000);
  }

  /// Outcomes come from one thread at a time, each holding more than the one before, and the
  /// numbers of each are those of the replicates it holds.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void theMonitorSeesConsistentOutcomesOneAfterTheOther(int threads) {
    EngineRun run =
        EngineRun.of(EngineRun.EVERYTHING, "simulation.trials=64_000", "simulation.replicates=16");
    List<Outcome> seen = new ArrayList<>(); // safe only if calls follow each other
    AtomicBoolean inside = new AtomicBoolean();
    Monitor listening =
        new Monitor() {
          @Override
          public void seen(Outcome outcome) {
            assertThat(inside.compareAndSet(false, true)).isTrue();
            seen.add(outcome);
            inside.set(false);
          }
        };
    Outcome last;
    try (Engine engine = Engine.open(threads, Backend.chosen())) {
      last =
          engine.run(
              run.plan(),
              run.draws(Backend.chosen()),
              run.replicates(),
              Watch.of(Set.of(0, 3)),
              listening);
    }
    assertThat(seen).isNotEmpty();
    int before = 0;
    for (Outcome outcome : seen) {
      assertThat(outcome.held()).hasSizeGreaterThan(before).isSorted();
      before = outcome.held().size();
      for (int output : new int[] {0, 3}) {
        Outcome.Whole whole = outcome.whole(output).orElseThrow();
        assertThat(whole.summary().count()).isEqualTo(4_000L * before);
        double[] all = last.whole(output).orElseThrow().replicates().means();
        assertThat(whole.replicates().means())
            .isEqualTo(outcome.held().stream().mapToDouble(each -> all[each]).toArray());
      }
      assertThat(outcome.sides().getFirst().outputs().get(1)).isInstanceOf(Outcome.NotAsked.class);
    }
    assertThat(last.held()).hasSize(16);
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
        };
    assertThatThrownBy(() -> LONG.outcome(2, Backend.chosen(), IN_ORDER, failing))
        .hasMessage("broken");
  }
}
