package headroom.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parts that are put together are the run, and those that do not belong together are refused.
class PartSetTest {
  @TempDir private Path folder;

  /// Sixteen shards made with other kernels and threads, in shuffled order.
  @ParameterizedTest
  @ValueSource(strings = {"philox", "sobol"})
  void shardsInAnyOrderAreTheRun(String sampler) throws IOException {
    SharedRuns runs = SharedRuns.of("simulation.sampler=" + sampler);
    List<PartFile> parts = new ArrayList<>();
    for (int number = 1; number <= 16; number++) {
      Backend backend = number % 2 == 0 ? Backend.SCALAR : Backend.VECTOR;
      try (Engine engine = Engine.open(1 + number % 3, backend)) {
        parts.add(runs.part(folder, engine, new Shard(number, 16)));
      }
    }
    Collections.shuffle(parts, new Random(7));
    assertThat(runs.merged(parts)).isEqualTo(runs.whole());
  }

  /// More shards than segments: some hold nothing.
  @Test
  void shardsMayBeEmpty() throws IOException {
    SharedRuns runs = SharedRuns.of("simulation.trials=100", "simulation.replicates=2");
    assertThat(runs.ready().shared().segments()).isEqualTo(2);
    assertThat(runs.merged(runs.parts(folder, 5))).isEqualTo(runs.whole());
  }

  @Test
  void oneShardIsTheRun() throws IOException {
    SharedRuns runs = SharedRuns.of();
    assertThat(runs.merged(runs.parts(folder, 1))).isEqualTo(runs.whole());
  }

  private static void assertRefused(List<PartFile> parts, String... words) {
    assertThatExceptionOfType(PartException.class)
        .isThrownBy(() -> PartSet.of(parts))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(PartException.Reason.UNFIT))
        .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
  }

  @Test
  void missingShardsAreNamedWithTheCommandsThatMakeThem() throws IOException {
    SharedRuns runs = SharedRuns.of("simulation.sampler=philox");
    List<PartFile> parts = runs.parts(folder, 4);
    assertRefused(
        List.of(parts.get(0), parts.get(3)),
        "2 of 4 shards are missing; make them, each where you like, with",
        "\n"
            + "  headroom run everything.yaml --set simulation.trials=16_384 --set"
            + " simulation.replicates=4 --set simulation.sampler=philox --outputs totals --shard"
            + " 2/4",
        "--shard 3/4");
    assertRefused(List.of(), "there are no parts");
  }

  /// The first and the last too, which have no neighbour on one side.
  @Test
  void eachShardIsMissedWhicheverItIs() throws IOException {
    List<PartFile> parts = SharedRuns.of().parts(folder, 3);
    for (int missing = 0; missing < 3; missing++) {
      List<PartFile> others = new ArrayList<>(parts);
      others.remove(missing);
      assertRefused(others, "1 of 3 shards is missing", "--shard " + (missing + 1) + "/3");
    }
  }

  @Test
  void partsWithOtherOutputsAreRefused() throws IOException {
    List<PartFile> parts = new ArrayList<>(SharedRuns.of().parts(folder, 2));
    SharedRuns all =
        SharedRuns.of(
            SharedRuns.EVERYTHING,
            new OutputSelection.All(),
            "simulation.trials=16_384",
            "simulation.replicates=4");
    parts.set(1, all.parts(Files.createDirectory(folder.resolve("all")), 2).get(1));
    assertRefused(parts, "it has another choice of outputs");
  }

  @Test
  void partsThatHoldTheSameTrialsAreRefused() throws IOException {
    SharedRuns runs = SharedRuns.of();
    List<PartFile> parts = new ArrayList<>(runs.parts(folder, 3));
    Path copy = Files.copy(parts.get(1).file(), folder.resolve("copy.part"));
    parts.add(PartFile.open(copy, SharedRuns.VERSION));
    assertRefused(parts, "copy.part", "shard-0002-of-0003.part", "hold the same trials");
    List<PartFile> both = new ArrayList<>(runs.parts(folder, 3));
    both.addAll(runs.parts(folder, 2));
    assertRefused(both, "hold the same trials");
  }

  @ParameterizedTest
  @CsvSource({
    "simulation.trials=16_385, 'another number of trials'",
    "simulation.seed=43, 'another seed (43, not 17)'",
    "simulation.replicates=2, another number of replicates",
    "simulation.sampler=sobol, 'another sampler (sobol, not philox)'",
    "timeline.end=2027-Q1, another scenario",
    "name=Other, another text of the scenario"
  })
  void partsOfOtherRunsAreRefused(String setting, String difference) throws IOException {
    SharedRuns other = SharedRuns.of(setting);
    List<PartFile> parts = new ArrayList<>(SharedRuns.of().parts(folder, 2));
    Path elsewhere = Files.createDirectory(folder.resolve("other"));
    parts.set(1, other.parts(elsewhere, 2).get(1));
    assertRefused(
        parts, "is a part of another run than", difference, "merge parts of one run only");
  }

  /// A sound file whose states are of fewer trials than its head says, or have bytes left over.
  @Test
  void partsThatHoldOtherThanTheySayAreDamaged() throws IOException {
    SharedRuns runs = SharedRuns.of("simulation.replicates=2");
    int segments = runs.ready().shared().segments();
    SortedMap<Integer, byte[]> half;
    SortedMap<Integer, byte[]> whole;
    try (Engine engine = Engine.open(1, Backend.chosen())) {
      half = runs.ready().shared().share(engine, 0, segments / 4, Monitor.none());
      whole = runs.ready().shared().share(engine, 0, segments, Monitor.none());
    }
    SortedMap<Integer, byte[]> lacking = new TreeMap<>(whole);
    lacking.put(0, Objects.requireNonNull(half.get(0)));
    assertDamaged(runs, lacking, segments, "do not hold all trials that they say they do");
    byte[] state = Objects.requireNonNull(whole.get(1));
    SortedMap<Integer, byte[]> more = new TreeMap<>(whole);
    more.put(1, Arrays.copyOf(state, state.length + 8));
    assertDamaged(runs, more, segments, "there is more in it than should be");
  }

  private void assertDamaged(
      SharedRuns runs, SortedMap<Integer, byte[]> states, int segments, String words)
      throws IOException {
    Path file = folder.resolve("forged.part");
    Files.write(file, PartFile.bytes(runs.header(0, segments, Optional.empty()), states));
    List<PartFile> parts = List.of(PartFile.open(file, SharedRuns.VERSION));
    assertThatExceptionOfType(PartException.class)
        .isThrownBy(() -> runs.merged(parts))
        .satisfies(it -> assertThat(it.reason()).isEqualTo(PartException.Reason.DAMAGED))
        .withMessageContaining(words);
  }
}
