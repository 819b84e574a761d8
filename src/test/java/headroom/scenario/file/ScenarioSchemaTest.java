package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class ScenarioSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ScenarioSchema.text(), InputFormat.JSON);

  /// What an editor makes of a file: YAML 1.2 with numbers, booleans and nulls as such.
  private static Object asEditorsReadIt(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return new Load(settings).loadFromString(yaml);
  }

  private static List<Error> warnings(String yaml) {
    return SCHEMA.validate(json(asEditorsReadIt(yaml)), InputFormat.JSON);
  }

  private static String json(Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> {
        List<String> parts = new ArrayList<>();
        map.forEach((key, item) -> parts.add(quoted(key) + ":" + json(item)));
        yield "{" + String.join(",", parts) + "}";
      }
      case List<?> list ->
          "[" + String.join(",", list.stream().map(ScenarioSchemaTest::json).toList()) + "]";
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> quoted(value);
    };
  }

  private static String quoted(Object text) {
    return JsonText.of(String.valueOf(text)).strip();
  }

  static List<Path> goodScenarios() {
    return ScenarioReaderTest.goodScenarios();
  }

  @ParameterizedTest
  @MethodSource("goodScenarios")
  void scenariosTheReaderAcceptsOpenWithoutAWarning(Path file) throws IOException {
    assertThat(warnings(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-key.yaml", "events.yaml", "law-unknown.yaml", "number-words.yaml",
        "timeline-form.yaml", "evidence-unknown.yaml", "agreement-base-word.yaml",
            "streams-missing.yaml",
        "actual-year.yaml", "schedule-key.yaml", "version.yaml", "stream-kind.yaml"
      })
  void commonMistakesGetAWarning(String name) throws IOException {
    Path file = Scenarios.in("faults").getFirst().resolveSibling(name);
    assertThat(warnings(Files.readString(file))).isNotEmpty();
  }

  @Test
  void everyFormInTheTableHasADefinition() {
    Map<?, ?> schema = (Map<?, ?>) asEditorsReadIt(ScenarioSchema.text());
    Set<Object> definitions =
        new HashSet<>(schema.get("$defs") instanceof Map<?, ?> found ? found.keySet() : Set.of());
    Set<String> forms = new HashSet<>();
    Keys.ALL.forEach(block -> block.keys().forEach(key -> forms.add(key.form())));
    assertThat(definitions).containsAll(forms);
  }

  /// Setting any key to nonsense must be noticed, so the reader reads every key the files use; and
  /// the files use every key of the table.
  @Test
  void everyKeyOfTheTableIsReadByTheReader() throws IOException {
    Map<String, Set<String>> used = new HashMap<>();
    Object base = asEditorsReadIt(Files.readString(Scenarios.accepted("every-key-base.yaml")));
    collect("scenario", base, "", used, new ArrayList<>());
    // What has been heard cannot stand beside a precision.
    for (String name : List.of("every-key.yaml", "evidence.yaml")) {
      Path file = Scenarios.accepted(name);
      List<String> paths = new ArrayList<>();
      collect("scenario", asEditorsReadIt(Files.readString(file)), "", used, paths);
      ParsedScenario parsed = ScenarioReader.parse(file);
      for (String path : paths) {
        Setting nonsense = Setting.parse(path + "={no-such-key: [[]]}");
        assertThat(parsed.with(List.of(nonsense))).as(path).isInstanceOf(ReadOutcome.Refused.class);
      }
    }
    Set<String> all = new HashSet<>();
    used.values().forEach(all::addAll);
    for (Block block : Keys.ALL) {
      assertThat(used.getOrDefault(block.name(), all))
          .as(block.name())
          .containsAll(block.keys().stream().map(Block.Key::name).toList());
    }
  }

  /// Collects the dotted paths of a file's values and the keys used under each parent key.
  private static void collect(
      String parent, Object value, String path, Map<String, Set<String>> used, List<String> paths) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, item) -> {
            used.computeIfAbsent(parent, _ -> new HashSet<>()).add(String.valueOf(key));
            String inner = path.isEmpty() ? String.valueOf(key) : path + "." + key;
            if (item != null && !inner.equals("extends")) {
              paths.add(inner);
            }
            collect(String.valueOf(key), item, inner, used, paths);
          });
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(parent, list.get(i), path + "." + i, used, paths);
      }
    }
  }
}
