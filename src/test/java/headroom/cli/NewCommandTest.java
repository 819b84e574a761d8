package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
  @TempDir private Path folder;

  @Test
  void starterIsSoundAndRuns() {
    Path file = folder.resolve("mine.yaml");
    Invocation made = Invocation.of("new", file);
    assertThat(made.code()).isZero();
    assertThat(made.out()).startsWith(file + " is written. Next:\n  headroom check ");
    assertThat(file).content().contains("# A starter scenario", "headroom: 1");

    assertThat(Invocation.of("check", file).out()).contains("no faults").doesNotContain("note");
    Invocation run =
        Invocation.of(
            "run", file, "--trials", "500", "--no-report", "--out", folder.resolve("out"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("royalty: Client to Owner", "P(cap hit)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "two-way", "clouds"})
  void everyKindOfStarterIsSoundAndRuns(String kind) {
    Path file = folder.resolve(kind + ".yaml");
    assertThat(Invocation.of("new", file, "--like", kind).code()).isZero();
    assertThat(Invocation.of("check", file).out()).contains("no faults").doesNotContain("note");
    Invocation run =
        Invocation.of("run", file, "--trials", "64", "--no-report", "--out", folder.resolve(kind));
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void unknownKindIsRefusedWithASuggestionAndNothingIsWritten() {
    Invocation refused = Invocation.of("new", folder.resolve("mine.yaml"), "--like", "cloud");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("royalty, plan, two-way, clouds; did you mean `clouds`?");
    assertThat(folder.resolve("mine.yaml")).doesNotExist();
  }

  @Test
  void endingIsAddedWhereItIsMissing() {
    assertThat(Invocation.of("new", folder.resolve("mine")).code()).isZero();
    assertThat(folder.resolve("mine.yaml")).exists();
    assertThat(folder.resolve("mine")).doesNotExist();
  }

  @Test
  void existingFileIsNeverOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "precious");
    Invocation refused = Invocation.of("new", file);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("exists already and is left as it is");
    assertThat(file).hasContent("precious");
  }

  @Test
  void missingFolderIsSaid() {
    Invocation refused = Invocation.of("new", folder.resolve("no/mine.yaml"));
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("there is no such folder; make it first");
  }
}
