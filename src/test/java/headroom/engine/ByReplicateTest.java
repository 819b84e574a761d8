package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run of a few replicates at a time is the run made at once, whoever else uses the engine.
class ByReplicateTest {
  private static EngineRun run(String sampler, long trials, int replicates) {
    return EngineRun.of(
        EngineRun.EVERYTHING,
        "simulation.trials=" + trials,
        "simulation.sampler=" + sampler,
        "simulation.replicates=" + replicates);
  }

  private static String json(EngineRun run, Engine engine) {
    Backend backend = engine.backend();
    return run.json(
        run.result(
            engine.runByReplicate(
                run.plan(), run.draws(backend), run.replicates(), Monitor.none())));
  }

  private static String atOnce(EngineRun run) {
    return run.json(2, Backend.VECTOR, OwnReplicateFirst::new);
  }

  @ParameterizedTest
  @CsvSource({
    "philox, 1, 1, 1",
    "philox, 513, 1, 2",
    "philox, 777, 2, 5",
    "philox, 5_001, 7, 2",
    "sobol, 4_096, 4, 1",
    "sobol, 20_000, 32, 3",
    "sobol, 2_048, 1, 40"
  })
  void itIsTheRunMadeAtOnce(String sampler, String trials, int replicates, int threads) {
    EngineRun run = run(sampler, Long.parseLong(trials.replace("_", "")), replicates);
    try (Engine engine = Engine.open(threads, Backend.VECTOR)) {
      assertThat(json(run, engine)).isEqualTo(atOnce(run));
    }
  }

  @Test
  void othersMayUseTheEngineInBetween() throws InterruptedException {
    EngineRun one = run("sobol", 32_768, 32);
    EngineRun other = run("philox", 3_000, 3);
    String expected = atOnce(one);
    String small = atOnce(other);
    try (Engine engine = Engine.open(2, Backend.VECTOR)) {
      AtomicInteger wrong = new AtomicInteger();
      Thread meanwhile =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 5; i++) {
                      wrong.addAndGet(json(other, engine).equals(small) ? 0 : 1);
                    }
                  });
      assertThat(json(one, engine)).isEqualTo(expected);
      meanwhile.join();
      assertThat(wrong).hasValue(0);
    }
  }

  /// The monitor says no after ever more questions: while the first trials are looked at, while
  /// trials are run, while summaries are made.
  @Test
  void whereverItIsStoppedTheEngineIsFitForTheNext() {
    EngineRun run = run("sobol", 8_192, 4);
    String expected = atOnce(run);
    int stopped = 0;
    for (int questions = 0; questions < 200; questions = 2 * questions + 1) {
      AtomicInteger left = new AtomicInteger(questions);
      Monitor monitor =
          new Monitor() {
            @Override
            public boolean cancelled() {
              return left.getAndDecrement() <= 0;
            }
          };
      try (Engine engine = Engine.open(2, Backend.VECTOR)) {
        try {
          engine.runByReplicate(run.plan(), run.draws(Backend.VECTOR), run.replicates(), monitor);
        } catch (CancelledException _) {
          stopped++;
        }
        assertThat(json(run, engine)).isEqualTo(expected);
      }
    }
    assertThat(stopped).isGreaterThanOrEqualTo(5);
  }
}
