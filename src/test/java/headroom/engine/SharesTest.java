package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import headroom.JavaProcess;
import headroom.kernel.Backend;
import headroom.stats.DamagedStateException;
import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shares of a run, made apart, written to bytes, read back and put together in any order, are
/// the run.
class SharesTest {
  private static EngineRun run(String sampler) {
    return EngineRun.of(
        EngineRun.EVERYTHING,
        "simulation.sampler=" + sampler,
        "simulation.trials=16_384",
        "simulation.replicates=4");
  }

  /// What was tallied of one replicate.
  private record Piece(int replicate, StateWriter written) {
    byte[] state() {
      return written.bytes();
    }
  }

  private static List<Piece> share(EngineRun run, Engine engine, int from, int to) {
    List<Piece> pieces = Collections.synchronizedList(new ArrayList<>());
    engine.share(
        run.plan(),
        run.draws(engine.backend()),
        run.replicates(),
        from,
        to,
        (replicate, part) -> {
          StateWriter out = new StateWriter();
          part.write(out);
          pieces.add(new Piece(replicate, out));
        },
        Monitor.none());
    return pieces;
  }

  private static String merged(EngineRun run, List<Piece> pieces) {
    MergedRun merged = merging(run);
    for (Piece piece : pieces) {
      assertThat(merged.isWhole()).isFalse();
      StateReader in = new StateReader(piece.state());
      merged.add(piece.replicate(), in);
      assertThat(in.isAtEnd()).isTrue();
    }
    assertThat(merged.isWhole()).isTrue();
    return run.json(run.result(merged.outcome()));
  }

  private static MergedRun merging(EngineRun run) {
    try (Engine engine = Engine.open(1, Backend.SCALAR)) {
      return engine.merge(run.plan(), run.draws(Backend.SCALAR), run.replicates());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"philox", "sobol"})
  void sharesInAnyOrderAreTheRun(String sampler) {
    EngineRun run = run(sampler);
    String expected = run.json(2, Backend.VECTOR, OwnReplicateFirst::new);
    int all = Engine.segments(run.replicates());
    Random random = new Random(31);
    for (int round = 0; round < 4; round++) {
      int[] cuts = random.ints(9, 0, all + 1).sorted().toArray();
      List<Piece> pieces = new ArrayList<>();
      int from = 0;
      for (int cut = 0; cut <= cuts.length; cut++) {
        int to = cut < cuts.length ? cuts[cut] : all;
        Backend backend = random.nextBoolean() ? Backend.SCALAR : Backend.VECTOR;
        try (Engine engine = Engine.open(1 + random.nextInt(3), backend)) {
          pieces.addAll(share(run, engine, from, to));
        }
        from = to;
      }
      Collections.shuffle(pieces, random);
      assertThat(merged(run, pieces)).isEqualTo(expected);
    }
  }

  /// Each share in a process of its own, with scalar kernels.
  @Test
  void sharesOfOtherProcessesAreTheRun(@TempDir Path folder)
      throws IOException, InterruptedException {
    EngineRun run = run("philox");
    int all = Engine.segments(run.replicates());
    List<Process> processes = new ArrayList<>();
    for (int share = 0; share < 3; share++) {
      processes.add(
          new ProcessBuilder(
                  JavaProcess.brief(
                      List.of(),
                      SharesTest.class.getName(),
                      folder,
                      share * all / 3,
                      (share + 1) * all / 3))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log-" + share).toFile())
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    MergedRun merged = merging(run);
    try (var files = Files.newDirectoryStream(folder, "*.part")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        merged.add(
            Integer.parseInt(name.substring(0, name.indexOf('-'))),
            new StateReader(Files.readAllBytes(file)));
      }
    }
    assertThat(run.json(run.result(merged.outcome())))
        .isEqualTo(run.json(2, Backend.VECTOR, OwnReplicateFirst::new));
  }

  /// Writes a share's parts into a folder.
  ///
  /// @param args folder, first segment, segment after the last
  public static void main(String[] args) {
    int from = Integer.parseInt(args[1]);
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      for (Piece piece : share(run("philox"), engine, from, Integer.parseInt(args[2]))) {
        Files.write(Path.of(args[0], piece.replicate() + "-" + from + ".part"), piece.state());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsMissingDoubledOrDamagedIsNoRun() {
    EngineRun run = run("sobol");
    int all = Engine.segments(run.replicates());
    try (Engine engine = Engine.open(2, Backend.chosen())) {
      List<Piece> first = share(run, engine, 0, all / 8);
      List<Piece> rest = share(run, engine, all / 8, all);
      MergedRun merged = engine.merge(run.plan(), run.draws(Backend.chosen()), run.replicates());
      for (Piece piece : rest) {
        merged.add(piece.replicate(), new StateReader(piece.state()));
      }
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(merged::outcome);
      Piece doubled = rest.getFirst();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> merged.add(doubled.replicate(), new StateReader(doubled.state())));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> merged.add(3, new StateReader(first.getFirst().state())));
      byte[] cut = Arrays.copyOf(first.getFirst().state(), first.getFirst().state().length - 1);
      MergedRun other = engine.merge(run.plan(), run.draws(Backend.chosen()), run.replicates());
      assertThatExceptionOfType(DamagedStateException.class)
          .isThrownBy(() -> other.add(0, new StateReader(cut)));
    }
  }

  @Test
  void aShareHasSegmentsOfTheRun() {
    EngineRun run = run("sobol");
    int all = Engine.segments(run.replicates());
    try (Engine engine = Engine.open(1, Backend.SCALAR)) {
      assertThat(share(run, engine, 5, 5)).isEmpty();
      for (int[] bad : new int[][] {{-1, 2}, {3, 2}, {0, all + 1}}) {
        assertThatIllegalArgumentException().isThrownBy(() -> share(run, engine, bad[0], bad[1]));
      }
      Map<Integer, Long> trials = new TreeMap<>();
      engine.share(
          run.plan(),
          run.draws(Backend.SCALAR),
          run.replicates(),
          0,
          all,
          (replicate, part) -> trials.put(replicate, part.trials()),
          Monitor.none());
      assertThat(trials).isEqualTo(Map.of(0, 4_096L, 1, 4_096L, 2, 4_096L, 3, 4_096L));
    }
  }
}
