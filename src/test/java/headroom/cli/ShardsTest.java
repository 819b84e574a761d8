package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `run --shard`, `merge`, `run --checkpoint` and `bundle` as a user meets them.
class ShardsTest {
  private static final Path MINIMAL = Path.of("scenarios/minimal.yaml");

  @TempDir private Path folder;

  private static void assertDone(Invocation invocation) {
    assertThat(invocation.err()).isEmpty();
    assertThat(invocation.code()).isZero();
  }

  private Path shards(int count) {
    for (int shard = count; shard >= 1; shard--) {
      assertDone(
          Invocation.of(
              "run",
              MINIMAL,
              "--trials",
              "4096",
              "--shard",
              shard + "/" + count,
              "--threads",
              shard,
              "--out",
              folder.resolve("parts")));
    }
    return folder.resolve("parts");
  }

  /// Every file but the report, which tells the command, and the manifest.
  private static void assertSameFiles(Path one, Path other) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(one)) {
      files = all.filter(Files::isRegularFile).map(one::relativize).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      String name = file.toString();
      if (!name.equals("manifest.json") && !name.equals("report.html")) {
        assertThat(other.resolve(file)).as(name).hasSameBinaryContentAs(one.resolve(file));
      }
    }
    assertThat(other.resolve("report.html")).exists();
  }

  private Path plain() {
    Path plain = folder.resolve("plain");
    assertDone(Invocation.of("run", MINIMAL, "--trials", "4096", "--out", plain));
    return plain;
  }

  @Test
  void shardsPutTogetherAreTheRun() throws IOException {
    Path parts = shards(3);
    Path merged = folder.resolve("merged");
    Invocation merging = Invocation.of("merge", parts, "--out", merged);
    assertDone(merging);
    Path plain = plain();
    assertSameFiles(plain, merged);
    Invocation again = Invocation.of("merge", parts, "--json", "--out", merged);
    assertDone(again);
    assertThat(plain.resolve("results.json")).hasContent(again.out());
    assertThat(merging.out()).contains("4,096 trials", "Written:").contains("results.json");
  }

  @Test
  void aShardThatIsThereIsKeptAndABrokenOneIsMadeAgain() throws IOException {
    Path parts = shards(2);
    Path first = parts.resolve("shard-0001-of-0002.part");
    byte[] bytes = Files.readAllBytes(first);
    Object[] again = {"run", MINIMAL, "--trials", "4096", "--shard", "1/2", "--out", parts};
    assertThat(Invocation.of(again).out())
        .contains("shard-0001-of-0002.part is whole already and was kept");
    Files.write(first, new byte[100]);
    assertThat(Invocation.of(again).out()).startsWith("Written:");
    assertThat(first).hasBinaryContent(bytes);
    try (Stream<Path> files = Files.list(parts)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aShardOfAnotherRunIsReplacedOnlyByForce() throws IOException {
    Path parts = shards(2);
    Path first = parts.resolve("shard-0001-of-0002.part");
    byte[] bytes = Files.readAllBytes(first);
    Object[] other = {"run", MINIMAL, "--trials", "8192", "--shard", "1/2", "--out", parts};
    Invocation refused = Invocation.of(other);
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err())
        .contains("is a part of another run: it has another number of trials (4,096, not 8,192)")
        .contains("--force");
    assertThat(first).hasBinaryContent(bytes);
    Invocation mixed = Invocation.of("merge", parts, "--out", folder.resolve("none"));
    assertThat(mixed.code()).isZero();
    Object[] forced = Stream.concat(Stream.of(other), Stream.of("--force")).toArray();
    assertThat(Invocation.of(forced).code()).isZero();
    Invocation foreign = Invocation.of("merge", parts, "--out", folder.resolve("foreign"));
    assertThat(foreign.code()).isEqualTo(ExitCode.USAGE);
    assertThat(foreign.err().lines().count()).isEqualTo(1);
    assertThat(folder.resolve("foreign")).doesNotExist();
  }

  @Test
  void missingDamagedAndEmptyAreRefused() throws IOException {
    Path parts = shards(3);
    Path out = folder.resolve("out");
    Files.delete(parts.resolve("shard-0002-of-0003.part"));
    Invocation missing = Invocation.of("merge", parts, "--out", out);
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err())
        .contains("1 of 3 shards is missing")
        .contains("headroom run minimal.yaml --trials 4096 --shard 2/3");
    Path third = parts.resolve("shard-0003-of-0003.part");
    byte[] bytes = Files.readAllBytes(third);
    bytes[bytes.length / 2] ^= 4;
    Files.write(third, bytes);
    Invocation damaged = Invocation.of("merge", parts, "--out", out);
    assertThat(damaged.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(damaged.err()).contains("its hash is wrong; make it again");
    Invocation empty = Invocation.of("merge", Files.createDirectory(folder.resolve("e")));
    assertThat(empty.code()).isEqualTo(ExitCode.USAGE);
    assertThat(empty.err()).contains("there are no parts");
    Invocation absent = Invocation.of("merge", folder.resolve("nowhere"));
    assertThat(absent.code()).isEqualTo(ExitCode.USAGE);
    assertThat(absent.err()).contains("nowhere; check the path");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--full", "--errors", "--samples=5", "--checkpoint=x"})
  void aShardHasNoResultsYet(String option) {
    Invocation refused =
        Invocation.of("run", MINIMAL, "--shard", "1/2", option, "--out", folder.resolve("p"));
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("cannot stand beside --shard");
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void whatCannotBeSharedOutIsRefused() {
    assertThat(Invocation.of("run", MINIMAL, "--shard", "0/4").err())
        .contains("--shard takes I/N, such as 3/16");
    assertThat(Invocation.of("run", MINIMAL, MINIMAL, "--shard", "1/4").err())
        .contains("--shard is for one scenario, found 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--shard=1/4", "--checkpoint=kept"})
  void aRunThatMayEndEarlierIsNotCutIntoParts(String option) {
    Invocation precise =
        Invocation.of(
            "run",
            MINIMAL,
            "--set",
            "simulation.precision={of: share.paid, within: 1%}",
            option,
            "--out",
            folder.resolve("p"));
    assertThat(precise.code()).isEqualTo(ExitCode.USAGE);
    assertThat(precise.err()).contains("--set simulation.precision=null");
    assertThat(folder.resolve("p")).doesNotExist();
    assertThat(Path.of("kept")).doesNotExist();
  }

  /// What is too much for one machine may be little for each of many.
  @Test
  void theLimitOfAMachineIsThatOfAShard() {
    Object[] much = {"run", MINIMAL, "--trials", "10_000_000_000_000", "--shard", "1/1"};
    Invocation refused = Invocation.of(much);
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("or share them out (run --shard)");
    List<Setting> trials = List.of(new Setting("simulation.trials", "10_000_000_000_000"));
    assertThat(ScenarioReader.parse(MINIMAL).sharedAmong(64).with(trials))
        .isInstanceOf(ReadOutcome.Complete.class);
  }

  @Test
  void aCheckpointedRunIsTheRun() throws IOException {
    Path kept = folder.resolve("kept");
    Path out = folder.resolve("out");
    Object[] run = {"run", MINIMAL, "--trials", "4096", "--checkpoint", kept, "--out", out};
    assertDone(Invocation.of(run));
    assertSameFiles(plain(), out);
    Invocation again = Invocation.of(run);
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("note: 100% of the run is in", "kept already");
    Invocation other =
        Invocation.of(
            "run", MINIMAL, "--trials", "8192", "--checkpoint", kept, "--out", folder.resolve("o"));
    assertThat(other.code()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err()).contains("holds parts of another run");
    assertThat(folder.resolve("o")).doesNotExist();
    assertDone(Invocation.of("merge", kept, "--out", folder.resolve("merged")));
    assertSameFiles(out, folder.resolve("merged"));
  }

  @Test
  void aBundleIsTakenForAScenario() throws IOException {
    Path bundle = folder.resolve("some.bundle");
    Path file = Files.copy(MINIMAL, folder.resolve("some.yaml"));
    assertDone(Invocation.of("bundle", file, "--set", "simulation.seed=5", "--out", bundle));
    Files.delete(file);
    Path out = folder.resolve("out");
    assertDone(Invocation.of("run", bundle, "--trials", "4096", "--out", out));
    Path plain = folder.resolve("plain");
    Files.copy(MINIMAL, file);
    assertDone(
        Invocation.of(
            "run", file, "--set", "simulation.seed=5", "--trials", "4096", "--out", plain));
    assertSameFiles(plain, out);
    assertThat(Invocation.of("explain", bundle).code()).isZero();
    assertThat(Invocation.of("check", bundle).code()).isZero();
    Invocation there = Invocation.of("bundle", file, "--out", bundle);
    assertThat(there.code()).isEqualTo(ExitCode.USAGE);
    assertThat(there.err()).contains("is there already");
    Files.write(bundle, Arrays.copyOf(Files.readAllBytes(bundle), 400));
    Invocation broken = Invocation.of("run", bundle, "--out", folder.resolve("b"));
    assertThat(broken.code()).isEqualTo(ExitCode.USAGE);
    assertThat(broken.err()).contains("its hash is wrong");
  }
}
