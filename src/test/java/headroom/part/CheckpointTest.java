package headroom.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import headroom.engine.CancelledException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that was cut off goes on, and comes to the same.
class CheckpointTest {
  private static final int THREADS = 2;
  private static final long PIECE = 4_096;

  @TempDir private Path folder;

  private static SharedRuns run(String... settings) {
    List<String> all = new ArrayList<>(List.of("simulation.trials=131_072"));
    all.addAll(List.of(settings));
    return SharedRuns.of(all.toArray(String[]::new));
  }

  private Checkpoint open(SharedRuns runs) throws IOException {
    return Checkpoint.open(folder, runs.header(), runs.ready().shared(), PIECE);
  }

  /// Counts trials and stops a run after some.
  private static final class Stop implements Monitor {
    private final AtomicLong seen = new AtomicLong();
    private final long after;

    Stop(long after) {
      this.after = after;
    }

    @Override
    public void progressed(long trials) {
      seen.addAndGet(trials);
    }

    @Override
    public boolean cancelled() {
      return seen.get() >= after;
    }
  }

  @Test
  void cutOffAtTwentyMomentsItComesToTheSame() throws IOException {
    SharedRuns runs = run();
    Random random = new Random(3);
    long trials = 131_072;
    for (int attempt = 0; attempt < 20; attempt++) {
      try (Checkpoint checkpoint = open(runs);
          Engine engine = Engine.open(THREADS, Backend.chosen())) {
        long before = trials * checkpoint.done() / runs.ready().shared().segments();
        Stop stop = new Stop(before + 1 + random.nextInt(12_000));
        try {
          checkpoint.run(engine, stop);
        } catch (CancelledException e) {
          // the next attempt goes on
        }
        long lost = stop.seen.get() - before;
        try (Stream<Path> files = Files.list(folder)) {
          assertThat(files.filter(file -> file.toString().endsWith(".part")).count())
              .isLessThanOrEqualTo(4 + 8 * THREADS);
        }
        assertThat(lost).isLessThan(12_000 + THREADS * PIECE);
      }
      try (Checkpoint after = open(runs)) {
        assertThat(after.replaced()).isEmpty();
      }
    }
    assertGoesOnToTheEnd(runs);
  }

  private void assertGoesOnToTheEnd(SharedRuns runs) throws IOException {
    try (Checkpoint checkpoint = open(runs);
        Engine engine = Engine.open(THREADS, Backend.SCALAR)) {
      checkpoint.run(engine, Monitor.none());
      assertThat(checkpoint.done()).isEqualTo(runs.ready().shared().segments());
      assertThat(runs.json(checkpoint.parts().outcome(runs.ready(), engine)))
          .isEqualTo(runs.whole());
    }
  }

  /// What a stopped run has to do again is one piece of each thread at most.
  @Test
  void atMostAPieceOfEachThreadIsDoneAgain() throws IOException {
    SharedRuns runs = run();
    long all = 0;
    int attempts = 0;
    boolean over = false;
    while (!over) {
      try (Checkpoint checkpoint = open(runs);
          Engine engine = Engine.open(THREADS, Backend.chosen())) {
        long before = 131_072L * checkpoint.done() / runs.ready().shared().segments();
        Stop stop = new Stop(before + 20_000);
        attempts++;
        try {
          checkpoint.run(engine, stop);
          over = true;
        } catch (CancelledException e) {
          // the next attempt goes on
        }
        all += stop.seen.get() - before;
      }
    }
    assertThat(attempts).isBetween(5, 20);
    assertThat(all - 131_072).isLessThanOrEqualTo((attempts - 1) * PIECE * THREADS);
  }

  @Test
  void aFinishedRunIsNotDoneAgain() throws IOException {
    SharedRuns runs = run();
    assertGoesOnToTheEnd(runs);
    assertOneFileForEachReplicate();
    try (Checkpoint checkpoint = open(runs);
        Engine engine = Engine.open(1, Backend.chosen())) {
      Stop count = new Stop(Long.MAX_VALUE);
      checkpoint.run(engine, count);
      assertThat(count.seen.get()).isEqualTo(131_072);
      assertThat(checkpoint.done()).isEqualTo(runs.ready().shared().segments());
    }
    assertOneFileForEachReplicate();
  }

  private void assertOneFileForEachReplicate() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .hasSize(4)
          .allMatch(name -> name.matches("segments-\\d{6}-\\d{6}\\.part"));
    }
  }

  @Test
  void brokenFilesAreMadeAgainAndOthersAreLeftAlone() throws IOException {
    SharedRuns runs = run();
    assertGoesOnToTheEnd(runs);
    Path first;
    try (Stream<Path> files = Files.list(folder)) {
      first = files.sorted().findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(first);
    bytes[bytes.length / 2] ^= 1;
    Files.write(first, bytes);
    Path download = Files.writeString(folder.resolve("film.part"), "not ours");
    try (Checkpoint checkpoint = open(runs)) {
      assertThat(checkpoint.replaced()).containsExactly(String.valueOf(first.getFileName()));
    }
    assertGoesOnToTheEnd(runs);
    assertThat(download).hasContent("not ours");
  }

  @Test
  void piecesOfWhatIsThereAsOneAreRemoved() throws IOException {
    SharedRuns runs = run();
    assertGoesOnToTheEnd(runs);
    int each = runs.ready().shared().segments() / 4;
    try (Engine engine = Engine.open(1, Backend.chosen())) {
      byte[] piece =
          PartFile.bytes(
              runs.header(0, each / 2, Optional.empty()),
              runs.ready().shared().share(engine, 0, each / 2, Monitor.none()));
      Files.write(folder.resolve("segments-000000-000003.part"), piece);
    }
    assertGoesOnToTheEnd(runs);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void foldersOfOtherRunsAndThoseInUseAreRefused() throws IOException {
    SharedRuns runs = run();
    try (Checkpoint checkpoint = open(runs)) {
      assertThat(checkpoint.done()).isZero();
      assertThatExceptionOfType(PartException.class)
          .isThrownBy(() -> open(runs))
          .withMessageContaining("another run works in");
    }
    assertGoesOnToTheEnd(runs);
    List<Path> before;
    try (Stream<Path> files = Files.list(folder)) {
      before = files.sorted().toList();
    }
    assertThatExceptionOfType(PartException.class)
        .isThrownBy(() -> open(run("simulation.seed=9")))
        .withMessageContaining("holds parts of another run")
        .withMessageContaining("another seed (17, not 9)");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.sorted()).isEqualTo(before);
    }
  }
}
