package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Input;
import headroom.scenario.Provenance;
import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every file in `scenarios/` owes its readers.
class ShippedScenariosTest {
  private static final Path SCHEMA = Path.of("scenarios/headroom.schema.json");
  private static final String EDITOR = "# yaml-language-server: $schema=";

  /// A number that says something: not the whole of a thing, not a name.
  private static final Pattern NUMBER = Pattern.compile("\\d");

  private static final Pattern SAYS_NOTHING = Pattern.compile("100%|\\$[a-z0-9-]+( per year)?");

  static List<Path> shipped() {
    return Scenarios.shipped();
  }

  /// The story's scenarios, whose numbers are about real companies.
  static List<Path> real() {
    return Scenarios.shipped().stream()
        .filter(file -> !file.toString().contains("tutorial") && !file.endsWith("minimal.yaml"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void checkHasNothingToSay(Path file) {
    assertThat(Scenarios.read(file).notes()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void anEditorFindsTheSchema(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      String first = lines.findFirst().orElseThrow();
      assertThat(first).startsWith(EDITOR);
      Path schema = file.resolveSibling(first.substring(EDITOR.length())).normalize();
      assertThat(schema).isEqualTo(SCHEMA).exists();
    }
  }

  /// Made with: headroom schema > scenarios/headroom.schema.json
  @Test
  void theSchemaIsTheProgramsOwn() {
    assertThat(SCHEMA).hasContent(ScenarioSchema.text());
  }

  @ParameterizedTest
  @MethodSource("real")
  void everyNumberHasAGradeAndWhatIsNotAssumedASource(Path file) {
    Scenario scenario = Scenarios.read(file);
    assertThat(scenario.inputs())
        .filteredOn(ShippedScenariosTest::saysSomething)
        .allSatisfy(input -> assertCited(input.path(), input.provenance()));
  }

  /// A source, with its date if it is a company's own; arithmetic may explain itself instead.
  private static void assertCited(String path, Provenance provenance) {
    assertThat(provenance.evidence()).as(path).isPresent();
    switch (provenance.evidence().orElseThrow()) {
      case ASSUMED -> {}
      case INFERRED ->
          assertThat(provenance.source().or(provenance::note)).as("origin of " + path).isPresent();
      case REPORTED, LEAKED, ESTIMATED ->
          assertThat(provenance.source()).as("source of " + path).isPresent();
      case FILED, STATED -> {
        assertThat(provenance.source()).as("source of " + path).isPresent();
        String dated = provenance.source().orElseThrow() + provenance.asOf().orElse("");
        assertThat(dated).as("date of " + path).containsPattern("20\\d\\d");
      }
    }
  }

  private static boolean saysSomething(Input input) {
    return NUMBER.matcher(input.text()).find() && !SAYS_NOTHING.matcher(input.text()).matches();
  }
}
