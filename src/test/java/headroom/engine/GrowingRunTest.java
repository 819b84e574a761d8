package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import headroom.kernel.Backend;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that goes on is, wherever it is looked at, the run of so many trials made at once.
class GrowingRunTest {
  private static EngineRun run(String sampler, long trials) {
    return EngineRun.of(
        EngineRun.EVERYTHING,
        "simulation.trials=" + trials,
        "simulation.sampler=" + sampler,
        "simulation.replicates=4");
  }

  private static String atOnce(EngineRun run) {
    return run.json(2, Backend.VECTOR, OwnReplicateFirst::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"philox", "sobol"})
  void everyStopIsTheRunOfSoManyTrials(String sampler) {
    EngineRun last = run(sampler, 50_000);
    try (Engine engine = Engine.open(3, Backend.VECTOR)) {
      GrowingRun growing = engine.grow(last.plan(), last.draws(Backend.VECTOR), Monitor.none());
      for (long trials : new long[] {4_096, 8_192, 32_768, 50_000}) {
        EngineRun stop = run(sampler, trials);
        growing.to(stop.replicates());
        Outcome rough = growing.outcome(Watch.of(Set.of(1)));
        Outcome all = growing.outcome(Watch.all());
        assertThat(stop.json(stop.result(all))).isEqualTo(atOnce(stop));
        assertThat(rough.whole(1).orElseThrow().summary())
            .isEqualTo(all.whole(1).orElseThrow().summary());
        assertThat(rough.whole(2)).isEmpty();
      }
    }
  }

  @Test
  void anOutcomeThatWasStoppedCanBeAskedAgain() {
    EngineRun run = run("sobol", 32_768);
    AtomicBoolean stopped = new AtomicBoolean();
    Monitor monitor =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return stopped.get();
          }
        };
    try (Engine engine = Engine.open(2, Backend.VECTOR)) {
      GrowingRun growing = engine.grow(run.plan(), run.draws(Backend.VECTOR), monitor);
      growing.to(run.replicates());
      stopped.set(true);
      assertThatExceptionOfType(CancelledException.class)
          .isThrownBy(() -> growing.outcome(Watch.all()));
      stopped.set(false);
      assertThat(run.json(run.result(growing.outcome(Watch.all())))).isEqualTo(atOnce(run));
    }
  }

  /// Replicate by replicate: their means after 2^17 trials are those of the first half of 2^18.
  @Test
  void theFirstHalfOfALongerPhiloxRunIsTheShorterRun() {
    EngineRun shorter = flagship(1 << 17);
    EngineRun longer = flagship(1 << 18);
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      GrowingRun growing =
          engine.grow(longer.plan(), longer.draws(Backend.chosen()), Monitor.none());
      growing.to(shorter.replicates());
      Outcome half = growing.outcome(Watch.all());
      Outcome alone = shorter.outcome(2, Backend.chosen(), OwnReplicateFirst::new, Monitor.none());
      assertThat(alone.held()).hasSize(32);
      for (int output = 0; output < alone.sides().getFirst().outputs().size(); output++) {
        if (alone.whole(output).isPresent()) {
          assertThat(half.whole(output).orElseThrow().replicates().means())
              .isEqualTo(alone.whole(output).orElseThrow().replicates().means());
          assertThat(half.whole(output).orElseThrow().replicates().percentiles(50))
              .isEqualTo(alone.whole(output).orElseThrow().replicates().percentiles(50));
        }
      }
      growing.to(longer.replicates());
      assertThat(longer.json(longer.result(growing.outcome(Watch.all()))))
          .isEqualTo(atOnce(longer));
    }
  }

  private static EngineRun flagship(long trials) {
    return EngineRun.of(
        java.nio.file.Path.of("scenarios/microsoft-openai.yaml"),
        "simulation.sampler=philox",
        "simulation.trials=" + trials);
  }

  @Test
  void itGoesOnOnlyAfterWholeBlocksAndWithAsManyReplicates() {
    EngineRun run = run("philox", 10_000);
    try (Engine engine = Engine.open(1, Backend.SCALAR)) {
      GrowingRun growing = engine.grow(run.plan(), run.draws(Backend.SCALAR), Monitor.none());
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> growing.outcome(Watch.all()));
      growing.to(new Replicates(4_096, 4));
      assertThatIllegalArgumentException().isThrownBy(() -> growing.to(new Replicates(10_000, 5)));
      assertThatIllegalArgumentException().isThrownBy(() -> growing.to(new Replicates(2_048, 4)));
      growing.to(new Replicates(10_000, 4));
      assertThatIllegalArgumentException().isThrownBy(() -> growing.to(new Replicates(20_000, 4)));
    }
    assertThat(GrowingRun.pauseAt(65_536, 32)).isEqualTo(65_536);
    assertThat(GrowingRun.pauseAt(65_536, 20)).isEqualTo(81_920);
  }

  /// Each stretch runs its own trials only.
  @Test
  void noTrialIsRunTwiceAndARunCanBeStopped() {
    EngineRun run = run("sobol", 16_384);
    AtomicLong done = new AtomicLong();
    AtomicBoolean stopped = new AtomicBoolean();
    Monitor monitor =
        new Monitor() {
          @Override
          public void progressed(long trials) {
            done.addAndGet(trials);
          }

          @Override
          public boolean cancelled() {
            return stopped.get();
          }
        };
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      GrowingRun growing = engine.grow(run.plan(), run.draws(Backend.chosen()), monitor);
      growing.to(new Replicates(8_192, 4));
      growing.to(new Replicates(16_384, 4));
      assertThat(done).hasValue(16_384);
      stopped.set(true);
      assertThatExceptionOfType(CancelledException.class)
          .isThrownBy(() -> growing.to(new Replicates(32_768, 4)));
    }
  }
}
