package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Which folders `headroom run` writes, replaces and leaves alone.
class RunFoldersTest {
  private static final String MINIMAL = "scenarios/minimal.yaml";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("out");
  }

  /// A short run without pictures.
  private Invocation run(Object... more) {
    List<Object> line = new ArrayList<>(List.of("run", MINIMAL, "--no-report", "--out", out));
    line.addAll(List.of(more));
    if (!line.contains("--trials") && !line.contains("--iterations")) {
      line.addAll(List.of("--trials", "500"));
    }
    return Invocation.of(line.toArray());
  }

  private String results() {
    return read(out.resolve("results.json"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path scenario(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> in(Path place) throws IOException {
    try (Stream<Path> paths = Files.walk(place)) {
      return paths
          .filter(Files::isRegularFile)
          .map(file -> place.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  // ---- where it is written --------------------------------------------------------------------

  @Test
  void severalScenariosEachGetAFolder() throws IOException {
    Path copy = scenario("copy.yaml", read(Path.of(MINIMAL)));
    Invocation run =
        Invocation.of("run", MINIMAL, copy, "--no-report", "--trials", "64", "--out", out);
    assertThat(run.code()).isZero();
    assertThat(out.resolve("minimal/results.json")).exists();
    assertThat(out.resolve("copy/results.json")).exists();
    Invocation json =
        Invocation.of(
            "run", MINIMAL, copy, "--no-report", "--trials", "64", "--out", out, "--json");
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(json.out()))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  @Test
  void scenariosThatShareAFolderAreRefused() {
    Invocation run = Invocation.of("run", MINIMAL, MINIMAL, "--out", out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("would both write to " + out.resolve("minimal"));
    assertThat(out).doesNotExist();
  }

  @Test
  void runningAgainReplacesTheWholeFolder() throws IOException {
    run();
    assertThat(run("--seed", "5").code()).isZero();
    assertThat(results()).contains("\"seed\": 5");
    assertThat(in(folder)).allMatch(file -> file.startsWith("out/"));
  }

  @Test
  void foreignFolderIsLeftAloneWithoutForce() throws IOException {
    Files.createDirectories(out);
    Path mine = Files.writeString(out.resolve("mine.txt"), "x");
    Invocation refused = run();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("mine.txt", "--out", "--force");
    assertThat(in(out)).containsExactly("mine.txt");

    assertThat(run("--force").code()).isZero();
    assertThat(mine).hasContent("x");
    assertThat(out.resolve("results.json")).exists();
  }

  @Test
  void fileInPlaceOfTheFolderIsAnInputOutputFailure() throws IOException {
    out = scenario("taken", "x");
    Invocation run = run();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("is not a folder); choose another --out");
    assertThat(out).hasContent("x");
  }

  @Test
  void unwritableFolderIsAnInputOutputFailure() {
    Path locked = folder.resolve("locked");
    assertThat(locked.toFile().mkdir()).isTrue();
    assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "not as root");
    out = locked.resolve("out");
    Invocation run = run();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("permission denied", "choose another --out");
    assertThat(locked.toFile().setWritable(true)).isTrue();
  }
}
