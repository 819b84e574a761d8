package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Assumption;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  static List<String> kinds() {
    return Starters.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfStarterIsSoundAndRuns(String kind) {
    Path file = folder.resolve(kind + ".yaml");
    assertThat(Invocation.of("new", file, "--like", kind).code()).isZero();
    assertThat(Invocation.of("check", file).out()).contains("no faults").doesNotContain("note");
    Invocation run =
        Invocation.of("run", file, "--trials", "64", "--no-report", "--out", folder.resolve(kind));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(file)
        .content()
        .contains("$schema=headroom.schema.json", "headroom run FILE")
        .doesNotContain("./headroom", " scenarios/");
  }

  @Test
  void everyContractIsAKind() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios/contracts"))) {
      assertThat(Starters.kinds())
          .containsAll(
              files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList());
    }
  }

  @Test
  void unknownKindIsRefusedWithASuggestionAndNothingIsWritten() {
    Invocation refused = Invocation.of("new", folder.resolve("mine.yaml"), "--like", "cloud");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("royalty, plan, two-way, clouds, ", "; did you mean `clouds`?");
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

  /// Everything that stands there as comments, without the first `# `.
  private static String uncommented(Path file) throws IOException {
    String text = Files.readString(file);
    int start = text.indexOf("extends: ");
    return text.substring(start).replaceAll("(?m)^# ", "");
  }

  static List<String> shipped() {
    return Shipped.names();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aChildOfAShippedScenarioLiesAnywhereAndSaysWhatItMayChange(String name) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Invocation made = Invocation.of("new", file, "--from", name);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(file).content().contains("extends: " + name + "\n", "name: mine\n");
    Invocation check = Invocation.of("check", file);
    assertThat(check.code()).as(check.err()).isZero();
    Scenario parent = ScenarioReader.read(Shipped.file(name), List.of()).orThrow();
    assertThat(Files.readString(file)).contains("# My changes to “" + parent.name() + "”.");
    parent
        .assumptions()
        .forEach(
            assumption ->
                assertThat(file).content().containsPattern("(?m)^#   " + assumption.name() + ": "));
    Path whole = Files.writeString(folder.resolve("whole.yaml"), uncommented(file));
    Scenario same = ScenarioReader.read(whole, List.of()).orThrow();
    assertThat(same.agreements()).isEqualTo(parent.agreements());
    assertThat(same.assumptions())
        .extracting(Assumption::quantity)
        .isEqualTo(parent.assumptions().stream().map(Assumption::quantity).toList());
  }

  @Test
  void shippedScenariosAreThoseOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      assertThat(Shipped.names())
          .contains("earn-out", "microsoft-openai", "minimal", "uncapped")
          .containsExactlyElementsOf(
              files
                  .filter(file -> !file.toString().contains("tutorial"))
                  .map(file -> String.valueOf(file.getFileName()))
                  .filter(file -> file.endsWith(".yaml"))
                  .map(file -> file.replace(".yaml", ""))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void aFileFromElsewhereIsCopiedWithItsParentsAndData() {
    Path file = folder.resolve("mine.yaml");
    Invocation made = Invocation.of("new", file, "--from", "scenarios/uncapped.yaml");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("uncapped.yaml is a copy of what it builds on.");
    assertThat(folder.resolve("uncapped.yaml")).content().doesNotContain("\nextends:");
    assertThat(folder.resolve("data/openai-revenue.csv")).exists();
    Scenario mine = ScenarioReader.read(file, List.of()).orThrow();
    Scenario parent = ScenarioReader.read(Path.of("scenarios/uncapped.yaml"), List.of()).orThrow();
    assertThat(mine.inputs()).isEqualTo(parent.inputs());
    assertThat(mine.report()).isEqualTo(parent.report());

    Invocation again =
        Invocation.of("new", folder.resolve("b"), "--from", "scenarios/uncapped.yaml");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("uncapped.yaml exists already and is left as it is");
    assertThat(folder.resolve("b.yaml")).doesNotExist();

    Invocation beside =
        Invocation.of("new", folder.resolve("b"), "--from", folder.resolve("uncapped.yaml"));
    assertThat(beside.code()).as(beside.err()).isZero();
    assertThat(folder.resolve("b.yaml")).content().contains("extends: uncapped.yaml\n");
  }

  @Test
  void aScenarioInALibraryIsNamed() throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.copy(Path.of("scenarios/minimal.yaml"), library.resolve("house.yaml"));
    Path file = folder.resolve("mine.yaml");
    Invocation made = Invocation.of("new", file, "--from", "house", "--library", library);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("headroom run " + file + " --library " + library);
    assertThat(file).content().contains("extends: house\n");
    assertThat(Invocation.of("check", file).err()).contains("lies in a --library, found `house`");
    assertThat(Invocation.of("check", file, "--library", library).code()).isZero();
  }

  @Test
  void whatIsNowhereIsRefused() {
    Path file = folder.resolve("mine.yaml");
    Invocation refused = Invocation.of("new", file, "--from", "microsoft-opena");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("did you mean `microsoft-openai`?");
    assertThat(Invocation.of("new", file, "--from", "minimal", "--like", "plan").err())
        .contains("--like and --from exclude each other");
    assertThat(file).doesNotExist();
  }
}
