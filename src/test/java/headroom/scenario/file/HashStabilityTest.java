package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Assumption;
import headroom.scenario.Assumptions;
import headroom.scenario.Event;
import headroom.scenario.Law;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import headroom.scenario.StreamProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the hash of a scenario does not depend on, and that it depends on everything else.
class HashStabilityTest {
  private static final Path HASHES =
      Path.of("src/test/resources/headroom/scenario/file/hashes.txt");

  @TempDir Path folder;

  static List<Path> shipped() {
    return Scenarios.shipped();
  }

  private static List<Path> pinned() {
    List<Path> files = new ArrayList<>(Scenarios.in("accepted"));
    files.add(Path.of("src/test/resources/headroom/engine/everything.yaml"));
    return files;
  }

  /// A rename in the program leaves all of these as they are. Whoever means to change what is
  /// hashed, raises its form in [ScenarioHash] too.
  @Test
  void hashesAreThoseWrittenDown() throws IOException {
    List<String> found =
        pinned().stream()
            .map(file -> file.getFileName() + " " + Scenarios.read(file).sha256())
            .toList();
    if (Boolean.getBoolean("golden.update")) {
      Files.write(HASHES, found);
      throw new AssertionError("rewrote " + HASHES + "; look at the difference");
    }
    assertThat(found).isEqualTo(Files.readAllLines(HASHES));
  }

  /// Words of several parts are written with hyphens there, and names in the program are not.
  @Test
  void noNameOfTheProgramIsHashed() {
    Set<String> names =
        Stream.of(
                headroom.scenario.Path.class,
                headroom.scenario.Stream.class,
                headroom.scenario.StreamCorrelation.class,
                Event.class,
                Law.class,
                Quantity.class,
                StreamProcess.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .flatMap(HashStabilityTest::names)
            .filter(name -> !name.equals(name.replaceAll("[A-Z]", "")))
            .collect(Collectors.toSet());
    assertThat(names).contains("SchwartzMoon", "halfLife", "Growth");
    for (Path file : pinned()) {
      assertThat(ScenarioHash.text(Scenarios.read(file), List.of()))
          .doesNotContain(names.stream().map(name -> '"' + name + "\":").toList());
    }
  }

  private static Stream<String> names(Class<?> type) {
    return Stream.concat(
        Stream.of(type.getSimpleName()),
        Stream.of(type.getRecordComponents()).map(RecordComponent::getName));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void orderCommentsSpellingAndNamesOfFilesDoNotCount(Path file) {
    ScenarioReader.Kept kept = ScenarioReader.readKept(file, List.of(), List.of());
    String text = new String(kept.files().get("scenario.yaml"), StandardCharsets.UTF_8);
    kept.files().forEach((name, bytes) -> write(name.replace("data/", "numbers/x-"), bytes));
    for (int spelling = 0; spelling < 2; spelling++) {
      Node.Mapping tree = (Node.Mapping) otherwise(parsed(text), spelling, "");
      String other = "# nothing\n" + YamlText.of(tree).replace("data/", "numbers/x-");
      Scenario again = Scenarios.read(Scenarios.write(folder, "other.yaml", other));
      assertThat(again.sha256()).as(other).isEqualTo(kept.outcome().orThrow().sha256());
    }
  }

  private void write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node.Mapping parsed(String text) {
    Faults faults = new Faults();
    Node tree = TreeParser.parse(new SourceText(0, "s.yaml", text), text, faults);
    assertThat(faults.sorted()).isEmpty();
    return (Node.Mapping) Objects.requireNonNull(tree);
  }

  /// The same with mappings in the opposite order and numbers in another spelling.
  private static Node otherwise(Node node, int spelling, String key) {
    return switch (node) {
      case Node.Scalar scalar ->
          key.equals("headroom") || !scalar.plain()
              ? scalar
              : new Node.Scalar(scalar.position(), respelt(scalar.text(), spelling), true);
      case Node.Sequence list ->
          new Node.Sequence(
              list.position(),
              list.items().stream().map(item -> otherwise(item, spelling, key)).toList());
      case Node.Mapping mapping -> {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Node.Entry> entry :
            new ArrayList<>(mapping.entries().entrySet()).reversed()) {
          Node value = entry.getValue().value();
          boolean told = entry.getKey().equals(Changed.SECTION);
          entries.put(
              entry.getKey(),
              new Node.Entry(
                  entry.getValue().keyPosition(),
                  told ? value : otherwise(value, spelling, entry.getKey())));
        }
        yield new Node.Mapping(mapping.position(), entries);
      }
      case Node.Broken broken -> broken;
    };
  }

  private static String respelt(String text, int spelling) {
    return Stream.of(text.split(" to ", -1))
        .map(part -> NumberFaults.parse(part).isPresent() ? number(part, spelling) : part)
        .collect(Collectors.joining(" to "));
  }

  private static String number(String text, int spelling) {
    String sign = NumberFaults.isPercentage(text) ? "%" : "";
    BigDecimal value = new BigDecimal(text.replace("%", "").replace("_", "").strip());
    BigDecimal bare = value.stripTrailingZeros();
    String other =
        spelling == 0
            ? value.toPlainString() + (value.scale() > 0 ? "0" : ".0")
            : bare.unscaledValue() + "e" + -bare.scale();
    return other + sign;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyValueThatChangesANumberCounts(Path file) {
    ParsedScenario parsed = ScenarioReader.parse(file);
    Scenario before = parsed.with(List.of()).orThrow();
    Map<String, String> values = new LinkedHashMap<>();
    collect(Scenarios.tree(parsed), "", values);
    int changed = 0;
    for (Map.Entry<String, String> value : values.entrySet()) {
      Setting setting = new Setting(value.getKey(), value.getValue());
      if (parsed.with(List.of(setting)) instanceof ReadOutcome.Complete(Scenario after)) {
        boolean same = numbers(after).equals(numbers(before));
        changed += same ? 0 : 1;
        assertThat(same || !after.sha256().equals(before.sha256())).as(setting.path()).isTrue();
        assertThat(bare(after).equals(bare(before))).as(setting.path()).isEqualTo(same);
      }
    }
    assertThat(changed).isGreaterThan(values.size() / 2);
  }

  /// What is hashed but provenance, which falls away with the value that it speaks of.
  private static String bare(Scenario scenario) {
    return ScenarioHash.text(scenario.withOrigin(Origin.NONE), List.of());
  }

  private static List<Object> numbers(Scenario scenario) {
    Model model = scenario.model();
    return List.of(
        model.withAssumptions(Assumptions.none()),
        scenario.assumptions().stream()
            .collect(Collectors.toMap(Assumption::name, Assumption::quantity)),
        scenario.correlations(),
        scenario.simulation(),
        scenario.decision(),
        scenario.report());
  }

  private static void collect(Node node, String path, Map<String, String> values) {
    switch (node) {
      case Node.Scalar scalar when !ProvenanceKeys.NAMES.contains(path.replaceFirst(".*\\.", "")) ->
          changed(scalar.text()).ifPresent(text -> values.put(path, text));
      case Node.Scalar _, Node.Broken _ -> {}
      case Node.Sequence list -> {
        for (int item = 0; item < list.items().size(); item++) {
          collect(list.items().get(item), path + "." + item, values);
        }
      }
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) -> {
                    if (!path.isEmpty() || !Set.of("extends", "headroom").contains(key)) {
                      collect(entry.value(), path.isEmpty() ? key : path + "." + key, values);
                    }
                  });
    }
  }

  /// Another value of the same kind.
  private static Optional<String> changed(String text) {
    if (text.matches("\\d{4}-Q[1-3]")) {
      return Optional.of(text.substring(0, 6) + (text.charAt(6) - '0' + 1));
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Optional.of(LocalDate.parse(text).plusDays(1).toString());
    }
    if (text.matches("sobol|June")) {
      return Optional.of(text.equals("June") ? "May" : "philox");
    }
    String[] parts = text.split(" to ", -1);
    if (!Stream.of(parts).allMatch(part -> NumberFaults.parse(part).isPresent())) {
      return Optional.empty();
    }
    String last = parts[parts.length - 1];
    String sign = NumberFaults.isPercentage(last) ? "%" : "";
    BigDecimal value = new BigDecimal(last.replace("%", "").replace("_", "").strip());
    boolean whole = value.scale() <= 0;
    BigDecimal other = whole ? value.add(BigDecimal.ONE) : value.multiply(new BigDecimal("1.01"));
    parts[parts.length - 1] = other.toPlainString() + sign;
    return Optional.of(String.join(" to ", parts));
  }
}
