package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The folder of a run is named after its scenario file, safely.
class OutputFolderTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD m
      timeline: {start: 2026-Q1, end: 2026-Q2}
      simulation: {trials: 16, replicates: 2}
      streams: {revenue: {now: 1, growth: 10%}}
      """;

  @TempDir private Path folder;

  private String file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), SCENARIO).toString();
  }

  @Test
  void oddNamesBecomeSafeFolders() throws IOException {
    Path out = folder.resolve("out");
    Invocation run =
        Invocation.of(
            "run",
            file("My Plan (v2) + $x; rm -rf.yaml"),
            file("-..hidden&<b>.yml"),
            "--no-report",
            "--out",
            out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.resolve("my-plan-v2-x-rm-rf").resolve("manifest.json")).exists();
    assertThat(out.resolve("hidden-b").resolve("manifest.json")).exists();
    try (var folders = Files.list(out)) {
      assertThat(folders).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hdfs://head:9000/out", "s3a://bucket/out", "file:///tmp/out"})
  void anAddressIsNoFolder(String address) throws IOException {
    Invocation run = Invocation.of("run", file("a.yaml"), "--out", address);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--out takes a folder of this machine")
        .contains("copy it there when it is written, manifest.json last");
    assertThat(Path.of(address.replaceFirst(":.*", ":"))).doesNotExist();
  }

  @Test
  void namesThatMeetInOneFolderAreRefused() throws IOException {
    Path out = folder.resolve("out");
    Invocation run =
        Invocation.of("run", file("a b.yaml"), file("A-B.yaml"), "--out", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("would both write to", "a-b", "run them one by one");
    assertThat(out).doesNotExist();
  }

  private Invocation run(String... words) {
    List<Object> all = new ArrayList<>(List.of("run"));
    all.addAll(List.of(words));
    all.addAll(List.of("--no-report"));
    return Invocation.of(all.toArray());
  }

  private static String results(Path place) throws IOException {
    return Files.readString(place.resolve("results.json"));
  }

  /// What letters a folder's name cannot hold tell scenarios apart all the same.
  @Test
  void namesInOtherScriptsKeepFoldersOfTheirOwn() throws IOException {
    String out = folder.resolve("out").toString();
    Invocation both = run(file("中国.yaml"), file("日本.yaml"), "--out", out);
    assertThat(both.code()).as(both.err()).isZero();
    try (var folders = Files.list(Path.of(out))) {
      assertThat(folders.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("scenario-f0e95216", "scenario-cf2abf0c");
    }
  }

  /// `A.yaml` and `a.yaml` mean one folder; the second does not replace the first unasked.
  @Test
  void anotherScenariosResultsAreNotReplacedUnasked() throws IOException {
    String out = folder.resolve("out").toString();
    String tiny = file("tiny.yaml");
    assertThat(run(file("A.yaml"), tiny, "--out", out).code()).isZero();
    Invocation other = run(file("a.yaml"), tiny, "--out", out);
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err())
        .contains(
            "holds the results of A.yaml, which those of a.yaml would replace; choose another");
    Invocation again =
        run(folder.resolve("A.yaml").toString(), tiny, "--out", out, "--set", "now=2");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(run(folder.resolve("a.yaml").toString(), tiny, "--out", out, "--force").code())
        .isZero();
    String named = folder.resolve("named").toString();
    assertThat(run(folder.resolve("A.yaml").toString(), "--out", named).code()).isZero();
    assertThat(run(folder.resolve("a.yaml").toString(), "--out", named).code()).isZero();
  }

  /// A run is repeated from its folder, to the same bytes.
  @Test
  void aRunIsRepeatedFromItsFolder() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), SCENARIO);
    Files.writeString(
        folder.resolve("mine.yaml"),
        "extends: base.yaml\nstreams: {revenue: {volatility: {value: 20%, source: me}}}\n");
    Path once = folder.resolve("once");
    Invocation first =
        run(folder.resolve("mine.yaml").toString(), "--set", "now=3", "--out", once.toString());
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("scenario.yaml");
    assertThat(Files.readString(once.resolve("manifest.json")))
        .contains("\"file\": \"mine.yaml\"}", "{\"path\": \"scenario.yaml\", ");
    Path again = folder.resolve("again");
    assertThat(run(once.resolve("scenario.yaml").toString(), "--out", again.toString()).code())
        .isZero();
    assertThat(results(again)).isEqualTo(results(once));
    Invocation inPlace = run(once.resolve("scenario.yaml").toString(), "--out", once.toString());
    assertThat(inPlace.code()).as(inPlace.err()).isZero();
    assertThat(results(once)).isEqualTo(results(again));
  }
}
